package health.fulfilment.api.sandbox.story;

import health.fulfilment.api.eventstore.EventStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Has an empty sandbox play its story once it is ready, then says where to look; a store that holds anything stays as it is. */
@Component
@Profile("sandbox")
@ConditionalOnProperty(name = "fulfilment.sandbox.story", havingValue = "true", matchIfMissing = true)
final class StoryRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StoryRunner.class);

    private final EventStreams streams;
    private final Environment environment;

    StoryRunner(EventStreams streams, Environment environment) {
        this.streams = streams;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String address = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        if (streams.lastPosition() >= 0) {
            tell("Data from an earlier start is kept; the story is not played again. Listening on " + address);
            return;
        }
        Thread.ofVirtual().name("story").start(() -> play(address));
    }

    private void play(String address) {
        try {
            String prescription = new Story(RestClient.create(address), Script.read(), StoryRunner::tell).play();
            tell(farewell(address, prescription));
        } catch (RuntimeException e) {
            // The sandbox runs all the same; whoever watches is told what went otherwise than written.
            LOG.error("The story broke off", e);
        }
    }

    private static String farewell(String address, String prescription) {
        return """

                Listening on %1$s. Three lines to paste, as an auditor: a token, everything that happened to the late
                parcel's prescription, and the same prescription as it stood on a day gone by.

                TOKEN=$(curl -s -u auditor-demo:demo -d grant_type=client_credentials %1$s/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                curl -s -H "Authorization: Bearer $TOKEN" %1$s/v1/audit/prescriptions/%2$s/history
                curl -s -H "Authorization: Bearer $TOKEN" '%1$s/v1/prescriptions/%2$s?asOf=2026-11-03T00:00:00Z'
                """.formatted(address, prescription);
    }

    /** The story is told to whoever started the sandbox at a terminal: plain lines, not log records. */
    @SuppressWarnings("SystemOut")
    private static void tell(String line) {
        System.out.println(line);
    }
}
