package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import health.fulfilment.rules.pack.PackReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Law that gets stricter, in any value that has an order and by any amount, never turns a refusal into an approval, and no
 * rule of any question becomes milder; and each such value is one that some question feels.
 */
class StricterLawTest {

    private static final long SEED = 3332;
    private static final int CHANGES = 6;
    private static final int ROUNDS = 120;

    private final Rulebook shipped = RulePacks.shipped();
    private final Random random = new Random(SEED);

    /** How a value becomes stricter. */
    enum Way {
        YES,
        NO,
        FEWER,
        SHORTER,
        LONGER,
        LESS,
        WORD
    }

    /** A dash stands for any state. */
    @ParameterizedTest(name = "{1} of {0}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            US     | telemedicine.flexibility                                       | NO      |
            US     | telemedicine.registered-facility                               | NO      |
            US     | telemedicine.with-practitioner                                 | NO      |
            US     | telemedicine.covering-evaluation-within                        | SHORTER | months
            US     | telemedicine.refill-after-flexibility                          | NO      |
            US     | prescription.validity                                          | SHORTER | months
            US     | prescription.max-refills                                       | FEWER   |
            US     | prescription.partial-fill                                      | NO      |
            US     | prescription.partial-counts-as-refill                          | YES     |
            US     | records.retention                                              | LONGER  | years
            policy | records.practice-retention                                     | LONGER  | years
            policy | coverage.schedules                                             | LESS    | IIIN
            -      | telemedicine.permitted                                         | NO      |
            -      | telemedicine.permitted                                         | WORD    | conditional
            -      | telemedicine.in-person-required                                | YES     |
            -      | telemedicine.examination-max-age                               | SHORTER | months
            -      | prescriber.controlled-substance-registration-required          | YES     |
            -      | prescription.validity                                          | SHORTER | months
            MD     | prescription.refills-validity                                  | SHORTER | months
            MD     | prescription.validity-covers-refills                           | YES     |
            NY     | prescription.validity-covers-refills                           | YES     |
            -      | prescription.max-refills                                       | FEWER   |
            NY     | prescription.long-supply-above                                 | SHORTER | days
            NY     | prescription.max-refills-of-long-supply                        | FEWER   |
            -      | prescription.max-days-supply                                   | SHORTER | days
            -      | prescription.max-days-supply-all-refills                       | SHORTER | days
            -      | prescription.refill-not-before-run-out                         | SHORTER | days
            NY     | prescription.no-new-prescription-within                        | LONGER  | days
            NY     | prescription.new-prescription-when-left                        | SHORTER | days
            -      | prescription.partial-fill                                      | NO      |
            -      | pdmp.query-required                                            | YES     |
            -      | pdmp.query-max-age                                             | SHORTER | hours
            NV     | pdmp.requery-interval                                          | SHORTER | days
            PA     | pdmp.requery-interval                                          | SHORTER | days
            CA     | pdmp.query-previous-business-day                               | NO      |
            MI     | pdmp.query-exempt-days-supply                                  | SHORTER | days
            -      | pdmp.query-binds-dispenser                                     | YES     |
            GA     | pdmp.report-within                                             | SHORTER | hours
            -      | pdmp.report-deadline                                           | WORD    | same-business-day
            -      | pdmp.zero-report-required                                      | YES     |
            WA     | pdmp.zero-report-within                                        | SHORTER | days
            WA     | pdmp.zero-report-business-days-only                            | NO      |
            -      | pharmacy.controlled-substance-registration-required            | YES     |
            -      | pharmacy.resident-controlled-substance-registration-required   | YES     |
            -      | pharmacy.in-state-pharmacist                                   | WORD    | in-charge
            -      | pharmacy.id-required                                           | YES     |
            FL     | pharmacy.identification-accepted                               | LESS    | benefit-plan
            NV     | pharmacy.id-first-fill-only                                    | NO      |
            -      | pharmacy.counselling-required                                  | YES     |
            -      | pharmacy.delivery-signature-required                           | YES     |
            -      | records.retention                                              | LONGER  | years
            """)
    void a_stricter_value_refuses_more_and_permits_nothing_new(String where, String key, Way way, @Nullable String unit)
            throws IOException {
        ChanceOrders chance = new ChanceOrders(SEED);
        int felt = 0;
        for (int change = 0; change < CHANGES; change++) {
            State state = where.length() == 2 && !where.equals("US") ? new State(where) : any();
            String pack = where.equals("-") ? state.code() : where;
            Map<String, Object> law = read(pack.equals("policy") ? "POLICY" : pack);
            String value = stricter(law, key, way, unit);
            Rulebook after = RulePacks.with(
                    shipped,
                    PackReader.read(
                            "stricter", new StringReader(JsonMapper.shared().writeValueAsString(law))));
            for (int i = 0; i < ROUNDS; i++) {
                for (Question question : chance.eachOf(state)) {
                    felt += compare(question, shipped.judge(question), after.judge(question), pack + " " + value);
                }
            }
        }
        assertThat(felt).as("findings that became stricter").isPositive();
    }

    /** Rule by rule, for a refusal by another rule must not hide that this one became milder. */
    private static int compare(Question question, List<Verdict> before, List<Verdict> after, String change) {
        int felt = 0;
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            int then = severity(before.get(i));
            int now = severity(after.get(i));
            if (now < then) {
                fail("%s: %s; before %s; after %s"
                        .formatted(
                                change,
                                question,
                                before.get(i).finding(),
                                after.get(i).finding()));
            }
            felt += now > then ? 1 : 0;
        }
        return felt;
    }

    private static int severity(Verdict verdict) {
        return switch (verdict.outcome()) {
            case REFUSED -> 2;
            case WARNING -> 1;
            case MET, NOT_APPLICABLE, NOT_ESTABLISHED -> 0;
        };
    }

    private State any() {
        List<State> states = List.copyOf(shipped.jurisdictions());
        return states.get(random.nextInt(states.size()));
    }

    /** Puts one certain value in the place of all that the pack says on the key, whenever. */
    private String stricter(Map<String, Object> law, String key, Way way, @Nullable String unit) {
        String[] path = key.split("\\.");
        @SuppressWarnings("unchecked")
        Map<String, Object> section =
                (Map<String, Object>) law.computeIfAbsent(path[0], name -> new LinkedHashMap<String, Object>());
        List<?> held = (List<?>) section.getOrDefault(path[1], List.of());
        List<Object> values = new ArrayList<>();
        held.forEach(fact -> values.add(((Map<?, ?>) fact).get("value")));
        Object value = switch (way) {
            case YES -> true;
            case NO -> false;
            case FEWER -> random.nextInt(1 + amount(values, 5, true));
            case SHORTER -> random.nextInt(1 + inUnit(values, Objects.requireNonNull(unit), true)) + " " + unit;
            case LONGER -> inUnit(values, Objects.requireNonNull(unit), false) + 1 + random.nextInt(8) + " " + unit;
            case LESS ->
                ((List<?>) values.getFirst())
                        .stream().filter(code -> !code.equals(unit)).toList();
            case WORD -> Objects.requireNonNull(unit);
        };
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("value", value);
        fact.put("since", "not-established");
        fact.put("citation", "A stricter law");
        fact.put("source", "a test");
        fact.put("confidence", "high");
        if (law.get("jurisdiction").equals("policy")) {
            fact.put("basis", "policy");
        }
        section.put(path[1], List.of(fact));
        return key + " = " + value;
    }

    /** The largest amount of a unit that is not more than any held, or the least that is not less; something usual if none. */
    private static int inUnit(List<Object> values, String unit, boolean most) {
        int usual = switch (unit) {
            case "hours" -> 24;
            case "days" -> 30;
            case "months" -> 6;
            default -> 7;
        };
        List<Object> same = new ArrayList<>();
        for (Object value : values) {
            String[] parts = String.valueOf(value).split(" ");
            if (parts.length == 2) {
                int amount = Integer.parseInt(parts[0]);
                same.add(parts[1].equals(unit) ? amount : unit.equals("months") ? amount / 31 : amount);
            }
        }
        return amount(same, usual, most);
    }

    private static int amount(List<Object> values, int usual, boolean most) {
        int result = values.stream().anyMatch(Integer.class::isInstance) ? (most ? Integer.MAX_VALUE : 0) : usual;
        for (Object value : values) {
            if (value instanceof Integer number) {
                result = most ? Math.min(result, number) : Math.max(result, number);
            }
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String code) throws IOException {
        try (InputStream bytes = StricterLawTest.class.getResourceAsStream("/rules/" + code + ".yaml")) {
            return YAMLMapper.shared().readValue(Objects.requireNonNull(bytes), Map.class);
        }
    }
}
