package health.fulfilment.api.story;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.verifier.SignatureCheck;
import health.fulfilment.verifier.SignedPrescription;
import health.fulfilment.verifier.SignedReceipt;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A pharmacy takes what was signed, to the byte, and nothing else, and the receipt says so to anybody. */
class ReceiptTest extends RunningApplication {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    private Practice practice;

    @BeforeEach
    void open() {
        practice = practice();
    }

    private String routed() {
        return practice.routed(practice.registeredPatient());
    }

    private SignedPrescription signed(String rx) {
        return JSON.treeToValue(
                practice.pharmacy()
                        .get("/v1/prescriptions/" + rx + "/signature")
                        .ok(),
                SignedPrescription.class);
    }

    private SignedReceipt receipt(Person who, String path) {
        return JSON.treeToValue(who.get(path + "/receipt").ok(), SignedReceipt.class);
    }

    private String root() {
        return practice.auditor().get("/v1/signing-certificate").ok().asString();
    }

    private static Map<String, Object> accepting(Object canonical, Object signature) {
        Map<String, Object> received = new LinkedHashMap<>();
        received.put("canonical", canonical);
        received.put("signature", signature);
        return Map.of("pharmacist", Practice.PHARMACIST, "received", received);
    }

    private Reply accept(String rx, Map<String, Object> body) {
        return practice.pharmacy().post("/v1/orders/" + rx + "/acceptance", body);
    }

    private static List<String> events(String rx) {
        return DATABASE.query("select name from event where stream = '" + rx + "' order by position");
    }

    private static JsonNode last(String rx) {
        return JSON.readTree(DATABASE.query(
                        "select payload::text from event where stream = '" + rx + "' order by position desc limit 1")
                .getFirst());
    }

    private static String changed(String text, int at) {
        return text.substring(0, at) + (text.charAt(at) == 'x' ? 'y' : 'x') + text.substring(at + 1);
    }

