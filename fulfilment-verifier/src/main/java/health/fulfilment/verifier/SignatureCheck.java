package health.fulfilment.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says who signed what, when, with which factors, and whether it holds: from the evidence alone, and from certificates that
 * whoever asks trusts.
 */
public final class SignatureCheck {

    private final List<Line> lines = new ArrayList<>();

    private SignatureCheck() {}

    /** One thing that was looked at. */
    public record Line(boolean holds, String sentence) {}

    /**
     * Everything that was looked at, in words.
     *
     * @param holds whether all of it holds
     */
    public record Result(boolean holds, List<Line> lines) {}

    /** @param trusted certificates of those whom the asker trusts to name signers */
    public static Result of(SignedPrescription evidence, Collection<X509Certificate> trusted) {
        SignatureCheck check = new SignatureCheck();
        try {
            check.look(evidence, trusted);
        } catch (DetachedJws.Unreadable | JacksonException | DateTimeException e) {
            check.say(false, String.valueOf(e.getMessage()));
        }
        return new Result(check.lines.stream().allMatch(Line::holds), List.copyOf(check.lines));
    }

    private void look(SignedPrescription evidence, Collection<X509Certificate> trusted) {
        say(evidence.form().equals(SignedPrescription.FORM), "The evidence has the form " + evidence.form() + ".");
        byte[] payload = evidence.canonical().getBytes(UTF_8);
        DetachedJws jws = DetachedJws.parse(evidence.jws());
        CertificateChain chain = CertificateChain.parse(evidence.certificates());
        Instant at = jws.at();
        signature(jws, chain, payload);
        signer(chain, trusted, at);
        content(evidence, payload, jws);
        moment(evidence, at);
        if (evidence.receipt() != null) {
            lines.addAll(new ReceiptCheck(evidence, evidence.receipt()).lines(trusted));
        }
    }

    private void signature(DetachedJws jws, CertificateChain chain, byte[] payload) {
        say(
                jws.holds(payload, chain.leaf().getPublicKey()),
                "The signature is the certified key's, over exactly this prescription (ES256).");
        say(jws.names(chain), "The signature names the certificate that comes with it.");
    }

    private void signer(CertificateChain chain, Collection<X509Certificate> trusted, Instant at) {
        lines.add(chain.trust("Signed by the key of ", trusted, at));
    }

    private void content(SignedPrescription evidence, byte[] payload, DetachedJws jws) {
        JsonNode prescription = JsonMapper.shared().readTree(evidence.canonical());
        JsonNode prescriber = prescription.path("prescriber");
        say(
                evidence.payloadDigest().equals(Digests.sha256(payload)),
                "The digest that was approved is that of this prescription.");
        say(
                prescription.path("prescription").asString("").equals(evidence.prescription()),
                "The prescription is " + evidence.prescription() + ".");
        say(
                jws.header()
                        .path("sub")
                        .asString("")
                        .equals(prescriber.path("id").asString("-")),
                "The prescriber named on it completed the ceremony: "
                        + prescriber.path("name").asString("") + ", DEA "
                        + prescriber.path("dea").asString("none") + ".");
        List<String> factors =
                jws.header().path("amr").valueStream().map(JsonNode::asString).toList();
        say(
                !factors.isEmpty() && factors.equals(amr(evidence.factors())),
                "Factors given in the ceremony: " + String.join(", ", factors) + ".");
        say(
                jws.header()
                        .path("shown")
                        .asString("")
                        .equals(shownDigest(evidence.template(), evidence.statement(), evidence.reviewText())),
                "What was shown is what the signature names.");
        shown(evidence, prescription);
    }

    /** The text that was shown and the content that was signed say the same. */
    private void shown(SignedPrescription evidence, JsonNode prescription) {
        JsonNode drug = prescription.path("drug");
        JsonNode name = prescription.path("patient").path("name");
        List<String> expected = List.of(
                "Patient: " + name.path("given").asString("") + " "
                        + name.path("family").asString(""),
                "Drug: " + drug.path("name").asString(""),
                "Strength: " + drug.path("strength").asString(""),
                "Dosage form: " + drug.path("form").asString(""),
                "Quantity: " + prescription.path("quantity").asString("") + " for "
                        + prescription.path("daysSupply").asInt() + " days",
                "Directions: " + prescription.path("directions").asString(""),
                "Refills: " + prescription.path("refills").asInt(),
                "Prescriber: " + prescription.path("prescriber").path("name").asString(""),
                "DEA number: "
                        + prescription
                                .path("prescriber")
                                .path("dea")
                                .asString("none on record in the patient's state"));
        List<String> lines = evidence.reviewText().lines().toList();
        say(
                lines.containsAll(expected),
                "What was shown (" + evidence.template() + ") says the same as what was signed.");
        say(!evidence.statement().isBlank(), "With it the prescriber was shown: " + evidence.statement());
    }

    private void moment(SignedPrescription evidence, Instant at) {
        say(evidence.approvedAt().equals(at), "Signed at " + at + ", as the record of the approval says.");
        ZoneId zone = ZoneId.of(JsonMapper.shared()
                .readTree(evidence.canonical())
                .path("prescriber")
                .path("timeZone")
                .asString(""));
        say(
                evidence.issuedOn().equals(at.atZone(zone).toLocalDate()),
                "Issued on " + evidence.issuedOn() + ", the day of signing where the prescriber is (" + zone + ").");
    }

    private void say(boolean holds, String sentence) {
        lines.add(new Line(holds, sentence));
    }

    /** The factors of a ceremony under their registered names (RFC 8176). */
    public static List<String> amr(List<String> factors) {
        return factors.stream()
                .map(factor -> switch (factor) {
                    case "totp" -> "otp";
                    case "webauthn" -> "hwk";
                    default -> factor;
                })
                .toList();
    }

    /** What the signature's header says of what was shown: form, statement and text, each on lines of its own. */
    public static String shownDigest(String template, String statement, String reviewText) {
        return Digests.sha256((template + "\n" + statement + "\n" + reviewText).getBytes(UTF_8));
    }
}
