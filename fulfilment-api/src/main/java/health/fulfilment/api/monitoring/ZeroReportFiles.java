package health.fulfilment.api.monitoring;

import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.core.monitoring.Transmission;
import health.fulfilment.core.monitoring.asap.AsapFile;
import health.fulfilment.core.monitoring.asap.AsapHeader;
import health.fulfilment.core.monitoring.asap.AsapHeader.Period;
import health.fulfilment.core.monitoring.asap.AsapWriter;
import health.fulfilment.core.monitoring.asap.PdmpReport.Pharmacy;
import health.fulfilment.core.monitoring.asap.StateSettings;
import health.fulfilment.core.monitoring.zero.ZeroFiling;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.rules.Rulebook;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Makes the file that tells a state of a day without fills. The same control number gives the same file. */
@Component
class ZeroReportFiles {

    private static final String NO_NUMBER = "0";

    private final EventStreams streams;
    private final FilePharmacies pharmacies;
    private final Rulebook rulebook;
    private final InstantSource clock;
    private final boolean production;

    ZeroReportFiles(
            EventStreams streams,
            FilePharmacies pharmacies,
            Rulebook rulebook,
            InstantSource clock,
            Environment environment) {
        this.streams = streams;
        this.pharmacies = pharmacies;
        this.rulebook = rulebook;
        this.clock = clock;
        this.production = environment.acceptsProfiles(Profiles.of("production"));
    }

    /** @throws ProblemException if nothing has to be sent, or what the state requires is not recorded */
    ReportFile next(ZeroFiling filing) {
        if (!filing.owed()) {
            throw new ProblemException(
                    Refusal.stage("NOTHING_TO_SEND", "Nothing has to be sent of this report at its present stage."));
        }
        return file(filing, clock.instant().truncatedTo(ChronoUnit.SECONDS), streams.lastPosition());
    }

    /** With the digest of the file, if it was made here. */
    Transmission known(ZeroFiling filing, Transmission told) {
        return FileName.read(told.controlNumber())
                .filter(name -> filing.owed() && name.position() <= streams.lastPosition())
                .flatMap(name -> made(filing, name))
                .filter(file -> file.controlNumber().equals(told.controlNumber()))
                .map(file -> new Transmission(told.controlNumber(), told.asapVersion(), told.at(), file.digest()))
                .orElse(told);
    }

    private Optional<ReportFile> made(ZeroFiling filing, FileName name) {
        try {
            return Optional.of(file(filing, name.createdAt(), name.position()));
        } catch (ProblemException notOurs) {
            return Optional.empty();
        }
    }

    private ReportFile file(ZeroFiling filing, Instant at, long position) {
        StateSettings settings = StateSettings.of(
                rulebook, filing.id().state(), at.atZone(filing.pharmacyZone()).toLocalDate(), filing.pharmacyZone());
        Pharmacy pharmacy = pharmacies.of(
                filing.id().pharmacy(), filing.id().state(), filing.id().day(), Until.position(position));
        AsapWriter writer = new AsapWriter(settings.settings());
        Period day = new Period(filing.id().day(), filing.id().day());
        String draft = written(writer, pharmacy, day, NO_NUMBER, at);
        String number = FileName.of(at, position, draft).controlNumber();
        String name = number + "-" + filing.id().state().code() + "-zero";
        return new ReportFile(name, number, settings, written(writer, pharmacy, day, number, at));
    }

    private String written(AsapWriter writer, Pharmacy pharmacy, Period day, String controlNumber, Instant at) {
        AsapHeader header = new AsapHeader(
                controlNumber,
                at,
                production,
                Optional.ofNullable(pharmacy.npi()).orElse(""),
                pharmacy.name());
        AsapFile file = writer.zeroReport(header, day, List.of(pharmacy));
        if (!file.summary().faults().isEmpty()) {
            throw ReportFiles.missing(file.summary().faults());
        }
        return file.text();
    }
}
