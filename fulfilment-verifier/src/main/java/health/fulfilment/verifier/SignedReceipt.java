package health.fulfilment.verifier;

import java.util.List;

/**
 * What a pharmacy received, signed on receipt, with everything that is needed to check it, as the application gives it out.
 *
 * @param form names this document's form: {@link #FORM}
 * @param statement what was signed: who received what when, and how it was found (RFC 8785)
 * @param jws detached JWS over the statement (RFC 7515, appendix F)
 * @param certificates chain of the key that signed the receipt, leaf first, DER in Base64
 * @param canonical the prescription as it was received, to the byte
 * @param signature the prescriber's signature as it was received, a detached JWS over the prescription
 */
public record SignedReceipt(
        String form, String statement, String jws, List<String> certificates, String canonical, String signature) {

    /** The only form so far. */
    public static final String FORM = "fulfilment-signed-receipt/1";

    /** Of the statement, the only one so far. */
    public static final String STATEMENT_FORM = "fulfilment-receipt/1";

    /** What the statement says where the prescriber's signature was found to hold. */
    public static final String VERIFIED = "verified";

    public SignedReceipt {
        certificates = List.copyOf(certificates);
    }
}
