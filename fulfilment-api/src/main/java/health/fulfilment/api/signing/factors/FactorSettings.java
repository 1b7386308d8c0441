package health.fulfilment.api.signing.factors;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For which pages authenticators answer. With none of it stated, the sandbox's own address on this machine.
 *
 * @param rpId the relying party (W3C Web Authentication, level 2, section 4): a domain, for example {@code console.example}
 * @param origins of the pages that ask authenticators, for example {@code https://console.example}
 */
@ConfigurationProperties("fulfilment.signing")
record FactorSettings(
        @DefaultValue("") String rpId, @DefaultValue List<String> origins) {}
