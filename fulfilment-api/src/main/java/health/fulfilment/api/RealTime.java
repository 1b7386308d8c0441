package health.fulfilment.api;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Outside the sandbox, time is real, in whole milliseconds: what is finer would be lost when stored. */
@Configuration(proxyBeanMethods = false)
@Profile("!sandbox")
class RealTime {

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
