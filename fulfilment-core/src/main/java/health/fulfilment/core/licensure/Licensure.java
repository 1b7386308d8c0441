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
import health.fulfilment.core.licensure.LicensureEvent.LicenceChangeInEffect;
import health.fulfilment.core.licensure.LicensureEvent.LicenceLapsed;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRecorded;
import health.fulfilment.core.licensure.LicensureEvent.LicenceReinstated;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRenewed;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRestricted;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRevoked;
import health.fulfilment.core.licensure.LicensureEvent.LicenceSuspended;
import health.fulfilment.core.licensure.LicensureEvent.LicenceVerified;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.rules.Credential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one holder was granted in one state. Answers for any local day which licences stood how, from what is
 * known so far; a change that is recorded late counts from the day it took effect. Does not say what a licence permits.
 *
 * @param licences numbered from 1 in this order
 */
public record Licensure(long version, List<Licence> licences)
        implements Noun<Licensure, LicensureCommand, LicensureEvent> {

    private static final Licensure ABSENT = new Licensure(-1, List.of());

    public Licensure {
        licences = List.copyOf(licences);
    }

    public static Licensure absent() {
        return ABSENT;
    }

    /** Every licence with its standing on that local day in the licensing state. */
    public List<Credential> credentialsOn(LocalDate day) {
        return licences.stream().map(licence -> licence.credentialOn(day)).toList();
    }

    /** One licence with its standing on that local day, if there is such a licence. */
    public Optional<Credential> credential(LicenceId id, LocalDate day) {
        return licence(id).map(licence -> licence.credentialOn(day));
    }

    public Optional<Licence> licence(LicenceId id) {
        return licences.stream().filter(licence -> licence.id().equals(id)).findFirst();
    }

    @Override
    public Decision<LicensureEvent> decide(LicensureCommand command) {
        Instant at = command.context().at();
        return switch (command) {
            case RecordLicence c -> record(c);
            case VerifyLicence c ->
                change(
                        c,
                        c.licence(),
                        LicenceRules::verify,
                        new LicenceVerified(c.licence(), at, c.effectiveOn(), c.source()));
            case RenewLicence c ->
                change(
                        c,
                        c.licence(),
                        LicenceRules::renew,
                        new LicenceRenewed(
                                c.licence(),
                                at,
                                c.effectiveOn(),
                                c.to(),
                                c.reason(),
                                endsOn(c.licence(), null),
                                endsOn(c.licence(), renewal(c.effectiveOn(), c.to()))));
            case RestrictLicence c ->
                change(
                        c,
                        c.licence(),
                        LicenceRules::restrict,
                        new LicenceRestricted(c.licence(), at, c.effectiveOn(), c.schedules(), c.reason()));
            case SuspendLicence c ->
                change(
                        c,
                        c.licence(),
                        LicenceRules::suspend,
                        new LicenceSuspended(c.licence(), at, c.effectiveOn(), c.reason()));
            case ReinstateLicence c ->
                change(
                        c,
                        c.licence(),
                        LicenceRules::reinstate,
                        new LicenceReinstated(c.licence(), at, c.effectiveOn(), c.reason()));
            case RevokeLicence c ->
                change(
                        c,
                        c.licence(),
                        LicenceRules::revoke,
                        new LicenceRevoked(c.licence(), at, c.effectiveOn(), c.reason(), endsOn(c.licence(), null)));
            case LapseLicence c ->
                change(
                        c,
                        c.licence(),
                        LicenceRules::lapse,
                        new LicenceLapsed(c.licence(), at, c.lastDay().plusDays(1)));
            case NoteChangeInEffect c ->
                change(
                        c,
                        c.licence(),
                        LicenceRules::noteInEffect,
                        new LicenceChangeInEffect(c.licence(), at, c.effectiveOn()));
        };
    }

    private Decision<LicensureEvent> record(RecordLicence c) {
        Optional<Refusal> refusal = c.context().staleAt(version).or(() -> LicenceRules.record(licences, c));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        LicensureId licensure = c.licensure();
        return Decision.recorded(new LicenceRecorded(
                LicenceId.of(licensure, licences.size() + 1),
                c.context().at(),
                licensure.holder(),
                licensure.state(),
                c.kind(),
                c.number(),
                c.schedules(),
                c.from(),
                c.to()));
    }

    private <C extends LicensureCommand> Decision<LicensureEvent> change(
            C command, LicenceId id, BiFunction<Licence, C, Optional<Refusal>> rules, LicensureEvent event) {
        Optional<Licence> licence = licence(id);
        if (licence.isEmpty()) {
            return Decision.refused(Refusal.absent("licence"));
        }
        return command.context()
                .staleAt(version)
                .or(() -> rules.apply(licence.get(), command))
                .<Decision<LicensureEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(event));
    }

    @Override
    public Licensure evolve(LicensureEvent event) {
        return switch (event) {
            case LicenceRecorded e -> recorded(e);
            case LicenceVerified e -> changed(e.licence(), LicenceChange.on(Kind.VERIFIED, e.effectiveOn()));
            case LicenceRenewed e -> changed(e.licence(), renewal(e.effectiveOn(), e.to()));
            case LicenceRestricted e ->
                changed(e.licence(), new LicenceChange(Kind.RESTRICTED, e.effectiveOn(), null, e.schedules()));
            case LicenceSuspended e -> changed(e.licence(), LicenceChange.on(Kind.SUSPENDED, e.effectiveOn()));
            case LicenceReinstated e -> changed(e.licence(), LicenceChange.on(Kind.REINSTATED, e.effectiveOn()));
            case LicenceRevoked e -> changed(e.licence(), LicenceChange.on(Kind.REVOKED, e.effectiveOn()));
            case LicenceLapsed e -> changed(e.licence(), LicenceChange.on(Kind.LAPSED, e.effectiveOn()));
            case LicenceChangeInEffect e -> changed(e.licence(), LicenceChange.on(Kind.IN_EFFECT, e.effectiveOn()));
        };
    }

    private static LicenceChange renewal(LocalDate effectiveOn, LocalDate to) {
        return new LicenceChange(Kind.RENEWED, effectiveOn, to, null);
    }

    /** Last day of a licence's validity, if that change is made. */
    private @Nullable LocalDate endsOn(LicenceId id, @Nullable LicenceChange change) {
        return licence(id)
                .map(licence -> change == null ? licence : licence.with(change))
                .map(Licence::endsOn)
                .orElse(null);
    }

    private Licensure recorded(LicenceRecorded e) {
        List<Licence> all = new ArrayList<>(licences);
        all.add(new Licence(e.licence(), e.kind(), e.state(), e.number(), e.schedules(), e.from(), e.to(), List.of()));
        return new Licensure(version + 1, all);
    }

    private Licensure changed(LicenceId id, LicenceChange change) {
        return new Licensure(
                version + 1,
                licences.stream()
                        .map(licence -> licence.id().equals(id) ? licence.with(change) : licence)
                        .toList());
    }
}
