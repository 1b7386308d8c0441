package health.fulfilment.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.fulfilment.verifier.SignatureCheck.Line;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says who received what when, and whether the receipt holds. */
final class ReceiptCheck {

    private final SignedPrescription prescription;
    private final SignedReceipt receipt;
    private final JsonNode says;
    private final DetachedJws jws;
    private final CertificateChain chain;

    /** @throws DetachedJws.Unreadable if the receipt's signature or certificates are none */
    ReceiptCheck(SignedPrescription prescription, SignedReceipt receipt) {
        this.prescription = prescription;
        this.receipt = receipt;
        this.says = JsonMapper.shared().readTree(receipt.statement());
        this.jws = DetachedJws.parse(receipt.jws());
        this.chain = CertificateChain.parse(receipt.certificates());
    }

    List<Line> lines(Collection<X509Certificate> trusted) {
        return List.of(
                new Line(
                        receipt.form().equals(SignedReceipt.FORM)
                                && said("form").equals(SignedReceipt.STATEMENT_FORM),
                        "The receipt has the form " + receipt.form() + ", its statement " + said("form") + "."),
                new Line(
                        jws.names(chain)
                                && jws.holds(
                                        receipt.statement().getBytes(UTF_8),
                                        chain.leaf().getPublicKey()),
                        "The receipt's signature is the certified key's, over exactly its statement (ES256)."),
                chain.trust("The receipt is signed by the key of ", trusted, jws.at()),
                new Line(
                        said("prescription").equals(prescription.prescription())
                                && said("result").equals(SignedReceipt.VERIFIED)
                                && jws.header().path("sub").asString("").equals(said("pharmacy"))
                                && moment(),
                        sentence()),
                same("prescription", said("canonical"), receipt.canonical(), prescription.canonical()),
                same("signature", said("signature"), receipt.signature(), prescription.jws()));
    }

    private String sentence() {
        return "Pharmacy " + said("pharmacy") + " received " + said("prescription") + " at " + said("receivedAt")
                + " and found it " + said("result") + "; pharmacist " + said("pharmacist") + " accepted it.";
    }

    /** Received after it was signed, and when the receipt's own signature says. */
    private boolean moment() {
        Instant at = Instant.parse(said("receivedAt"));
        return at.equals(jws.at()) && !at.isBefore(prescription.approvedAt());
    }

    private static Line same(String what, String digest, String received, String signed) {
        return new Line(
                received.equals(signed) && ReceivedSignatures.digest(received).equals(digest),
                "The " + what + " that the pharmacy received is, to the byte, the prescriber's (" + digest + ").");
    }

    private String said(String field) {
        return says.path(field).asString("");
    }
}
