package health.fulfilment.api.evidence;

import health.fulfilment.rules.RulePacks;
import health.fulfilment.rules.Rulebook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    /** The law that new decisions are judged by. */
    @Bean
    Rulebook rulebook() {
        return RulePacks.shipped();
    }
}
