package health.fulfilment.api.signing.factors;

import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whom authenticators answer: a domain and the origins of its pages. */
@Component
@EnableConfigurationProperties(FactorSettings.class)
public final class RelyingParty {

    private static final String THIS_MACHINE = "localhost";

    private final FactorSettings settings;
    private final Environment environment;

    RelyingParty(FactorSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    public String id() {
        return settings.rpId().isBlank() ? THIS_MACHINE : settings.rpId();
    }

    /** Where none is stated, this machine's; known only once the server listens, since its port may be any free one. */
    public Set<String> origins() {
        return settings.origins().isEmpty() ? Set.of(ofThisMachine()) : Set.copyOf(settings.origins());
    }

    private String ofThisMachine() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://" + THIS_MACHINE + ":" + port;
    }
}
