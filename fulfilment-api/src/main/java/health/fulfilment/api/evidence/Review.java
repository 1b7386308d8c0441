package health.fulfilment.api.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.registry.PostalAddress;
import health.fulfilment.core.registry.Practitioner;
import health.fulfilment.core.shared.PrescriptionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One prescription as it is reviewed and will be signed, in two forms that say the same: a text for the prescriber's eyes with
 * every element of 21 CFR 1311.120(b)(9), and a canonical JSON document (RFC 8785).
 *
 * @param version of the prescription that was rendered
 * @param patientName opened, JSON
 * @param patientAddress opened, JSON
 * @param directions opened
 * @param dea absent where the prescriber has no DEA registration in the patient's state
 */
record Review(
        PrescriptionId prescription,
        long version,
        Draft draft,
        String patientName,
        String patientAddress,
        String directions,
        Practitioner.Details prescriber,
        @Nullable String dea) {

    /** 21 CFR 1311.140(a)(3), in our words: what completing the ceremony means, and who alone may do so. */
    static final String STATEMENT = "By completing two-factor authentication now you legally sign this prescription and"
            + " authorise that what is shown above is transmitted to the pharmacy for dispensing. Only the practitioner"
            + " whose name and DEA number are shown above may complete it.";

    /** Names the form of the text, for ever. */
    static final String TEMPLATE = "fulfilment-review/1";

    /** Names the form of the canonical document, for ever. */
    private static final String FORM = "fulfilment-prescription/2";

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Makes the digest of guessable content unguessable. */
    static String newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }

    static String digest(String canonical) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return "sha256:" + HexFormat.of().formatHex(sha256.digest(canonical.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String canonical(String salt) {
        ObjectNode document = JSON.createObjectNode();
        document.put("form", FORM);
        document.put("salt", salt);
        document.put("prescription", prescription.value());
        document.put("version", version);
        document.set("patient", subject());
        document.set("prescriber", signer());
        document.set("drug", JSON.valueToTree(draft.drug()));
        document.put("quantity", draft.quantity().toString());
        document.put("daysSupply", draft.daysSupply());
        document.put("refills", draft.refills());
        document.put("directions", directions);
        document.set("encounter", JSON.valueToTree(draft.encounter()));
        document.set("screening", JSON.valueToTree(draft.screening()));
        if (draft.pdmpQuery() != null) {
            document.set("pdmpQuery", JSON.valueToTree(draft.pdmpQuery()));
        }
        if (draft.preferredPharmacy() != null) {
            document.put("preferredPharmacy", draft.preferredPharmacy().value());
        }
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(document)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode subject() {
        ObjectNode patient = JSON.createObjectNode();
        patient.put("id", draft.patient().value());
        patient.set("name", JSON.readTree(patientName));
        patient.set("address", JSON.readTree(patientAddress));
        return patient;
    }

    private ObjectNode signer() {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", prescriber.id().value());
        node.put("npi", prescriber.npi());
        node.put("name", prescriber.business().name());
        node.set("address", JSON.valueToTree(prescriber.business().address()));
        // the issue date is the local date of signing there (21 CFR 1306.05(a))
        node.put("timeZone", prescriber.business().timeZone().getId());
        if (dea != null) {
            node.put("dea", dea);
        }
        return node;
    }

    String text() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("Date of issue", "the day you sign");
        lines.put("Patient", name(JSON.readTree(patientName)));
        lines.put("Patient's address", address(JSON.readTree(patientAddress)));
        lines.put("Drug", draft.drug().name());
        lines.put("Strength", draft.drug().strength());
        lines.put("Dosage form", draft.drug().form());
        lines.put("Quantity", draft.quantity() + " for " + draft.daysSupply() + " days");
        lines.put("Directions", directions);
        lines.put("Refills", String.valueOf(draft.refills()));
        lines.put("Prescriber", prescriber.business().name());
        lines.put("Prescriber's address", address(prescriber.business().address()));
        lines.put("DEA number", dea == null ? "none on record in the patient's state" : dea);
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (label, value) -> text.append(label).append(": ").append(value).append('\n'));
        return text.toString();
    }

    private static String name(JsonNode name) {
        return name.path("given").asString("") + " " + name.path("family").asString("");
    }

    private static String address(PostalAddress a) {
        return address(JSON.valueToTree(a));
    }

    private static String address(JsonNode a) {
        String line2 = a.path("line2").asString("");
        return a.path("line1").asString("")
                + (line2.isEmpty() ? "" : ", " + line2)
                + ", "
                + a.path("city").asString("")
                + ", "
                + a.path("state").asString("")
                + " "
                + a.path("zip").asString("");
    }
}
