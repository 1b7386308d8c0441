package health.fulfilment.api.forms;

import java.time.Clock;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** "In the future" is judged by the application's clock, which the sandbox moves. */
@Configuration(proxyBeanMethods = false)
class FormsConfiguration {

    @Bean
    ValidationConfigurationCustomizer futureByOurClock(Clock clock) {
        return configuration -> configuration.clockProvider(() -> clock);
    }
}
