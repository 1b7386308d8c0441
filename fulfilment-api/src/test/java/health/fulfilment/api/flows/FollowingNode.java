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
import java.util.HashMap;
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

/** A node that follows the log: flows, the view of obligations and its poller; every other view if asked for; no HTTP. */
public final class FollowingNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    public FollowingNode(TestDatabase database, HandClock clock, Path home) {
        this(database, clock, home, Map.of(), Obligations.class);
    }

    /** @param settings of the application, where they differ from its own */
    public FollowingNode(TestDatabase database, HandClock clock, Path home, Map<String, Object> settings) {
        this(database, clock, home, settings, Obligations.class);
    }

    /** With every view that there is. */
    public static FollowingNode withEveryView(
            TestDatabase database, HandClock clock, Path home, Map<String, Object> settings) {
        return new FollowingNode(database, clock, home, settings, EveryView.class);
    }

    /** In a process that does not know the test's server. */
    static FollowingNode at(
            String url, String role, String password, HandClock clock, Path home, Map<String, Object> settings) {
        return new FollowingNode(url, role, password, clock, home, settings, Obligations.class);
    }

    private FollowingNode(
            TestDatabase database, HandClock clock, Path home, Map<String, Object> settings, Class<?> views) {
        this(database.url(), database.applicationRole(), database.applicationPassword(), clock, home, settings, views);
    }

    private FollowingNode(
            String url,
            String role,
            String password,
            HandClock clock,
            Path home,
            Map<String, Object> settings,
            Class<?> views) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.putAll(Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                role,
                "spring.datasource.password",
                password,
                "spring.flyway.enabled",
                "false",
                Home.PROPERTY,
                home.toString()));
        context = new SpringApplicationBuilder(WithoutHttp.class, views)
                .web(WebApplicationType.NONE)
                .initializers(c -> c.getBeanFactory().registerSingleton("clock", (Clock) clock))
                .properties(properties)
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
                "health.fulfilment.api.privacy",
                "health.fulfilment.api.signing",
                "health.fulfilment.api.home"
            },
            excludeFilters = @ComponentScan.Filter(RestController.class))
    @Import(PastMoments.class)
    static class WithoutHttp {}

    /** Not a configuration that the scan of this package finds: one of the two is asked for. */
    @ComponentScan(
            basePackages = {"health.fulfilment.api.views.obligations", "health.fulfilment.api.views.reliance"},
            excludeFilters = @ComponentScan.Filter(RestController.class))
    @Import({Reading.class, Walks.class})
    static class Obligations {}

    @ComponentScan(
            basePackages = "health.fulfilment.api.views",
            excludeFilters = @ComponentScan.Filter(RestController.class))
    static class EveryView {}

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
