package health.fulfilment.api.whatif;

import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.rulebooks.PublishedRulebooks;
import health.fulfilment.api.rulebooks.PublishedRulebooks.Publication;
import health.fulfilment.api.security.ForEveryRole;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every rulebook that was ever used here. */
@RestController
@ForEveryRole
class RulebooksController {

    private final PublishedRulebooks published;

    RulebooksController(PublishedRulebooks published) {
        this.published = published;
    }

    /** The latest first. */
    record Publications(List<Publication> items) {}

    @GetMapping("/v1/rulebooks")
    Publications list() {
        return new Publications(published.publications());
    }

    /** Everything it says, byte for byte: the SHA-256 of the answer is its version. */
    @GetMapping("/v1/rulebooks/{version}")
    ResponseEntity<byte[]> content(@PathVariable String version) {
        return published
                .version(version)
                .map(book -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePrivate()
                                .immutable())
                        .body(book.edition().content().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .orElseThrow(() -> Replies.absent("rulebook"));
    }
}
