package health.fulfilment.api.security;

import health.fulfilment.api.RealTime;
import health.fulfilment.api.home.Keys;
import health.fulfilment.api.signing.SigningFaults;
import health.fulfilment.api.signing.factors.FactorFaults;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Outside the sandbox the application starts only with keys, an issuer and a database of its own, and names everything that
 * is missing or unsafe at once. Runs before anything is connected to.
 */
final class ProductionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            List<String> faults = faults(environment);
            if (!faults.isEmpty()) {
                throw new UnsafeProduction(faults);
            }
        }
    }

    static List<String> faults(Environment environment) {
        List<String> faults = new ArrayList<>();
        if (environment.acceptsProfiles(Profiles.of("sandbox"))) {
            faults.add("the profiles sandbox and production exclude each other: start with one of them");
        }
        checkDatabase(environment, faults);
        checkIssuer(environment, faults);
        for (Keys.Name key : Keys.Name.values()) {
            Keys.faultOutsideSandbox(environment, key).ifPresent(faults::add);
        }
        SigningFaults.faultOutsideSandbox(environment, RealTime.atStart()).ifPresent(faults::add);
        faults.addAll(FactorFaults.faultsOutsideSandbox(environment));
        return faults;
    }

    private static void checkDatabase(Environment environment, List<String> faults) {
        String url = text(environment, "spring.datasource.url");
        String role = text(environment, "spring.datasource.username");
        String owner = text(environment, "spring.flyway.user");
        if (url.isBlank()) {
            faults.add("spring.datasource.url is missing: the embedded PostgreSQL is for the sandbox");
            return;
        }
        if (role.isBlank() || text(environment, "spring.datasource.password").isBlank()) {
            faults.add(
                    "spring.datasource.username and spring.datasource.password, the application's role, are missing");
        }
        if (owner.isBlank() || owner.equals(role)) {
            faults.add(
                    "spring.flyway.user is the application's own role: with the owner's rights it could change the log."
                            + " Name another one");
        }
        if (!isLocal(url) && !url.contains("sslmode=verify-full")) {
            faults.add("spring.datasource.url lacks sslmode=verify-full: the connection could be read or diverted");
        }
    }

    private static void checkIssuer(Environment environment, List<String> faults) {
        String issuer = text(environment, ISSUER);
        if (issuer.isBlank()) {
            faults.add(ISSUER + " is missing: who says who calls?");
        } else if (!issuer.startsWith("https://")) {
            faults.add(ISSUER + " is not an https address: its keys could be exchanged on the way");
        }
        if (text(environment, AUDIENCES).isBlank()
                && text(environment, AUDIENCES + "[0]").isBlank()) {
            faults.add(AUDIENCES + " is missing: a token issued for another service would be accepted");
        }
    }

    private static boolean isLocal(String url) {
        return url.contains("//127.0.0.1") || url.contains("//localhost") || url.contains("//[::1]");
    }

    private static String text(Environment environment, String property) {
        return environment.getProperty(property, "");
    }
}
