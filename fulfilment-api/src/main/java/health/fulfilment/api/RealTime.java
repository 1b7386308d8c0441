package health.fulfilment.api;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Outside the sandbox, time is real, in whole milliseconds: what is finer would be lost when stored. */
@Configuration(proxyBeanMethods = false)
@Profile("!sandbox")
public class RealTime {

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** For what is checked outside the sandbox before there is a clock. */
    public static Instant atStart() {
        return Clock.tickMillis(ZoneOffset.UTC).instant();
    }
}
