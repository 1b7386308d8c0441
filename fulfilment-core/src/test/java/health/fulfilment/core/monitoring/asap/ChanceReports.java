package health.fulfilment.core.monitoring.asap;

import health.fulfilment.core.monitoring.asap.AsapSettings.CompoundQuantity;
import health.fulfilment.core.monitoring.asap.AsapSettings.LineEnd;
import health.fulfilment.core.monitoring.asap.PdmpFill.Amounts;
import health.fulfilment.core.monitoring.asap.PdmpFill.Ingredient;
import health.fulfilment.core.monitoring.asap.PdmpFill.Payment;
import health.fulfilment.core.monitoring.asap.PdmpFill.Product.Compounded;
import health.fulfilment.core.monitoring.asap.PdmpFill.Times;
import health.fulfilment.core.monitoring.asap.PdmpFill.Unit;
import health.fulfilment.core.monitoring.asap.PdmpReport.Address;
import health.fulfilment.core.monitoring.asap.PdmpReport.Patient;
import health.fulfilment.core.monitoring.asap.PdmpReport.PersonName;
import health.fulfilment.core.monitoring.asap.PdmpReport.Pharmacy;
import health.fulfilment.core.monitoring.asap.PdmpReport.Prescriber;
import health.fulfilment.core.monitoring.asap.PdmpReport.Recipient;
import health.fulfilment.core.monitoring.asap.PdmpReport.Relation;
import health.fulfilment.core.monitoring.asap.PdmpReport.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports without faults, otherwise at random: several pharmacies and patients, some of them in a row. */
final class ChanceReports {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'- ";
    private static final String DIGITS = "0123456789";

    private final Random random;
    private final List<Pharmacy> pharmacies;
    private final List<Patient> patients;

    ChanceReports(Random random) {
        this.random = random;
        this.pharmacies = Stream.generate(this::pharmacy).limit(1 + below(3)).toList();
        this.patients = Stream.generate(this::patient).limit(1 + below(3)).toList();
    }

    AsapSettings settings() {
        AsapSettings settings = AsapSettings.usual(one(List.of(AsapVersion.values())), Reports.CHICAGO)
                .withCompoundQuantity(one(List.of(CompoundQuantity.values())))
                .endingWith(one(List.of('~', '\\', '|')), one(List.of(LineEnd.values())));
        return random.nextBoolean() ? settings.withAdditionalInformation() : settings;
    }

    List<PdmpReport> reports() {
        return Stream.generate(this::report).limit(1 + below(8)).toList();
    }

    private PdmpReport report() {
        return new PdmpReport(
                one(List.of(Status.values())),
                one(pharmacies),
                one(patients),
                fill(),
                new Prescriber(
                        null,
                        "AP" + digits(7),
                        null,
                        null,
                        null,
                        name(),
                        null,
                        random.nextBoolean() ? address() : null),
                null,
                new Recipient(null, one(List.of(Relation.values())), name(), null, null, null),
                random.nextBoolean());
    }

    private PdmpFill fill() {
        LocalDate filled = day();
        return new PdmpFill(
                "RX" + digits(1 + below(23)),
                filled.minusDays(below(100)),
                below(6),
                filled,
                below(6),
                new Compounded(
                        digits(6),
                        IntStream.rangeClosed(0, below(3))
                                .mapToObj(i -> ingredient())
                                .toList()),
                amounts(),
                1 + below(90),
                random.nextBoolean() ? "05" : null,
                below(100),
                new Payment(one(List.of("01", "02", "03", "04", "99")), random.nextBoolean()),
                null,
                random.nextBoolean() ? filled.plusDays(below(3)) : null,
                null,
                random.nextBoolean() ? text(150) : null,
                null,
                null,
                new Times(null, Instant.ofEpochSecond(1_700_000_000L + random.nextInt(200_000_000)), null),
                "03");
    }

    private Ingredient ingredient() {
        return new Ingredient("01", digits(11), amounts(), one(List.of("02", "03", "04")));
    }

    private Amounts amounts() {
        return new Amounts(
                new BigDecimal(1 + random.nextInt(9_999_999)).movePointLeft(below(4)),
                null,
                null,
                one(List.of(Unit.values())));
    }

    private Pharmacy pharmacy() {
        return new Pharmacy(
                null, null, "AB" + digits(7), text(60), address(), null, null, null, null, null, random.nextBoolean());
    }

    private Patient patient() {
        return new Patient(
                null, null, name(), address(), digits(10), day(), one(List.of("F", "M", "U")), null, null, null);
    }

    private PersonName name() {
        return new PersonName(text(50), text(50));
    }

    private Address address() {
        return new Address(text(30), null, text(20), one(List.of("FL", "TX", "NY")), digits(one(List.of(5, 9))), null);
    }

    private LocalDate day() {
        return LocalDate.of(1940, 1, 1).plusDays(below(40_000));
    }

    /** Without space at its ends. */
    private String text(int atMost) {
        String middle = of(LETTERS, below(atMost - 1));
        return of(LETTERS.strip(), 1) + middle.stripTrailing();
    }

    private String digits(int length) {
        return of(DIGITS, length);
    }

    private String of(String characters, int length) {
        return random.ints(length, 0, characters.length())
                .mapToObj(characters::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private <T> T one(List<T> values) {
        return values.get(below(values.size()));
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }
}
