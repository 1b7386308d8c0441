package health.fulfilment.api.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.api.prescribing.PrescriptionAccess;
import health.fulfilment.api.rulebooks.PublishedRulebooks;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.shared.Judged;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Ruling;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Question;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why each decision about one order came out as it did, from the event alone and by judging it again. */
@RestController
class DecisionsController {

    private final PrescriptionAccess access;
    private final EventStreams streams;
    private final PublishedRulebooks rulebooks;

    DecisionsController(PrescriptionAccess access, EventStreams streams, PublishedRulebooks rulebooks) {
        this.access = access;
        this.streams = streams;
        this.rulebooks = rulebooks;
    }

    record Decisions(PrescriptionId prescription, List<Explained> items) {}

    /**
     * @param decision {@code permitted} or {@code refused}
     * @param rulebook version that was applied
     * @param asked everything that any rule looked at
     * @param findings as recorded
     * @param judgedAgain {@code same} if the recorded rulebook, asked the same today, gives the same findings to the last
     *     letter; {@code differs} if not; {@code not-possible} if the event does not hold what was asked, or its rulebook is
     *     not kept here
     * @param again what it said this time, if that differs
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Explained(
            long position,
            String event,
            Instant at,
            String decision,
            @Nullable String rulebook,
            @Nullable List<Question> asked,
            @Nullable List<Finding> findings,
            String judgedAgain,
            @Nullable List<Finding> again) {}

    @GetMapping("/v1/audit/prescriptions/{id}/decisions")
    @For(Role.AUDITOR)
    Decisions explain(@PathVariable String id, Caller caller) {
        Prescription rx = access.known(id, caller);
        PrescriptionId prescription = Objects.requireNonNull(rx.id());
        Stream<String> parcels =
                rx.fills().stream().map(Fill::id).map(ShipmentId::of).map(ShipmentId::value);
        Stream<String> reports = Stream.ofNullable(rx.draft())
                .flatMap(draft -> rx.fills().stream()
                        .map(fill -> ReportId.of(fill.id(), draft.encounter().patientState())
                                .value()));
        return new Decisions(
                prescription,
                Stream.of(Stream.of(prescription.value()), parcels, reports)
                        .flatMap(Function.identity())
                        .flatMap(stream -> streams.stream(stream).stream())
                        .filter(PastDecisions::isDecision)
                        .sorted(Comparator.comparingLong(StoredEvent::position))
                        .map(this::explained)
                        .toList());
    }

    private Explained explained(StoredEvent stored) {
        Judged judged = (Judged) stored.event();
        Optional<List<Finding>> again = again(judged);
        boolean same = again.isPresent() && again.get().equals(judged.findings());
        return new Explained(
                stored.position(),
                stored.name(),
                stored.occurredAt(),
                judged.refused() ? "refused" : "permitted",
                judged.rulebook(),
                judged.asked(),
                judged.findings(),
                again.isEmpty() ? "not-possible" : same ? "same" : "differs",
                again.isEmpty() || same ? null : again.get());
    }

    private Optional<List<Finding>> again(Judged judged) {
        List<Question> asked = judged.asked();
        String version = judged.rulebook();
        return asked == null || version == null
                ? Optional.empty()
                : rulebooks.version(version).map(book -> Ruling.of(book, asked).findings());
    }
}
