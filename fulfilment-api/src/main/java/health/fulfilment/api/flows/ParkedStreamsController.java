package health.fulfilment.api.flows;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.api.flows.ParkedStreams.Parked;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.security.For;
import health.fulfilment.core.shared.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What flows could not do, for those who operate the system: to see, and to try again once the cause is gone. */
@RestController
@RequestMapping("/v1/dead-letters")
@For(Role.OPERATOR)
class ParkedStreamsController {

    private static final int MOST = 500;

    private final ParkedStreams parked;

    ParkedStreamsController(ParkedStreams parked) {
        this.parked = parked;
    }

    /** The longest parked first, at most 500. */
    record Items(List<Parked> items) {}

    /**
     * @param followed whether the stream goes on
     * @param parked what it stopped at this time, if it does not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Retried(boolean followed, @Nullable Parked parked) {}

    @GetMapping
    Items list() {
        return new Items(parked.list(MOST));
    }

    /** Decides nothing by itself and may be repeated: what was done is not done twice. */
    @PostMapping("/{id}/retry")
    Retried retry(@PathVariable String id) {
        Parked stream = parked.parked(id).orElseThrow(() -> Replies.absent("parked stream"));
        boolean followed = parked.retry(stream);
        return new Retried(
                followed,
                followed
                        ? null
                        : parked.list(MOST).stream()
                                .filter(now -> now.flow().equals(stream.flow())
                                        && now.stream().equals(stream.stream()))
                                .findFirst()
                                .orElse(null));
    }
}