    @Test
    void what_was_signed_is_taken_and_the_receipt_holds() throws Exception {
        String rx = routed();
        SignedPrescription before = signed(rx);
        assertThat(before.receipt()).isNull();
        accept(rx, accepting(before.canonical(), before.jws())).ok();

        SignedPrescription signed = signed(rx);
        X509Certificate root = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(root().getBytes(US_ASCII)));
        SignatureCheck.Result result = SignatureCheck.of(signed, List.of(root));
        assertThat(result.lines()).allMatch(SignatureCheck.Line::holds);
        assertThat(result.lines())
                .extracting(SignatureCheck.Line::sentence)
                .anyMatch(line -> line.startsWith("Pharmacy " + Practice.holder("pharmacy-demo") + " received " + rx)
                        && line.endsWith("found it verified; pharmacist " + Practice.PHARMACIST + " accepted it."));
        assertThat(receipt(practice.pharmacy(), "/v1/orders/" + rx)).isEqualTo(signed.receipt());
        assertThat(receipt(practice.auditor(), "/v1/orders/" + rx)).isEqualTo(signed.receipt());
        assertThat(receipt(practice.prescriber(), "/v1/prescriptions/" + rx)).isEqualTo(signed.receipt());
        assertThat(person("pharmacy-other-demo")
                        .get("/v1/orders/" + rx + "/receipt")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_the_system_delivered_counts_as_received() {
        String rx = practice.accepted(practice.registeredPatient());
        SignedReceipt receipt = receipt(practice.pharmacy(), "/v1/orders/" + rx);
        assertThat(receipt.canonical()).isEqualTo(signed(rx).canonical());
        assertThat(receipt.signature()).isEqualTo(signed(rx).jws());
    }

    @Test
    void openssl_finds_that_the_receipt_holds_and_refuses_a_changed_one() throws Exception {
        OpenSsl openSsl = OpenSsl.in(folder);
        SignedReceipt receipt =
                receipt(practice.pharmacy(), "/v1/orders/" + practice.accepted(practice.registeredPatient()));
        openSsl.trusting(root(), receipt.certificates());
        assertThat(openSsl.accepts(receipt.jws(), receipt.statement())).isTrue();
        assertThat(openSsl.accepts(receipt.jws(), receipt.statement().replace("verified", "refused!")))
                .isFalse();
    }

    @Test
    void a_receipt_holds_no_personal_data() {
        String rx = routed();
        String canonical = signed(rx).canonical();
        accept(rx, accepting(canonical, signed(rx).jws())).ok();
        String stored = last(rx).toString();
        Map<?, ?> content = JSON.readValue(canonical, Map.class);
        assertThat(stored).contains("fulfilment-receipt/1").doesNotContain(String.valueOf(content.get("salt")));
        assertThat(stored).doesNotContain("Wilhelmina").doesNotContain(String.valueOf(content.get("directions")));
    }

    @Test
    void what_was_changed_on_its_way_is_refused_and_both_digests_are_kept() {
        String rx = routed();
        SignedPrescription signed = signed(rx);
        String text = signed.canonical();
        for (int at = 0; at < text.length(); at += text.length() / 5) {
            refused(rx, accepting(changed(text, at), signed.jws()), "RX_ALTERED_IN_TRANSIT");
        }
        refused(rx, accepting(text.substring(0, text.length() - 1), signed.jws()), "RX_ALTERED_IN_TRANSIT");
        refused(rx, accepting(text + "\n", signed.jws()), "RX_ALTERED_IN_TRANSIT");
        JsonNode compared = last(rx).required("compared");
        assertThat(compared.required("signed").asString()).isEqualTo(signed.payloadDigest());
        assertThat(compared.required("received").asString())
                .startsWith("sha256:")
                .isNotEqualTo(signed.payloadDigest());
        assertThat(compared.required("receivedSignature")).isEqualTo(compared.required("signature"));
        accept(rx, accepting(text, signed.jws())).ok();
    }

    @Test
    void a_signature_that_is_not_the_prescribers_is_refused_and_recorded() {
        String rx = routed();
        SignedPrescription signed = signed(rx);
        SignedPrescription other = signed(routed());
        for (int at = 0; at < signed.jws().length(); at += signed.jws().length() / 5) {
            refused(rx, accepting(signed.canonical(), changed(signed.jws(), at)), "SIGNATURE_INVALID");
        }
        refused(rx, accepting(signed.canonical(), other.jws()), "SIGNATURE_INVALID");
        refused(rx, accepting(other.canonical(), other.jws()), "SIGNATURE_INVALID");
        refused(rx, accepting(signed.canonical(), "none"), "SIGNATURE_INVALID");
        assertThat(practice.pharmacy().get("/v1/orders/" + rx + "/receipt").code())
                .isEqualTo("RECEIPT_NOT_SIGNED");
    }

    private void refused(String rx, Map<String, Object> body, String code) {
        Reply reply = accept(rx, body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(409);
        assertThat(reply.code()).as(reply.toString()).isEqualTo(code);
        assertThat(events(rx).getLast()).isEqualTo("order-acceptance-refused");
        assertThat(last(rx).required("code").asString()).isEqualTo(code);
        assertThat(practice.pharmacy().get("/v1/prescriptions/" + rx).text("status"))
                .isEqualTo("routed");
    }

    @Test
    void what_cannot_have_been_received_is_a_bad_request_and_stores_nothing() {
        String rx = routed();
        SignedPrescription signed = signed(rx);
        List<String> before = events(rx);
        bad(rx, accepting(7, signed.jws()), "received.canonical");
        bad(rx, accepting(null, signed.jws()), "received.canonical");
        bad(rx, accepting("  ", signed.jws()), "received.canonical");
        bad(rx, accepting("x".repeat(60_001), signed.jws()), "received.canonical");
        String half = Person.json(accepting(signed.canonical() + "half", signed.jws()))
                .replace("half", "\\ud800");
        bad(
                practice.pharmacy()
                        .raw("POST", "/v1/orders/" + rx + "/acceptance", half, Map.of("Idempotency-Key", "half-" + rx)),
                "received.canonical");
        bad(rx, accepting(signed.canonical(), List.of("x")), "received.signature");
        bad(rx, accepting(signed.canonical(), ""), "received.signature");
        bad(rx, accepting(signed.canonical(), "x".repeat(4_001)), "received.signature");
        bad(rx, Map.of("pharmacist", Practice.PHARMACIST, "received", "x"), "received");
        assertThat(events(rx)).isEqualTo(before);
    }

    private void bad(String rx, Map<String, Object> body, String field) {
        bad(accept(rx, body), field);
    }

    private static void bad(Reply reply, String field) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.toString()).contains("\"" + field + "\"").hasSizeLessThan(2_000);
    }

    @Test
    void of_two_acceptances_at_once_one_counts_and_makes_the_receipt() throws Exception {
        String rx = routed();
        SignedPrescription signed = signed(rx);
        List<Callable<Reply>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(() -> accept(rx, accepting(signed.canonical(), signed.jws())));
        }
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<Reply> reply : pool.invokeAll(both)) {
                replies.add(reply.get());
            }
        }
        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        assertThat(replies.stream().filter(reply -> reply.status() == 409))
                .extracting(Reply::code)
                .containsExactly("ALREADY_ACCEPTED");
        assertThat(events(rx)).containsOnlyOnce("order-accepted");
        assertThat(receipt(practice.pharmacy(), "/v1/orders/" + rx))
                .isEqualTo(signed(rx).receipt());
    }

    @Test
    void a_repeated_acceptance_gives_the_first_answer_and_the_first_receipt() {
        String rx = routed();
        SignedPrescription signed = signed(rx);
        Map<String, Object> body = accepting(signed.canonical(), signed.jws());
        String path = "/v1/orders/" + rx + "/acceptance";
        Reply first = practice.pharmacy().post(path, body, "receipt-" + rx);
        SignedReceipt receipt = receipt(practice.pharmacy(), "/v1/orders/" + rx);
        Reply again = practice.pharmacy().post(path, body, "receipt-" + rx);
        assertThat(again.ok()).isEqualTo(first.ok());
        assertThat(receipt(practice.pharmacy(), "/v1/orders/" + rx)).isEqualTo(receipt);
        assertThat(events(rx)).containsOnlyOnce("order-accepted");
        assertThat(practice.pharmacy()
                        .post(path, accepting(changed(signed.canonical(), 9), signed.jws()), "receipt-" + rx)
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }
}
