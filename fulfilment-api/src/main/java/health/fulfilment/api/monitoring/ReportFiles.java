package health.fulfilment.api.monitoring;

import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.core.monitoring.Report;
import health.fulfilment.core.monitoring.Report.Owed;
import health.fulfilment.core.monitoring.ReportEvent.ReportCorrected;
import health.fulfilment.core.monitoring.ReportEvent.ReportSent;
import health.fulfilment.core.monitoring.Transmission;
import health.fulfilment.core.monitoring.asap.AsapFault;
import health.fulfilment.core.monitoring.asap.AsapFile;
import health.fulfilment.core.monitoring.asap.AsapHeader;
import health.fulfilment.core.monitoring.asap.AsapSettings;
import health.fulfilment.core.monitoring.asap.AsapWriter;
import health.fulfilment.core.monitoring.asap.PdmpReport;
import health.fulfilment.core.monitoring.asap.PdmpReport.Status;
import health.fulfilment.core.monitoring.asap.StateSettings;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.rules.Rulebook;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Makes the file of one report that has to be sent next, in the version and with the settings of its state. The same control
 * number gives the same file: it names the moment and the position of the log that the file was made of.
 */
@Component
class ReportFiles {

    /** Written first, to be replaced by the number that is made of the rest. */
    private static final String NO_NUMBER = "0";

    private final EventStreams streams;
    private final ReportContents contents;
    private final Rulebook rulebook;
    private final InstantSource clock;
    private final boolean production;

    ReportFiles(
            EventStreams streams,
            ReportContents contents,
            Rulebook rulebook,
            InstantSource clock,
            Environment environment) {
        this.streams = streams;
        this.contents = contents;
        this.rulebook = rulebook;
        this.clock = clock;
        this.production = environment.acceptsProfiles(Profiles.of("production"));
    }

    /** @throws ProblemException if nothing has to be sent, or what the state requires is not recorded */
    ReportFile next(Report report) {
        Owed owed = report.next();
        if (owed == null) {
            throw new ProblemException(
                    Refusal.stage("NOTHING_TO_SEND", "Nothing has to be sent of this report at its present stage."));
        }
        return file(report, owed, clock.instant().truncatedTo(ChronoUnit.SECONDS), streams.lastPosition());
    }

    /** With the digest of the file, if it was made here and is the one that has to be sent. */
    Transmission known(Report report, Transmission told) {
        Owed owed = report.next();
        return FileName.read(told.controlNumber())
                .filter(name -> owed != null && name.position() <= streams.lastPosition())
                .flatMap(name -> made(report, owed, name))
                .filter(file -> file.controlNumber().equals(told.controlNumber()))
                .map(file -> new Transmission(told.controlNumber(), told.asapVersion(), told.at(), file.digest()))
                .orElse(told);
    }

    private Optional<ReportFile> made(Report report, @Nullable Owed owed, FileName name) {
        try {
            return owed == null ? Optional.empty() : Optional.of(file(report, owed, name.createdAt(), name.position()));
        } catch (ProblemException notOurs) {
            return Optional.empty();
        }
    }

    private ReportFile file(Report report, Owed owed, Instant at, long position) {
        Transmission last = report.last();
        LocalDate day = (owed == Owed.VOID && last != null ? last.at() : at)
                .atZone(report.pharmacyZone())
                .toLocalDate();
        StateSettings settings = StateSettings.of(rulebook, report.patientState(), day, report.pharmacyZone());
        Until until = Until.position(owed == Owed.VOID ? Math.min(position, sentFrom(report)) : position);
        PdmpReport content = contents.of(report, status(owed), until, wantsPatientId(settings.settings()));
        AsapWriter writer = new AsapWriter(settings.settings());
        String draft = written(writer, content, NO_NUMBER, at);
        String number = FileName.of(at, position, draft).controlNumber();
        String name = number + "-" + report.patientState().code();
        return new ReportFile(name, number, settings, written(writer, content, number, at));
    }

    private String written(AsapWriter writer, PdmpReport content, String controlNumber, Instant at) {
        AsapHeader header = new AsapHeader(
                controlNumber,
                at,
                production,
                Optional.ofNullable(content.pharmacy().npi()).orElse(""),
                content.pharmacy().name());
        AsapFile file = writer.write(header, List.of(content));
        if (!file.summary().faults().isEmpty()) {
            throw missing(file.summary().faults());
        }
        return file.text();
    }

    static ProblemException missing(List<AsapFault> faults) {
        return new ProblemException(Refusal.stage(
                "PDMP_ELEMENTS_MISSING",
                "The state's file cannot be made of what is recorded: "
                        + faults.stream().map(AsapFault::sentence).distinct().collect(Collectors.joining(" "))));
    }

    private static boolean wantsPatientId(AsapSettings settings) {
        return settings.required().contains("PAT03");
    }

    private static Status status(Owed owed) {
        return switch (owed) {
            case NEW -> Status.NEW;
            case REVISED -> Status.REVISED;
            case VOID -> Status.VOID;
        };
    }

    /** Up to where the log was read for what the program holds: a void repeats the record as it was sent. */
    private long sentFrom(Report report) {
        return streams.stream(report.id().value()).reversed().stream()
                .flatMap(stored -> sending(stored.event()).map(sent -> from(stored, sent)).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(report.id() + " was not sent"));
    }

    private static Optional<Transmission> sending(Event event) {
        return switch (event) {
            case ReportSent e -> Optional.of(e.transmission());
            case ReportCorrected e -> Optional.of(e.transmission());
            default -> Optional.empty();
        };
    }

    private static long from(StoredEvent stored, Transmission sent) {
        return sent.digest() == null
                ? stored.position()
                : FileName.read(sent.controlNumber()).map(FileName::position).orElse(stored.position());
    }
}
