package health.fulfilment.api.requests;

import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.core.shared.Refusal;
import java.net.URI;
import org.springframework.http.ResponseEntity;

/** How one thing is shown: with the version of its stream as ETag. */
public final class Replies {

    private Replies() {}

    public static <T> ResponseEntity<T> created(String location, long version, T body) {
        return ResponseEntity.created(URI.create(location))
                .eTag(ExpectedVersion.etag(version))
                .body(body);
    }

    public static <T> ResponseEntity<T> shown(long version, T body) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(version)).body(body);
    }

    /** There is none, or none that the caller may know of: nobody can tell which. */
    public static ProblemException absent(String what) {
        return new ProblemException(Refusal.absent(what));
    }
}
