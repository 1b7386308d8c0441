package health.fulfilment.core.licensure;

import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Schedule;
import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What compliance may record about one holder's licences in one state. */
public sealed interface LicensureCommand extends Command {

    LicensureId licensure();

    @Override
    default String target() {
        return licensure().value();
    }

    /** Evidence: whether the holder is registered. The number of the licence is the next free one. */
    record RecordLicence(
            LicensureId licensure,
            Context context,
            Credential.Kind kind,
            String number,
            SortedSet<Schedule> schedules,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Evidence<HolderFacts> evidence)
            implements LicensureCommand {}

    record VerifyLicence(LicenceId licence, Context context, LocalDate effectiveOn, String source)
            implements LicensureCommand {
        @Override
        public LicensureId licensure() {
            return licence.licensure();
        }
    }

    record RenewLicence(LicenceId licence, Context context, LocalDate effectiveOn, LocalDate to, String reason)
            implements LicensureCommand {
        @Override
        public LicensureId licensure() {
            return licence.licensure();
        }
    }

    record RestrictLicence(
            LicenceId licence, Context context, LocalDate effectiveOn, SortedSet<Schedule> schedules, String reason)
            implements LicensureCommand {
        @Override
        public LicensureId licensure() {
            return licence.licensure();
        }
    }

    record SuspendLicence(LicenceId licence, Context context, LocalDate effectiveOn, String reason)
            implements LicensureCommand {
        @Override
        public LicensureId licensure() {
            return licence.licensure();
        }
    }

    record ReinstateLicence(LicenceId licence, Context context, LocalDate effectiveOn, String reason)
            implements LicensureCommand {
        @Override
        public LicensureId licensure() {
            return licence.licensure();
        }
    }

    record RevokeLicence(LicenceId licence, Context context, LocalDate effectiveOn, String reason)
            implements LicensureCommand {
        @Override
        public LicensureId licensure() {
            return licence.licensure();
        }
    }

    /** Its last day, as was known, has passed. Sent by the poller of obligations. */
    record LapseLicence(LicenceId licence, Context context, LocalDate lastDay) implements LicensureCommand {
        @Override
        public LicensureId licensure() {
            return licence.licensure();
        }
    }

    /** The day of an announced change has come. Sent by the poller of obligations. */
    record NoteChangeInEffect(LicenceId licence, Context context, LocalDate effectiveOn) implements LicensureCommand {
        @Override
        public LicensureId licensure() {
            return licence.licensure();
        }
    }

    /** Whether the registry knows the holder. */
    record HolderFacts(boolean registered) {}
}
