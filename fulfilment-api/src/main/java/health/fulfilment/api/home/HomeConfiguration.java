package health.fulfilment.api.home;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    @Bean
    Home home(Environment environment) {
        return Home.of(environment);
    }

    @Bean
    Keys keys(Home home, Environment environment) {
        return new Keys(home, environment);
    }
}
