package health.fulfilment.core.licensure;

import health.fulfilment.core.licensure.LicenceChange.Kind;
import health.fulfilment.core.licensure.LicensureCommand.LapseLicence;
import health.fulfilment.core.licensure.LicensureCommand.NoteChangeInEffect;
import health.fulfilment.core.licensure.LicensureCommand.RecordLicence;
import health.fulfilment.core.licensure.LicensureCommand.ReinstateLicence;
import health.fulfilment.core.licensure.LicensureCommand.RenewLicence;
import health.fulfilment.core.licensure.LicensureCommand.RestrictLicence;
import health.fulfilment.core.licensure.LicensureCommand.RevokeLicence;
import health.fulfilment.core.licensure.LicensureCommand.SuspendLicence;
import health.fulfilment.core.licensure.LicensureCommand.VerifyLicence;
import health.fulfilment.core.registry.DeaNumber;
import health.fulfilment.core.registry.DeaNumber.Registrant;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something may not be recorded about a licence: each method gives the refusal to answer with, if there is one. */
final class LicenceRules {

    private LicenceRules() {}

    static Optional<Refusal> record(List<Licence> licences, RecordLicence c) {
        if (!Evidence.required(c.evidence()).registered()) {
            return refuse(Refusal.mismatch(
                    "HOLDER_NOT_REGISTERED", "The holder is not registered: register it first.", null));
        }
        if (licences.stream().anyMatch(l -> l.kind() == c.kind() && l.number().equalsIgnoreCase(c.number()))) {
            return refuse(Refusal.stage("ALREADY_RECORDED", "A licence of this kind and number is recorded already."));
        }
        if (c.to() != null && c.to().isBefore(c.from())) {
            return refuse(datesReversed(c.from(), c.to()));
        }
        return refusalOfKind(c);
    }

    private static Optional<Refusal> refusalOfKind(RecordLicence c) {
        String holder = c.licensure().holder();
        boolean pharmacy = holder.startsWith("phcy-");
        return switch (c.kind()) {
            case DEA_REGISTRATION ->
                holder.startsWith("phst-")
                        ? refuse(kindNotForHolder(
                                "A pharmacist acts under the pharmacy's DEA registration and holds none.",
                                "21 CFR 1301.22(a)"))
                        : DeaNumber.refusal(c.number(), pharmacy ? Registrant.PHARMACY : Registrant.PRACTITIONER);
            case NONRESIDENT_PERMIT ->
                pharmacy
                        ? Optional.empty()
                        : refuse(kindNotForHolder("Only a pharmacy holds a non-resident permit.", null));
            case STATE_LICENCE, CONTROLLED_SUBSTANCE_REGISTRATION -> Optional.empty();
        };
    }

    static Optional<Refusal> verify(Licence licence, VerifyLicence c) {
        // One day of grace: where it is tomorrow already, Greenwich may still be at today.
        return c.effectiveOn().isAfter(today(c.context()).plusDays(1))
                ? refuse(Refusal.mismatch(
                        "EFFECTIVE_IN_FUTURE", "Nobody can have verified a licence on " + c.effectiveOn() + ".", null))
                : beforeRevocation(licence, c.effectiveOn());
    }

    static Optional<Refusal> renew(Licence licence, RenewLicence c) {
        return neverRevoked(licence, "renewed")
                .or(() -> effective(licence, c.effectiveOn(), c.context()))
                .or(() -> c.to().isBefore(c.effectiveOn())
                        ? refuse(datesReversed(c.effectiveOn(), c.to()))
                        : Optional.empty())
                .or(() -> new Period(c.effectiveOn(), c.to()).within(licence.periods())
                        ? refuse(Refusal.stage(
                                "NOTHING_TO_RENEW",
                                "It is valid through " + c.to() + " already: no day would be added."))
                        : Optional.empty());
    }

    static Optional<Refusal> restrict(Licence licence, RestrictLicence c) {
        return effective(licence, c.effectiveOn(), c.context())
                .or(() -> beforeRevocation(licence, c.effectiveOn()))
                .or(() -> licence.schedules().isEmpty() || licence.schedules().containsAll(c.schedules())
                        ? Optional.empty()
                        : refuse(Refusal.mismatch(
                                "SCHEDULES_NOT_COVERED",
                                "A restriction leaves some of the schedules " + licence.schedules()
                                        + " that were granted, and adds none.",
                                null)));
    }

