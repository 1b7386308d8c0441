package health.fulfilment.rules;

import health.fulfilment.rules.DispensingCase.Counselling;
import health.fulfilment.rules.DispensingCase.Identification;
import health.fulfilment.rules.PrescribingCase.EarlierPrescription;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Questions of every kind by chance, the same for the same seed: mostly nearly lawful, so that single rules decide. */
final class ChanceOrders {

    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final long DAY = 24 * 3600;
    private static final State ELSEWHERE = new State("WV");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Phoenix"), ZoneId.of("America/Los_Angeles"));
    private static final List<String> ASAP_VERSIONS = List.of("4.2", "4.2A", "4.2B", "5.0");

    private final Random random;

    ChanceOrders(long seed) {
        random = new Random(seed);
    }

    /** One question of each kind. */
    List<Question> eachOf(State state) {
        return List.of(
                orderOf(state),
                pharmacyOf(state),
                pharmacistOf(state),
                fillOf(state),
                dispensingOf(state),
                handOverOf(state),
                reportOf(state),
                zeroReportOf(state),
                retentionOf(state));
    }

    PrescribingCase orderOf(State state) {
        Instant at = moment();
        ZoneId zone = one(ZONES);
        LocalDate today = at.atZone(zone).toLocalDate();
        return new PrescribingCase(
                at,
                zone,
                state,
                schedule(),
                chance(10) ? Modality.IN_PERSON : Modality.AUDIO_VIDEO,
                at.minusSeconds(chance(4) ? -60 : chance(95) ? 3600 : 300 * DAY),
                chance(50) ? new InPersonVisit(today.plusDays(random.nextInt(40) - 30), state) : null,
                new Screening(
                        false, false, false, false, chance(5), at.minusSeconds(chance(4) ? -60 : random.nextInt(600))),
                1 + random.nextInt(chance(10) ? 4 : 35),
                random.nextInt(chance(10) ? 1 : 8),
                credentials(state, today),
                query(state, at),
                chance(70) ? List.of() : List.of(earlier(today)),
                chance(85) ? null : covering(today),
                chance(85) ? null : one(List.of(PatientSetting.values())),
                elements(),
                chance(90),
                chance(95));
    }

    PharmacyCase pharmacyOf(State state) {
        Instant at = moment();
        ZoneId zone = one(ZONES);
        LocalDate today = at.atZone(zone).toLocalDate();
        State home = chance(20) ? state : new State("KS");
        List<Credential> credentials = credentials(home, today);
        credentials.addAll(credentials(state, today));
        return new PharmacyCase(
                at,
                zone,
                state,
                home,
                schedule(),
                credentials,
                "phcy-1234563",
                chance(10) ? List.of() : credentials(state, today));
    }

    PharmacistCase pharmacistOf(State state) {
        Instant at = moment();
        ZoneId zone = one(ZONES);
        return new PharmacistCase(
                at,
                zone,
                state,
                ELSEWHERE,
                "phst-1558598797",
                schedule(),
                credentials(ELSEWHERE, at.atZone(zone).toLocalDate()));
    }

    FillCase fillOf(State state) {
        LocalDate issued = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(600));
        LocalDate fillOn = issued.plusDays(random.nextInt(200) - 5);
        int refills = random.nextInt(8);
        int soFar = random.nextInt(refills + 3);
        return new FillCase(
                state,
                schedule(),
                issued,
                fillOn,
                refills,
                soFar,
                1 + random.nextInt(35),
                BigDecimal.valueOf(30L * (1 + refills)),
                BigDecimal.valueOf(30L * soFar - random.nextInt(10)).max(BigDecimal.ZERO),
                BigDecimal.valueOf(chance(50) ? 30 : random.nextInt(chance(30) ? 10 : 45)),
                BigDecimal.valueOf(30),
                soFar == 0 ? null : fillOn.plusDays(random.nextInt(12)));
    }

    DispensingCase dispensingOf(State state) {
        Instant at = moment();
        return new DispensingCase(
                at,
                one(ZONES),
                state,
                schedule(),
                1 + random.nextInt(35),
                random.nextInt(3),
                chance(20) ? null : one(List.of(Identification.values())),
                chance(20) ? null : one(List.of(Counselling.values())),
                query(state, at));
    }

    HandOverCase handOverOf(State state) {
        Instant at = moment();
        ZoneId zone = one(ZONES);
        return new HandOverCase(
                at,
                zone,
                state,
                schedule(),
                chance(50),
                new ChanceOrders(at.toEpochMilli())
                        .credentials(state, at.atZone(zone).toLocalDate()));
    }

    ReportCase reportOf(State state) {
        Instant dispensed = moment();
        Instant handedOver = chance(15) ? null : later(dispensed, DAY);
        return new ReportCase(
                later(dispensed, 6 * DAY),
                one(ZONES),
                state,
                schedule(),
                chance(20),
                chance(80),
                dispensed,
                handedOver,
                handedOver == null || chance(20) ? null : later(handedOver, 4 * DAY),
                chance(30) ? null : later(dispensed, 5 * DAY),
                chance(20) ? null : one(ASAP_VERSIONS));
    }

    ZeroReportCase zeroReportOf(State state) {
        Instant at = moment();
        ZoneId zone = one(ZONES);
        LocalDate day = at.atZone(zone).toLocalDate().minusDays(random.nextInt(18));
        Instant reported =
                day.plusDays(random.nextInt(17)).atTime(9, 0).atZone(zone).toInstant();
        return new ZeroReportCase(
                at, zone, state, day, chance(80) ? 0 : 1 + random.nextInt(5), chance(40) ? null : reported);
    }

    RetentionCase retentionOf(State state) {
        LocalDate last = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_500));
        return new RetentionCase(state, last, last.plusDays(random.nextInt(9 * 365)));
    }

    private Instant moment() {
        return START.plusSeconds(random.nextLong(150 * DAY));
    }

    private Instant later(Instant than, long most) {
        return than.plusSeconds(random.nextLong(most));
    }

    private Schedule schedule() {
        return chance(97) ? Schedule.IIIN : one(List.of(Schedule.values()));
    }

    private @Nullable PdmpQuery query(State state, Instant at) {
        if (chance(10)) {
            return null;
        }
        long age = chance(80) ? random.nextInt(100_000) : random.nextLong(400 * DAY) - DAY;
        return new PdmpQuery(chance(4) ? ELSEWHERE : state, at.minusSeconds(age), "report");
    }

    private EarlierPrescription earlier(LocalDate today) {
        return new EarlierPrescription(
                "rx-1",
                today.minusDays(random.nextInt(90)),
                30,
                0,
                chance(20) ? null : today.plusDays(random.nextInt(20)));
    }

    private CoveringRequest covering(LocalDate today) {
        LocalDate requested = today.plusDays(random.nextInt(12) - 10);
        return new CoveringRequest("1558598797", requested, requested.minusDays(random.nextInt(900) - 5));
    }

    private SortedSet<Element> elements() {
        SortedSet<Element> elements = new TreeSet<>(Set.of(Element.values()));
        if (chance(5)) {
            elements.remove(one(List.of(Element.values())));
        }
        return elements;
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
                        chance(4) ? ELSEWHERE : state,
                        "n",
                        schedules,
                        today.plusDays(random.nextInt(20) - 300),
                        chance(50) ? null : today.plusDays(random.nextInt(300) - 15),
                        chance(85) ? Credential.Standing.ACTIVE : one(List.of(Credential.Standing.values()))));
            }
        }
        return credentials;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
