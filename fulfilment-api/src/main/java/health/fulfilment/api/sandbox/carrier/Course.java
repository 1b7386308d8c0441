package health.fulfilment.api.sandbox.carrier;

import static health.fulfilment.core.shipment.ShipmentEvent.ScanKind.ACCEPTED;
import static health.fulfilment.core.shipment.ShipmentEvent.ScanKind.EXCEPTION;
import static health.fulfilment.core.shipment.ShipmentEvent.ScanKind.IN_TRANSIT;
import static health.fulfilment.core.shipment.ShipmentEvent.ScanKind.LOST;
import static health.fulfilment.core.shipment.ShipmentEvent.ScanKind.OUT_FOR_DELIVERY;
import static health.fulfilment.core.shipment.ShipmentEvent.ScanKind.RETURNING;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.shipment.ShipmentEvent.ExceptionReason;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a parcel is made to go through, counted from its hand-over. */
enum Course {
    /** It arrives on the third day. */
    @JsonProperty("deliver")
    DELIVER,
    /** It arrives after the promised window has ended. */
    @JsonProperty("late")
    LATE,
    /** Nobody opens the first time. */
    @JsonProperty("no-access")
    NO_ACCESS,
    /** The patient does not take it, and it turns back; when it is back is the pharmacy's to say. */
    @JsonProperty("refuse")
    REFUSE,
    /** The address cannot be found, and it turns back. */
    @JsonProperty("return")
    RETURN,
    /** The carrier says that it cannot find it. */
    @JsonProperty("lose")
    LOSE,
    /** The carrier says nothing more. */
    @JsonProperty("vanish")
    VANISH,
    /** It arrives on the third day, and everything is told only then, the last first, and once more. */
    @JsonProperty("muddle")
    MUDDLE;

    /** @param kind absent for the delivery */
    record Step(
            Duration after,
            @Nullable ScanKind kind,
            @Nullable ExceptionReason reason) {}

    /**
     * One thing to be told.
     *
     * @param id the carrier's own id of the scan
     * @param at when it is told
     * @param happenedAt by the carrier's clock
     */
    record News(String id, Instant at, Instant happenedAt, Step step) {}

    /** Everything that is told, in the order in which it is told. */
    List<News> news(Instant handedOverAt) {
        List<Step> steps = steps();
        List<News> inOrder = steps.stream()
                .map(step -> new News(
                        "sandbox-" + (steps.indexOf(step) + 1),
                        handedOverAt.plus(step.after()),
                        handedOverAt.plus(step.after()),
                        step))
                .toList();
        if (this != MUDDLE) {
            return inOrder;
        }
        Instant end = inOrder.getLast().at();
        return Stream.concat(inOrder.reversed().stream(), inOrder.stream())
                .map(news -> new News(news.id(), end, news.happenedAt(), news.step()))
                .toList();
    }

    private List<Step> steps() {
        return switch (this) {
            case DELIVER ->
                List.of(
                        scan("PT2H", ACCEPTED),
                        scan("P1D", IN_TRANSIT),
                        scan("P3D", OUT_FOR_DELIVERY),
                        delivered("P3DT2H"));
            case LATE ->
                List.of(
                        scan("PT2H", ACCEPTED),
                        exception("P2D", ExceptionReason.WEATHER),
                        scan("P6D", IN_TRANSIT),
                        scan("P7D", OUT_FOR_DELIVERY),
                        delivered("P7DT2H"));
            case NO_ACCESS ->
                List.of(
                        scan("PT2H", ACCEPTED),
                        scan("P3D", OUT_FOR_DELIVERY),
                        exception("P3DT2H", ExceptionReason.NO_ACCESS),
                        scan("P4D", OUT_FOR_DELIVERY),
                        delivered("P4DT2H"));
            case REFUSE ->
                List.of(
                        scan("PT2H", ACCEPTED),
                        scan("P3D", OUT_FOR_DELIVERY),
                        exception("P3DT2H", ExceptionReason.REFUSED),
                        scan("P3DT4H", RETURNING));
            case RETURN ->
                List.of(scan("PT2H", ACCEPTED), exception("P2D", ExceptionReason.ADDRESS), scan("P2DT4H", RETURNING));
            case LOSE -> List.of(scan("PT2H", ACCEPTED), scan("P1D", IN_TRANSIT), scan("P6D", LOST));
            case VANISH -> List.of(scan("PT2H", ACCEPTED), scan("P1D", IN_TRANSIT));
            case MUDDLE ->
                List.of(
                        scan("PT2H", ACCEPTED),
                        scan("P1D", IN_TRANSIT),
                        scan("P3D", OUT_FOR_DELIVERY),
                        delivered("P3DT2H"));
        };
    }

    private static Step scan(String after, ScanKind kind) {
        return new Step(Duration.parse(after), kind, null);
    }

    private static Step exception(String after, ExceptionReason reason) {
        return new Step(Duration.parse(after), EXCEPTION, reason);
    }

    private static Step delivered(String after) {
        return new Step(Duration.parse(after), null, null);
    }
}
