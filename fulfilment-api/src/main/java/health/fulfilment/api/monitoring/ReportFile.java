package health.fulfilment.api.monitoring;

import health.fulfilment.core.monitoring.asap.StateSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file to be sent to one state's monitoring program.
 *
 * @param name the stem of its file name: control number and state
 */
record ReportFile(String name, String controlNumber, StateSettings settings, String text) {

    private static final MediaType ASCII = new MediaType("text", "plain", StandardCharsets.US_ASCII);

    /** {@code sha256:} and the hash of the text in lower-case hex. */
    String digest() {
        return "sha256:" + FileName.sha256(text);
    }

    /** As text, with the digest of RFC 9530, and what was chosen because no rule was found. */
    ResponseEntity<byte[]> shown(String etag) {
        byte[] hash = HexFormat.of().parseHex(FileName.sha256(text));
        return ResponseEntity.ok()
                .eTag(etag)
                .contentType(ASCII)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".dat")
                                .build()
                                .toString())
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":")
                .header("Asap-Version", settings.settings().version().code())
                .header("Asap-Control-Number", controlNumber)
                .header("Asap-Not-Established", String.join(", ", settings.notEstablished()))
                .body(text.getBytes(StandardCharsets.US_ASCII));
    }
}
