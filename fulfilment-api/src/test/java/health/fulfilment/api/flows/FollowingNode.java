package health.fulfilment.api.flows;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.commands.HandClock;
import health.fulfilment.api.commands.Practice;
import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.api.home.Home;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.privacy.Sealer;
import health.fulfilment.api.requests.PastMoments;
import health.fulfilment.api.views.Reading;
import health.fulfilment.api.views.Walks;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RestController;

/** A node that follows the log: flows, the view of obligations and its poller; no HTTP. */
public final class FollowingNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    public FollowingNode(TestDatabase database, HandClock clock, Path home) {
        context = new SpringApplicationBuilder(WithoutHttp.class)
                .web(WebApplicationType.NONE)
                .initializers(c -> c.getBeanFactory().registerSingleton("clock", (Clock) clock))
                .properties(Map.of(
                        "spring.datasource.url",
                        database.url(),
                        "spring.datasource.username",
                        database.applicationRole(),
                        "spring.datasource.password",
                        database.applicationPassword(),
                        "spring.flyway.enabled",
                        "false",
                        Home.PROPERTY,
                        home.toString()))
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = "health.fulfilment.api")
    @ComponentScan(
            basePackages = {
                "health.fulfilment.api.eventstore",
                "health.fulfilment.api.commands",
                "health.fulfilment.api.evidence",
                "health.fulfilment.api.rulebooks",
                "health.fulfilment.api.flows",
                "health.fulfilment.api.views.obligations",
                "health.fulfilment.api.privacy",
                "health.fulfilment.api.home"
            },
            excludeFilters = @ComponentScan.Filter(RestController.class))
    @Import({Reading.class, Walks.class, PastMoments.class})
    static class WithoutHttp {}

    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    public Practice practice(HandClock clock) {
        return new Practice(get(CommandGate.class), get(Nouns.class), get(Sealer.class), clock);
    }

    @Override
    public void close() {
        context.close();
    }
}
