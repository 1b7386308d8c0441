package health.fulfilment.rules;

import health.fulfilment.rules.CaseFile.Ask;
import health.fulfilment.rules.CaseFile.Covering;
import health.fulfilment.rules.CaseFile.Given;
import health.fulfilment.rules.CaseFile.Held;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Questions of every kind about an order of a state with nothing wrong, but for what is given. Local times. */
record Ordinary(String state, ZoneId zone) {

    private static final LocalDateTime USUAL_TIME = LocalDateTime.parse("2026-11-03T11:00");
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");
    private static final Held USUAL = new Held(null, null, null, null, null);

    Question question(Ask ask, Given given) {
        return switch (ask) {
            case prescribing -> prescribing(given);
            case pharmacy -> pharmacy(given);
            case pharmacist -> pharmacist(given);
            case fill -> fill(given);
            case dispensing -> dispensing(given);
            case handOver -> handOver(given);
            case report -> report(given);
            case zeroReport -> zeroReport(given);
            case retention -> retention(given);
        };
    }

    PrescribingCase prescribing(Given g) {
        LocalDateTime at = or(g.at(), USUAL_TIME);
        State patientState = patientState(g);
        return new PrescribingCase(
                instant(at),
                zone,
                patientState,
                or(g.schedule(), Schedule.IIIN),
                or(g.modality(), Modality.AUDIO_VIDEO),
                instant(or(g.encounter(), at.minusHours(1))),
                g.inPersonVisit() == null ? null : new InPersonVisit(g.inPersonVisit(), patientState),
                screening(or(g.screening(), List.of()), or(g.attested(), at.minusMinutes(30))),
                or(g.daysSupply(), 30),
                or(g.refills(), 2),
                credentials(
                        g,
                        Map.of(
                                Credential.Kind.STATE_LICENCE, patientState,
                                Credential.Kind.DEA_REGISTRATION, patientState,
                                Credential.Kind.CONTROLLED_SUBSTANCE_REGISTRATION, patientState)),
                query(g, at, patientState),
                or(g.earlier(), List.<CaseFile.Earlier>of()).stream()
                        .map(e -> new PrescribingCase.EarlierPrescription(
                                "rx-earlier", e.issuedOn(), e.daysSupply(), e.refills(), e.suppliedUntil()))
                        .toList(),
                covering(g.covering()),
                g.setting(),
                elements(or(g.lacks(), Set.of())),
                or(g.compounded(), true),
                or(g.compoundingReason(), true));
    }

    PharmacyCase pharmacy(Given g) {
        State patientState = patientState(g);
        State home = pharmacyState(g);
        return new PharmacyCase(
                instant(or(g.at(), USUAL_TIME)),
                zone,
                patientState,
                home,
                or(g.schedule(), Schedule.IIIN),
                credentials(
                        g,
                        Map.of(
                                Credential.Kind.STATE_LICENCE, home,
                                Credential.Kind.DEA_REGISTRATION, home,
                                Credential.Kind.NONRESIDENT_PERMIT, patientState,
                                Credential.Kind.CONTROLLED_SUBSTANCE_REGISTRATION, patientState)),
                "phcy-1234563",
                credential(Credential.Kind.STATE_LICENCE, patientState, or(g.colleague(), USUAL)));
    }

    PharmacistCase pharmacist(Given g) {
        State home = pharmacyState(g);
        return new PharmacistCase(
                instant(or(g.at(), USUAL_TIME)),
                zone,
                patientState(g),
                home,
                "phst-1558598797",
                or(g.schedule(), Schedule.IIIN),
                credentials(g, Map.of(Credential.Kind.STATE_LICENCE, home)));
    }

    FillCase fill(Given g) {
        LocalDate issuedOn = or(g.issuedOn(), USUAL_TIME.toLocalDate());
        int refills = or(g.refills(), 2);
        int soFar = or(g.fillsSoFar(), 0);
        return new FillCase(
                patientState(g),
                or(g.schedule(), Schedule.IIIN),
                issuedOn,
                or(g.fillOn(), issuedOn.plusDays(1)),
                refills,
                soFar,
                or(g.daysSupply(), 30),
                or(g.prescribed(), BigDecimal.valueOf(30L * (1 + refills))),
                or(g.dispensed(), BigDecimal.valueOf(30L * soFar)),
                or(g.quantity(), BigDecimal.valueOf(30)),
                BigDecimal.valueOf(30),
                g.suppliedUntil());
    }

