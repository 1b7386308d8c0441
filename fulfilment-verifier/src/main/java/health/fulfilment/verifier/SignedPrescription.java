package health.fulfilment.verifier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prescription with its signature and everything that is needed to check it, as the application gives it out.
 *
 * @param form names this document's form: {@link #FORM}
 * @param prescription its id
 * @param canonical the prescription as it was signed, to the byte (RFC 8785)
 * @param payloadDigest {@code sha256:} and the hash of the canonical form in lower-case hex
 * @param jws detached JWS over the canonical form (RFC 7515, appendix F)
 * @param certificates chain of the signing key, leaf first, DER in Base64
 * @param reviewText what was shown to the prescriber
 * @param statement the legal statement that was shown with it
 * @param template names the form in which it was shown
 * @param approvedAt when the ceremony was completed
 * @param issuedOn the legal date of issue, local to the prescriber
 * @param factors kinds of the factors that were given
 * @param receipt the pharmacy's, absent until one has accepted the order
 */
public record SignedPrescription(
        String form,
        String prescription,
        String canonical,
        String payloadDigest,
        String jws,
        List<String> certificates,
        String reviewText,
        String statement,
        String template,
        Instant approvedAt,
        LocalDate issuedOn,
        List<String> factors,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SignedReceipt receipt) {

    /** The only form so far. */
    public static final String FORM = "fulfilment-signed-prescription/1";

    public SignedPrescription {
        certificates = List.copyOf(certificates);
        factors = List.copyOf(factors);
    }
}
