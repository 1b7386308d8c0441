package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.prescription.PrescriptionEvent.CancellationReason;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an order on its way between prescriber and pharmacies.
 *
 * @param holds why it waits now; empty while it goes on
 * @param requested the cancellation that the pharmacy has not answered yet
 * @param declined pharmacies that it was taken away from, in that order; it is not sent there again
 * @param transfers from pharmacy to pharmacy
 */
public record Handling(
        List<Hold> holds, @Nullable Request requested, List<Declined> declined, List<Transfer> transfers) {

    static final Handling NONE = new Handling(List.of(), null, List.of(), List.of());

    public Handling {
        holds = List.copyOf(holds);
        declined = List.copyOf(declined);
        transfers = List.copyOf(transfers);
    }

    /** The prescriber asked for the cancellation. */
    public record Request(Instant at, CancellationReason reason) {}

    /** A pharmacy gave the order up, or was too slow. */
    public record Declined(PharmacyId pharmacy, Instant at, Why why) {}

    /** Why an order left a pharmacy. */
    public enum Why {
        @JsonProperty("declined")
        DECLINED,
        @JsonProperty("not-accepted-in-time")
        NOT_ACCEPTED_IN_TIME
    }

    /** One move from pharmacy to pharmacy at the patient's request. */
    public record Transfer(
            Instant at, PharmacyId from, PharmacistId fromPharmacist, PharmacyId to, PharmacistId toPharmacist) {}

    Optional<Hold> hold(String key) {
        return holds.stream().filter(h -> h.key().equals(key)).findFirst();
    }

    boolean wasDeclinedBy(PharmacyId pharmacy) {
        return declined.stream().anyMatch(d -> d.pharmacy().equals(pharmacy));
    }

    Handling held(Hold hold) {
        return new Handling(with(holds, hold), requested, declined, transfers);
    }

    Handling lifted(String key) {
        return new Handling(holds.stream().filter(h -> !h.key().equals(key)).toList(), requested, declined, transfers);
    }

    Handling asked(@Nullable Request request) {
        return new Handling(holds, request, declined, transfers);
    }

    /** What a pharmacy held it for is nothing to the next one. */
    Handling left(Declined by) {
        return new Handling(lifted(Hold.PHARMACY).holds, requested, with(declined, by), transfers);
    }

    Handling moved(Transfer transfer) {
        return new Handling(lifted(Hold.PHARMACY).holds, requested, declined, with(transfers, transfer));
    }

    private static <T> List<T> with(List<T> some, T one) {
        return java.util.stream.Stream.concat(some.stream(), java.util.stream.Stream.of(one))
                .toList();
    }
}
