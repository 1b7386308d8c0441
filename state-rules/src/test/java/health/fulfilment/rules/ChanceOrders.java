package health.fulfilment.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Orders and fills by chance, the same for the same seed: mostly nearly lawful, so that single rules decide. */
final class ChanceOrders {

    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final State ELSEWHERE = new State("WV");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Phoenix"), ZoneId.of("America/Los_Angeles"));

    private final Random random;

    ChanceOrders(long seed) {
        random = new Random(seed);
    }

    PrescribingCase orderOf(State state) {
        Instant at = START.plusSeconds(random.nextLong(150L * 24 * 3600));
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
                                "rx-1",
                                today.minusDays(random.nextInt(90)),
                                30,
                                0,
                                today.plusDays(random.nextInt(20)))),
                null,
                null,
                new TreeSet<>(Set.of(Element.values())),
                true,
                true);
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
                        chance(85)
                                ? Credential.Standing.ACTIVE
                                : Credential.Standing.values()[random.nextInt(Credential.Standing.values().length)]));
            }
        }
        return credentials;
    }

    FillCase fillOf(State state) {
        LocalDate issued = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(600));
        LocalDate fillOn = issued.plusDays(random.nextInt(200) - 5);
        int refills = random.nextInt(8);
        int soFar = random.nextInt(refills + 3);
        return new FillCase(
                state,
                Schedule.IIIN,
                issued,
                fillOn,
                refills,
                soFar,
                1 + random.nextInt(35),
                BigDecimal.valueOf(30L * (1 + refills)),
                BigDecimal.valueOf(30L * soFar - random.nextInt(10)).max(BigDecimal.ZERO),
                BigDecimal.valueOf(random.nextInt(45)),
                BigDecimal.valueOf(30),
                soFar == 0 ? null : fillOn.plusDays(random.nextInt(12)));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
