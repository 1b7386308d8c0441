package health.fulfilment.api.postgres;

import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded PostgreSQL before anything asks for a database, unless {@code spring.datasource.url} names another.
 * Everything else just sees a URL: the application role in {@code spring.datasource}, the owner in {@code spring.flyway}.
 */
final class PostgresInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String APPLICATION_ROLE = "fulfilment_app";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.getProperty("spring.datasource.url", "").isBlank()
                && environment.getProperty("fulfilment.postgres.embedded", Boolean.class, true)) {
            EmbeddedDatabase database = EmbeddedDatabase.start(PostgresSettings.of(environment));
            stopLast(context, database);
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("embedded PostgreSQL", properties(database)));
        }
    }

    /** After everything that uses it: what is registered first is destroyed last. */
    private static void stopLast(ConfigurableApplicationContext context, EmbeddedDatabase database) {
        SpringApplication.getShutdownHandlers().add(database::close);
        if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry beans) {
            beans.registerDisposableBean("embeddedDatabase", database::close);
        }
    }

    private static Map<String, Object> properties(EmbeddedDatabase database) {
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", APPLICATION_ROLE,
                "spring.datasource.password", database.applicationPassword(),
                "spring.flyway.url", database.url(),
                "spring.flyway.user", EmbeddedDatabase.OWNER,
                "spring.flyway.password", database.ownerPassword(),
                "fulfilment.database.app-user", APPLICATION_ROLE,
                "fulfilment.database.app-password", database.applicationPassword());
    }
}
