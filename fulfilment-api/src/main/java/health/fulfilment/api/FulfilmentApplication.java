package health.fulfilment.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the whole pharmacy: the sandbox unless another profile is named. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FulfilmentApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(FulfilmentApplication.class, arguments);
    }
}
