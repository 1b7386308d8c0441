package health.fulfilment.api.signing.factors;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Why prescriptions of real people may not be signed with authenticators as they are configured. */
public final class FactorFaults {

    private FactorFaults() {}

    public static List<String> faultsOutsideSandbox(Environment environment) {
        FactorSettings settings = Binder.get(environment).bindOrCreate("fulfilment.signing", FactorSettings.class);
        List<String> faults = new ArrayList<>();
        if (settings.rpId().isBlank()) {
            faults.add("fulfilment.signing.rp-id is missing: authenticators answer for a domain");
        }
        if (settings.origins().isEmpty()) {
            faults.add("fulfilment.signing.origins is missing: which pages may ask authenticators?");
        }
        for (String origin : settings.origins()) {
            fault(origin, settings.rpId(), faults);
        }
        return faults;
    }

    /** An origin is a scheme, a host and perhaps a port, and nothing else (RFC 6454, section 6). */
    private static void fault(String origin, String rpId, List<String> faults) {
        if (!origin.matches("https://[a-z0-9.-]+(:[0-9]{1,5})?")) {
            faults.add("fulfilment.signing.origins holds " + origin
                    + ", which is not https:// and a host: its pages could be exchanged on the way");
            return;
        }
        String host = URI.create(origin).getHost();
        if (!rpId.isBlank() && host != null && !host.equals(rpId) && !host.endsWith("." + rpId)) {
            faults.add("fulfilment.signing.origins holds " + origin
                    + ", which does not lie in the domain of fulfilment.signing.rp-id: browsers refuse that");
        }
    }
}