    static Optional<Refusal> suspend(Licence licence, SuspendLicence c) {
        return effective(licence, c.effectiveOn(), c.context())
                .or(() -> beforeRevocation(licence, c.effectiveOn()))
                .or(() -> licence.suspendedOn(c.effectiveOn())
                        ? refuse(Refusal.stage(
                                "ALREADY_SUSPENDED", "It is suspended on " + c.effectiveOn() + " already."))
                        : Optional.empty());
    }

    static Optional<Refusal> reinstate(Licence licence, ReinstateLicence c) {
        return neverRevoked(licence, "reinstated")
                .or(() -> effective(licence, c.effectiveOn(), c.context()))
                .or(() -> licence.suspendedOn(c.effectiveOn())
                        ? Optional.empty()
                        : refuse(Refusal.stage("NOT_SUSPENDED", "It is not suspended on " + c.effectiveOn() + ".")));
    }

    static Optional<Refusal> revoke(Licence licence, RevokeLicence c) {
        return effective(licence, c.effectiveOn(), c.context()).or(() -> beforeRevocation(licence, c.effectiveOn()));
    }

    static Optional<Refusal> lapse(Licence licence, LapseLicence c) {
        LocalDate next = c.lastDay().plusDays(1);
        return notYet(next, c.context())
                .or(() -> beforeRevocation(licence, next))
                .or(() -> licence.validOn(next)
                        ? refuse(Refusal.stage("RENEWED", "It is valid on " + next + " too."))
                        : Optional.empty())
                .or(() -> licence.validOn(c.lastDay()) && !licence.noted(Kind.LAPSED, next)
                        ? Optional.empty()
                        : refuse(alreadyNoted(next)));
    }

    static Optional<Refusal> noteInEffect(Licence licence, NoteChangeInEffect c) {
        return notYet(c.effectiveOn(), c.context())
                .or(() -> licence.somethingBeginsOn(c.effectiveOn()) && !licence.noted(Kind.IN_EFFECT, c.effectiveOn())
                        ? Optional.empty()
                        : refuse(alreadyNoted(c.effectiveOn())));
    }

    private static Refusal alreadyNoted(LocalDate day) {
        return Refusal.stage("NOTHING_TO_NOTE", "What begins on " + day + " is noted, or nothing does.");
    }

    private static Optional<Refusal> notYet(LocalDate day, Context context) {
        return context.at().isBefore(LicenceChange.begunEverywhere(day))
                ? refuse(Refusal.stage("NOT_DUE", "It is not " + day + " everywhere yet."))
                : Optional.empty();
    }

    private static Optional<Refusal> effective(Licence licence, LocalDate effectiveOn, Context context) {
        if (effectiveOn.isBefore(licence.from())) {
            return refuse(Refusal.mismatch(
                    "EFFECTIVE_BEFORE_VALIDITY", "It was granted from " + licence.from() + " on, not before.", null));
        }
        if (effectiveOn.isAfter(today(context).plusYears(1))) {
            return refuse(Refusal.mismatch(
                    "EFFECTIVE_TOO_FAR", "What takes effect in more than a year is not recorded yet.", null));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> neverRevoked(Licence licence, String participle) {
        return licence.revocation()
                .map(on -> revoked("It is revoked from " + on + " on and cannot be " + participle + "."));
    }

    /** What happened before a revocation may still become known after it. */
    private static Optional<Refusal> beforeRevocation(Licence licence, LocalDate effectiveOn) {
        return licence.revocation()
                .filter(on -> !effectiveOn.isBefore(on))
                .map(on -> revoked("It is revoked from " + on + " on: nothing changes from that day."));
    }

    private static Refusal revoked(String sentence) {
        return Refusal.stage("LICENCE_REVOKED", sentence);
    }

    private static Refusal datesReversed(LocalDate from, LocalDate to) {
        return Refusal.mismatch(
                "DATES_REVERSED", "The last day, " + to + ", lies before the first, " + from + ".", null);
    }

    private static Refusal kindNotForHolder(String sentence, @Nullable String citation) {
        return Refusal.mismatch("KIND_NOT_FOR_HOLDER", sentence, citation);
    }

    private static LocalDate today(Context context) {
        return context.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Optional<Refusal> refuse(Refusal refusal) {
        return Optional.of(refusal);
    }
}
