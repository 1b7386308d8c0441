package health.fulfilment.core.licensure;

import health.fulfilment.core.licensure.LicensureCommand.HolderFacts;
import health.fulfilment.core.licensure.LicensureCommand.RecordLicence;
import health.fulfilment.core.licensure.LicensureCommand.ReinstateLicence;
import health.fulfilment.core.licensure.LicensureCommand.RenewLicence;
import health.fulfilment.core.licensure.LicensureCommand.RestrictLicence;
import health.fulfilment.core.licensure.LicensureCommand.RevokeLicence;
import health.fulfilment.core.licensure.LicensureCommand.SuspendLicence;
import health.fulfilment.core.licensure.LicensureCommand.VerifyLicence;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Story;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The licences that stories are told of: a prescriber's in Florida, granted for 2025 and 2026. */
public final class Licences {

    public static final Instant NOW = Instant.parse("2026-11-02T15:00:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2026-11-02");
    public static final LocalDate FROM = LocalDate.parse("2025-01-01");
    public static final LocalDate TO = LocalDate.parse("2026-12-31");

    public static final LicensureId FLORIDA = LicensureId.of("prac-1234567893", new State("FL"));
    public static final LicenceId LICENCE = LicenceId.of(FLORIDA, 1);
    public static final Context NOW_BY_COMPLIANCE =
            Context.of(new Actor("compliance-officer", Role.COMPLIANCE, null, null), NOW);

    private Licences() {}

    public static Story<Licensure, LicensureCommand, LicensureEvent> nothing() {
        return Story.of(Licensure.absent());
    }

    public static Story<Licensure, LicensureCommand, LicensureEvent> recorded() {
        return nothing().after(recordDea("AB1234563"));
    }

    public static Story<Licensure, LicensureCommand, LicensureEvent> verified() {
        return recorded().after(verify());
    }

    public static RecordLicence recordDea(String number) {
        return record(FLORIDA, Credential.Kind.DEA_REGISTRATION, number, FROM, TO);
    }

    public static RecordLicence record(
            LicensureId licensure, Credential.Kind kind, String number, LocalDate from, @Nullable LocalDate to) {
        return new RecordLicence(
                licensure,
                NOW_BY_COMPLIANCE,
                kind,
                number,
                schedules(Schedule.IIIN, Schedule.IV),
                from,
                to,
                new Evidence<>(new HolderFacts(true), List.of(new Relied(licensure.holder(), 0))));
    }

    public static VerifyLicence verify() {
        return new VerifyLicence(LICENCE, NOW_BY_COMPLIANCE, FROM, "DEA registration validation");
    }

    public static RenewLicence renew(String effectiveOn, String to) {
        return new RenewLicence(
                LICENCE, NOW_BY_COMPLIANCE, LocalDate.parse(effectiveOn), LocalDate.parse(to), "renewed by DEA");
    }

    public static RestrictLicence restrict(String effectiveOn, Schedule... left) {
        return new RestrictLicence(
                LICENCE, NOW_BY_COMPLIANCE, LocalDate.parse(effectiveOn), schedules(left), "consent order");
    }

    public static SuspendLicence suspend(String effectiveOn) {
        return new SuspendLicence(LICENCE, NOW_BY_COMPLIANCE, LocalDate.parse(effectiveOn), "emergency order");
    }

    public static ReinstateLicence reinstate(String effectiveOn) {
        return new ReinstateLicence(LICENCE, NOW_BY_COMPLIANCE, LocalDate.parse(effectiveOn), "order lifted");
    }

    public static RevokeLicence revoke(String effectiveOn) {
        return new RevokeLicence(LICENCE, NOW_BY_COMPLIANCE, LocalDate.parse(effectiveOn), "final order");
    }

    public static SortedSet<Schedule> schedules(Schedule... schedules) {
        return new TreeSet<>(List.of(schedules));
    }
}
