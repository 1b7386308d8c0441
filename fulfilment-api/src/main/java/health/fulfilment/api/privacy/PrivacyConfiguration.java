package health.fulfilment.api.privacy;

import health.fulfilment.api.home.Keys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    @Bean
    KeyEncryptionKey keyEncryptionKey(Keys keys) {
        return new KeyEncryptionKey(keys);
    }

    @Bean
    Sealer sealer(JdbcClient sql, KeyEncryptionKey wrapping, Clock clock) {
        return new Sealer(new PatientKeys(sql, wrapping, clock));
    }
}