    DispensingCase dispensing(Given g) {
        LocalDateTime at = or(g.at(), USUAL_TIME);
        return new DispensingCase(
                instant(at),
                zone,
                patientState(g),
                or(g.schedule(), Schedule.IIIN),
                or(g.daysSupply(), 30),
                or(g.fillsSoFar(), 0),
                g.identifiedBy(),
                g.counselled(),
                query(g, at, patientState(g)));
    }

    HandOverCase handOver(Given g) {
        return new HandOverCase(
                instant(or(g.at(), USUAL_TIME)),
                zone,
                patientState(g),
                or(g.schedule(), Schedule.IIIN),
                or(g.signature(), true),
                credentials(
                        g,
                        Map.of(
                                Credential.Kind.STATE_LICENCE, patientState(g),
                                Credential.Kind.DEA_REGISTRATION, patientState(g))));
    }

    /** Dispensed by a pharmacy elsewhere at the usual time, to be shipped, and judged then. */
    ReportCase report(Given g) {
        LocalDateTime dispensed = or(g.dispensedAt(), USUAL_TIME);
        return new ReportCase(
                instant(or(g.at(), dispensed)),
                zone,
                patientState(g),
                or(g.schedule(), Schedule.IIIN),
                or(g.resident(), false),
                or(g.mailed(), true),
                instant(dispensed),
                maybe(g.handedOver()),
                maybe(g.delivered()),
                maybe(g.reported()),
                g.asap());
    }

    ZeroReportCase zeroReport(Given g) {
        LocalDate day = or(g.day(), USUAL_TIME.toLocalDate());
        return new ZeroReportCase(
                instant(or(g.at(), day.atTime(23, 0))),
                zone,
                patientState(g),
                day,
                or(g.fills(), 0),
                maybe(g.reported()));
    }

    RetentionCase retention(Given g) {
        LocalDate last = or(g.lastEventOn(), USUAL_TIME.toLocalDate());
        return new RetentionCase(patientState(g), last, or(g.on(), last.plusYears(50)));
    }

    private State patientState(Given g) {
        return or(g.patientState(), new State(state));
    }

    private State pharmacyState(Given g) {
        return or(g.pharmacyState(), new State(state.equals("TX") ? "AZ" : "TX"));
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    private @Nullable Instant maybe(@Nullable LocalDateTime local) {
        return local == null ? null : instant(local);
    }

    private @Nullable PdmpQuery query(Given g, LocalDateTime at, State patientState) {
        String given = g.pdmpQuery();
        if ("none".equals(given)) {
            return null;
        }
        LocalDateTime queried = given == null ? at.minusHours(2) : LocalDateTime.parse(given);
        return new PdmpQuery(or(g.pdmpState(), patientState), instant(queried), "report-1");
    }

    private static @Nullable CoveringRequest covering(@Nullable Covering given) {
        return given == null ? null : new CoveringRequest("1558598797", given.requestedOn(), given.evaluatedOn());
    }

    private static SortedSet<Element> elements(Set<Element> lacking) {
        SortedSet<Element> elements = new TreeSet<>(Set.of(Element.values()));
        elements.removeAll(lacking);
        return elements;
    }

    private Screening screening(List<String> present, LocalDateTime attested) {
        return new Screening(
                present.contains("uncontrolled-hypertension"),
                present.contains("psychosis-or-schizophrenia"),
                present.contains("active-substance-use-disorder"),
                present.contains("serious-heart-condition"),
                present.contains("pregnant-or-breastfeeding"),
                instant(attested));
    }

    private static List<Credential> credentials(Given g, Map<Credential.Kind, State> usual) {
        Map<String, Held> given = or(g.credentials(), Map.of());
        for (String name : given.keySet()) {
            if (usual.keySet().stream().noneMatch(kind -> word(kind).equals(name))) {
                throw new IllegalStateException("no credential " + name + " in this kind of case");
            }
        }
        List<Credential> credentials = new ArrayList<>();
        usual.forEach((kind, where) ->
                credentials.addAll(credential(kind, where, Objects.requireNonNullElse(given.get(word(kind)), USUAL))));
        return credentials;
    }

    private static List<Credential> credential(Credential.Kind kind, State where, Held held) {
        return or(held.held(), true)
                ? List.of(new Credential(
                        kind,
                        where,
                        "number-1",
                        or(held.schedules(), Set.of(Schedule.III, Schedule.IIIN, Schedule.IV)),
                        or(held.from(), LONG_AGO),
                        held.to(),
                        or(held.standing(), Credential.Standing.ACTIVE)))
                : List.of();
    }

    private static String word(Credential.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
