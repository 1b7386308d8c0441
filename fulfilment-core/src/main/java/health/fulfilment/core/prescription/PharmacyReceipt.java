package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.Sealed;
import java.util.List;

/**
 * What a pharmacy received, signed on receipt (21 CFR 1311.205(b)(3), 1311.210(a), (c)): made by the application that checked
 * the prescriber's side of it, at the moment at which the pharmacy accepted the order.
 *
 * @param statement what is signed: who received what when, and how it was found (RFC 8785). No personal data
 * @param jws detached JWS over the statement (RFC 7515, appendix F)
 * @param certificates chain of the signing key, leaf first, each DER in Base64
 * @param canonical the prescription to the byte, as it was received, sealed
 * @param signature the prescriber's, as it was received: a detached JWS over the prescription
 */
public record PharmacyReceipt(
        String statement, String jws, List<String> certificates, Sealed canonical, String signature) {

    public PharmacyReceipt {
        certificates = List.copyOf(certificates);
    }
}
