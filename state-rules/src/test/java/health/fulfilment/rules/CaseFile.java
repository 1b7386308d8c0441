package health.fulfilment.rules;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code cases/<jurisdiction>.yaml}: examples of the law as data. Each starts from a lawful order of the state, changes what
 * {@code given} says, and names the finding that must follow. All times are local to the zone.
 */
record CaseFile(String state, ZoneId zone, List<Example> cases) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final LocalDateTime USUAL_TIME = LocalDateTime.parse("2026-11-03T11:00");
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    static CaseFile of(String jurisdiction) {
        InputStream text = CaseFile.class.getResourceAsStream("/cases/" + jurisdiction + ".yaml");
        if (text == null) {
            throw new IllegalStateException("no cases of " + jurisdiction);
        }
        return YAML.readValue(text, CaseFile.class);
    }

    enum Ask {
        prescribing,
        pharmacy,
        fill
    }

    /** @param refuses whether the whole case is refused, if that is to be checked */
    record Example(
            String name,
            Ask ask,
            @Nullable Given given,
            @Nullable Expected expect,
            @Nullable Boolean refuses) {}

    record Expected(
            String rule,
            Outcome outcome,
            @Nullable String code,
            @Nullable String citation,
            @Nullable String jurisdiction,
            @Nullable String says) {}

    record Held(
            @Nullable Boolean held,
            Credential.@Nullable Standing standing,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Set<Schedule> schedules) {}

    record Earlier(
            LocalDate issuedOn,
            int daysSupply,
            int refills,
            @Nullable LocalDate suppliedUntil) {}

    record Given(
            @Nullable State patientState,
            @Nullable State pharmacyState,
            @Nullable LocalDateTime at,
            @Nullable Schedule schedule,
            @Nullable Modality modality,
            @Nullable LocalDateTime encounter,
            @Nullable LocalDate inPersonVisit,
            @Nullable List<String> screening,
            @Nullable LocalDateTime attested,
            @Nullable Integer daysSupply,
            @Nullable Integer refills,
            @Nullable Map<String, Held> credentials,
            @Nullable String pdmpQuery,
            @Nullable State pdmpState,
            @Nullable List<Earlier> earlier,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate fillOn,
            @Nullable Integer fillsSoFar,
            @Nullable BigDecimal prescribed,
            @Nullable BigDecimal dispensed,
            @Nullable BigDecimal quantity,
            @Nullable LocalDate suppliedUntil) {

        static final Given NOTHING = new Given(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null);
    }

    List<Finding> ask(Rulebook rulebook, Example example) {
        Given given = or(example.given(), Given.NOTHING);
        return switch (example.ask()) {
            case prescribing -> rulebook.findings(prescribing(given));
            case pharmacy -> rulebook.findings(pharmacy(given));
            case fill -> rulebook.findings(fill(given));
        };
    }

    PrescribingCase prescribing(Given g) {
        LocalDateTime at = or(g.at(), USUAL_TIME);
        State patientState = or(g.patientState(), new State(state));
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
                or(g.earlier(), List.<Earlier>of()).stream()
                        .map(e -> new PrescribingCase.EarlierPrescription(
                                "rx-earlier", e.issuedOn(), e.daysSupply(), e.refills(), e.suppliedUntil()))
                        .toList(),
                null,
                null,
                new TreeSet<>(Set.of(Element.values())),
                true,
                true);
    }

    PharmacyCase pharmacy(Given g) {
        State patientState = or(g.patientState(), new State(state));
        State home = or(g.pharmacyState(), new State(state.equals("TX") ? "AZ" : "TX"));
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
                List.of());
    }

    FillCase fill(Given g) {
        LocalDate issuedOn = or(g.issuedOn(), USUAL_TIME.toLocalDate());
        int refills = or(g.refills(), 2);
        BigDecimal quantity = or(g.quantity(), BigDecimal.valueOf(30));
        int soFar = or(g.fillsSoFar(), 0);
        return new FillCase(
                or(g.patientState(), new State(state)),
                or(g.schedule(), Schedule.IIIN),
                issuedOn,
                or(g.fillOn(), issuedOn.plusDays(1)),
                refills,
                soFar,
                or(g.daysSupply(), 30),
                or(g.prescribed(), BigDecimal.valueOf(30L * (1 + refills))),
                or(g.dispensed(), BigDecimal.valueOf(30L * soFar)),
                quantity,
                BigDecimal.valueOf(30),
                g.suppliedUntil());
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    /** {@code none}, or a local time; two hours before signing if not given. */
    private @Nullable PdmpQuery query(Given g, LocalDateTime at, State patientState) {
        String given = g.pdmpQuery();
        if ("none".equals(given)) {
            return null;
        }
        LocalDateTime queried = given == null ? at.minusHours(2) : LocalDateTime.parse(given);
        return new PdmpQuery(or(g.pdmpState(), patientState), instant(queried), "report-1");
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
        List<Credential> credentials = new ArrayList<>();
        usual.forEach((kind, where) -> {
            Held held = or(given.get(word(kind)), new Held(null, null, null, null, null));
            if (or(held.held(), true)) {
                credentials.add(new Credential(
                        kind,
                        where,
                        "number-1",
                        or(held.schedules(), Set.of(Schedule.III, Schedule.IIIN, Schedule.IV)),
                        or(held.from(), LONG_AGO),
                        held.to(),
                        or(held.standing(), Credential.Standing.ACTIVE)));
            }
        });
        for (String name : given.keySet()) {
            if (usual.keySet().stream().noneMatch(kind -> word(kind).equals(name))) {
                throw new IllegalStateException("no credential " + name + " in this kind of case");
            }
        }
        return credentials;
    }

    private static String word(Credential.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
