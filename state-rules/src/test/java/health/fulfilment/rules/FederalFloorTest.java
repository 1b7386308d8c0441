package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever a state says or does not say, nothing passes that federal law forbids. Thousands of orders by chance. */
class FederalFloorTest {

    private static final int ORDERS = 5_000;
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Phoenix"), ZoneId.of("America/Los_Angeles"));

    private final Rulebook rulebook = RulePacks.shipped();
    private final List<State> states = List.copyOf(rulebook.jurisdictions());
    private final Random random = new Random(829);

    @Test
    void no_order_passes_that_federal_law_forbids() {
        int passed = 0;
        for (int i = 0; i < ORDERS; i++) {
            PrescribingCase order = order();
            if (!Rulebook.refuses(rulebook.prescribing(order))) {
                passed++;
                assertThat(order.refills()).as("21 CFR 1306.22(a)").isLessThanOrEqualTo(5);
                assertThat(seen(order) || order.on().isBefore(LocalDate.of(2027, 1, 1)))
                        .as("21 U.S.C. 829(e), 21 CFR 1307.41(c): %s", order)
                        .isTrue();
                assertThat(order.credentials())
                        .as("21 CFR 1301.12")
                        .anyMatch(c -> good(c, Credential.Kind.DEA_REGISTRATION, order)
                                && c.schedules().contains(order.schedule()));
                assertThat(order.credentials())
                        .as("21 CFR 1306.03(a)")
                        .anyMatch(c -> good(c, Credential.Kind.STATE_LICENCE, order));
            }
        }
        assertThat(passed).as("the orders are not all hopeless").isGreaterThan(ORDERS / 100);
    }

    @Test
    void no_fill_passes_that_federal_law_forbids() {
        int passed = 0;
        for (int i = 0; i < ORDERS; i++) {
            FillCase fill = fill();
            if (!Rulebook.refuses(rulebook.fill(fill))) {
                passed++;
                assertThat(fill.fillOn())
                        .as("21 CFR 1306.22(a)")
                        .isBetween(fill.issuedOn(), fill.issuedOn().plusMonths(6));
                assertThat(fill.fillsSoFar()).isLessThanOrEqualTo(Math.min(5, fill.refillsAuthorised()));
                assertThat(fill.quantityDispensed().add(fill.quantity()))
                        .as("21 CFR 1306.23")
                        .isLessThanOrEqualTo(fill.quantityPrescribed());
            }
        }
        assertThat(passed).as("the fills are not all hopeless").isGreaterThan(ORDERS / 100);
    }

    @Test
    void the_same_question_has_the_same_answer() {
        for (int i = 0; i < 200; i++) {
            PrescribingCase order = order();
            assertThat(rulebook.prescribing(order)).isEqualTo(rulebook.prescribing(order));
        }
    }

    @Test
    void no_state_lengthens_the_federal_six_months() {
        for (State state : states) {
            LocalDate day = LocalDate.of(2026, 1, 1);
            for (int i = 0; i < 800; i++, day = day.plusDays(1)) {
                LocalDate last = rulebook.lastFillOn(state, Schedule.IIIN, day);
                assertThat(last).isBetween(day, day.plusMonths(6));
                assertThat(rulebook.firstFillBy(state, Schedule.IIIN, day)).isBetween(day, last);
            }
        }
    }

    private PrescribingCase order() {
        Instant at = START.plusSeconds(random.nextLong(150L * 24 * 3600));
        State state = states.get(random.nextInt(states.size()));
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        LocalDate today = at.atZone(zone).toLocalDate();
        return new PrescribingCase(
                at,
                zone,
                state,
                Schedule.IIIN,
                chance(10) ? Modality.IN_PERSON : Modality.AUDIO_VIDEO,
                at.minusSeconds(3600),
                chance(50) ? new InPersonVisit(today.plusDays(random.nextInt(40) - 30), state) : null,
                new Screening(false, false, false, false, chance(5), at.minusSeconds(60)),
                1 + random.nextInt(35),
                random.nextInt(8),
                credentials(state, today),
                chance(10) ? null : new PdmpQuery(state, at.minusSeconds(random.nextInt(100_000)), "report"),
                chance(80)
                        ? List.of()
                        : List.of(new PrescribingCase.EarlierPrescription(
                                "rx-1", today.minusDays(random.nextInt(90)), 30, 0, today.plusDays(random.nextInt(20)))));
    }

    private List<Credential> credentials(State state, LocalDate today) {
        List<Credential> credentials = new ArrayList<>();
        for (Credential.Kind kind : Credential.Kind.values()) {
            if (!chance(7)) {
                Set<Schedule> schedules = new HashSet<>(Set.of(Schedule.III));
                if (!chance(7)) {
                    schedules.add(Schedule.IIIN);
                }
                credentials.add(new Credential(
                        kind,
                        chance(4) ? states.get(random.nextInt(states.size())) : state,
                        "n",
                        schedules,
                        today.plusDays(random.nextInt(20) - 300),
                        chance(50) ? null : today.plusDays(random.nextInt(300) - 15),
                        chance(85)
                                ? Credential.Standing.ACTIVE
                                : Credential.Standing.values()[random.nextInt(Credential.Standing.values().length)]));
            }
        }
        return credentials;
    }

    private FillCase fill() {
        LocalDate issued = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(600));
        LocalDate fillOn = issued.plusDays(random.nextInt(200) - 5);
        int refills = random.nextInt(8);
        int soFar = random.nextInt(refills + 3);
        return new FillCase(
                states.get(random.nextInt(states.size())),
                Schedule.IIIN,
                issued,
                fillOn,
                refills,
                soFar,
                1 + random.nextInt(35),
                BigDecimal.valueOf(30L * (1 + refills)),
                BigDecimal.valueOf(30L * soFar - random.nextInt(10)).max(BigDecimal.ZERO),
                BigDecimal.valueOf(random.nextInt(45)),
                soFar == 0 ? null : fillOn.plusDays(random.nextInt(12)));
    }

    private static boolean seen(PrescribingCase order) {
        InPersonVisit visit = order.inPersonVisit();
        return order.modality() == Modality.IN_PERSON || (visit != null && !visit.on().isAfter(order.on()));
    }

    private static boolean good(Credential credential, Credential.Kind kind, PrescribingCase order) {
        LocalDate to = credential.to();
        return credential.kind() == kind
                && credential.state().equals(order.patientState())
                && (credential.standing() == Credential.Standing.ACTIVE
                        || credential.standing() == Credential.Standing.RESTRICTED)
                && !order.on().isBefore(credential.from())
                && (to == null || !order.on().isAfter(to));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
