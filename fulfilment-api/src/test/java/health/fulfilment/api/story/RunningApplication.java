package health.fulfilment.api.story;

import health.fulfilment.api.eventstore.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application in the sandbox, on a database of its own: started once for all stories of a JVM. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.main.register-shutdown-hook=false")
@ActiveProfiles("sandbox")
public abstract class RunningApplication {

    protected static final TestDatabase DATABASE = TestDatabase.create();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", DATABASE::applicationRole);
        properties.add("spring.datasource.password", DATABASE::applicationPassword);
        properties.add("spring.flyway.user", DATABASE::ownerRole);
        properties.add("spring.flyway.password", () -> "");
    }

    /** One of the sandbox's clients. */
    protected Person person(String client) {
        return Person.of("http://127.0.0.1:" + port, client);
    }

    /** Everybody registered and licensed. */
    protected Practice practice() {
        return Practice.at("http://127.0.0.1:" + port);
    }

    protected static long events() {
        return Long.parseLong(DATABASE.query("select count(*) from event").getFirst());
    }
}
