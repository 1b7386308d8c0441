package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.Sealed;
import java.util.List;

/**
 * The application's digital signature over a prescription, made when its prescriber completed the ceremony, with everything
 * that is needed to check it years later (21 CFR 1311.120(b)(15), (16)). The signature itself is a detached JWS.
 *
 * @param certificates chain of the signing key, leaf first, each DER in Base64 (RFC 7515, section 4.1.6)
 * @param canonical the bytes that were signed (RFC 8785), sealed
 * @param reviewText what was shown to the prescriber, sealed
 * @param statement the legal statement that was shown with it (21 CFR 1311.140(a)(3))
 * @param template names the form in which it was shown, and its version
 */
public record Signature(
        List<String> certificates, Sealed canonical, Sealed reviewText, String statement, String template) {

    public Signature {
        certificates = List.copyOf(certificates);
    }

    /**
     * As the signing key made it, before it is put beside what it is about.
     *
     * @param jws detached (RFC 7515, appendix F)
     */
    public record Made(String jws, List<String> certificates, String template) {

        public Made {
            certificates = List.copyOf(certificates);
        }

        Signature over(Ready ready) {
            return new Signature(certificates, ready.canonical(), ready.reviewText(), ready.statement(), template);
        }
    }
}
