package health.fulfilment.api.evidence;

import health.fulfilment.api.commands.Gatherer;
import health.fulfilment.core.licensure.LicensureCommand;
import health.fulfilment.core.licensure.LicensureCommand.HolderFacts;
import health.fulfilment.core.licensure.LicensureCommand.LapseLicence;
import health.fulfilment.core.licensure.LicensureCommand.NoteChangeInEffect;
import health.fulfilment.core.licensure.LicensureCommand.RecordLicence;
import health.fulfilment.core.licensure.LicensureCommand.ReinstateLicence;
import health.fulfilment.core.licensure.LicensureCommand.RenewLicence;
import health.fulfilment.core.licensure.LicensureCommand.RestrictLicence;
import health.fulfilment.core.licensure.LicensureCommand.RevokeLicence;
import health.fulfilment.core.licensure.LicensureCommand.SuspendLicence;
import health.fulfilment.core.licensure.LicensureCommand.VerifyLicence;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PractitionerId;
import org.springframework.stereotype.Component;

/** Whether the registry knows the holder of a licence that is to be recorded. */
@Component
final class LicensureEvidence implements Gatherer<LicensureCommand> {

    private final Readings readings;

    LicensureEvidence(Readings readings) {
        this.readings = readings;
    }

    @Override
    public Class<LicensureCommand> commands() {
        return LicensureCommand.class;
    }

    @Override
    public LicensureCommand gather(LicensureCommand bare) {
        return switch (bare) {
            case RecordLicence c -> {
                Reading reading = readings.forDecision();
                HolderFacts facts = new HolderFacts(registered(c.licensure().holder(), reading));
                yield new RecordLicence(
                        c.licensure(),
                        c.context(),
                        c.kind(),
                        c.number(),
                        c.schedules(),
                        c.from(),
                        c.to(),
                        reading.evidence(facts));
            }
            case VerifyLicence c -> c;
            case RenewLicence c -> c;
            case RestrictLicence c -> c;
            case SuspendLicence c -> c;
            case ReinstateLicence c -> c;
            case RevokeLicence c -> c;
            case LapseLicence c -> c;
            case NoteChangeInEffect c -> c;
        };
    }

    private static boolean registered(String holder, Reading reading) {
        if (holder.startsWith("prac-")) {
            return reading.practitioner(new PractitionerId(holder)).version() >= 0;
        }
        if (holder.startsWith("phst-")) {
            return reading.pharmacist(new PharmacistId(holder)).version() >= 0;
        }
        return reading.pharmacy(new PharmacyId(holder)).version() >= 0;
    }
}
