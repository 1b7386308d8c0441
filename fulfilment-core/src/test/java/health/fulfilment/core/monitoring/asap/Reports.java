package health.fulfilment.core.monitoring.asap;

import health.fulfilment.core.monitoring.asap.PdmpFill.Amounts;
import health.fulfilment.core.monitoring.asap.PdmpFill.ElectronicOrder;
import health.fulfilment.core.monitoring.asap.PdmpFill.Ingredient;
import health.fulfilment.core.monitoring.asap.PdmpFill.Payment;
import health.fulfilment.core.monitoring.asap.PdmpFill.Product;
import health.fulfilment.core.monitoring.asap.PdmpFill.Product.Compounded;
import health.fulfilment.core.monitoring.asap.PdmpFill.Times;
import health.fulfilment.core.monitoring.asap.PdmpFill.Unit;
import health.fulfilment.core.monitoring.asap.PdmpReport.Address;
import health.fulfilment.core.monitoring.asap.PdmpReport.Patient;
import health.fulfilment.core.monitoring.asap.PdmpReport.PersonId;
import health.fulfilment.core.monitoring.asap.PdmpReport.PersonName;
import health.fulfilment.core.monitoring.asap.PdmpReport.Pharmacist;
import health.fulfilment.core.monitoring.asap.PdmpReport.Pharmacy;
import health.fulfilment.core.monitoring.asap.PdmpReport.Prescriber;
import health.fulfilment.core.monitoring.asap.PdmpReport.Recipient;
import health.fulfilment.core.monitoring.asap.PdmpReport.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** A first fill of 30 troches of 100 mg, that is 3 g of powder, and what may be different about it. All data are invented. */
final class Reports {

    static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    static final Instant CREATED = Instant.parse("2026-11-24T05:15:00Z"); // the 23rd, 23:15 in Chicago
    static final AsapHeader HEADER =
            new AsapHeader("EX20261123-0001", CREATED, false, "5555550100", "Example Compounding Rx");
    static final Amounts POWDER = amounts("3.0", "3", "3", Unit.GRAM);
    static final Ingredient KETAMINE = new Ingredient("01", "55555012301", POWDER, "03");
    static final Ingredient FLAVOUR =
            new Ingredient("01", "55555099901", amounts("0.5", null, null, Unit.MILLILITRE), "99");
    static final Address HOME = new Address("9 Elm St", null, "Tampa", "FL", "33602", null);
    static final Address PRACTICE = new Address("2 Oak Ave", "Suite 4", "Tampa", "FL", "336021234", null);

    Status status = Status.NEW;
    String pharmacyDea = "AB1234563";
    String pharmacyName = "Example Compounding Rx";
    Address pharmacyAddress = new Address("1 Main St", null, "Austin", "TX", "78701", null);
    PersonName name = new PersonName("Doe", "Jane");
    PersonId id;
    Address home = HOME;
    String phone = "(555) 555-0111";
    String gender = "F";
    String rxNumber = "RX1000123";
    int fillNumber;
    int partialFill;
    Product product = new Compounded("K00123", List.of(KETAMINE, FLAVOUR));
    Amounts amounts = amounts("30", "30", "30", Unit.EACH);
    String directions = "Dissolve 1 troche under the tongue daily";
    String diagnosis = "F33.2";
    Recipient recipient;
    boolean mailed = true;

    private Reports() {}

    static PdmpReport report() {
        return report(r -> {});
    }

    static PdmpReport report(Consumer<Reports> different) {
        Reports reports = new Reports();
        different.accept(reports);
        return reports.build();
    }

    static Pharmacy pharmacy() {
        return new Reports().pharmacyBuilt();
    }

    static AsapSettings settings(AsapVersion version) {
        return AsapSettings.usual(version, CHICAGO).withAdditionalInformation();
    }

    static Amounts amounts(String dispensed, String prescribed, String remaining, Unit unit) {
        return new Amounts(new BigDecimal(dispensed), decimal(prescribed), decimal(remaining), unit);
    }

    static Recipient herself() {
        return new Recipient(
                null,
                PdmpReport.Relation.PATIENT,
                new PersonName("Doe", "Jane"),
                LocalDate.parse("1985-03-14"),
                HOME,
                "5555550111");
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private Pharmacy pharmacyBuilt() {
        return new Pharmacy(
                "1234567893",
                "1234567",
                pharmacyDea,
                pharmacyName,
                pharmacyAddress,
                "555-555-0100",
                null,
                null,
                "PH00000",
                null,
                true);
    }

    private PdmpReport build() {
        PdmpFill fill = new PdmpFill(
                rxNumber,
                LocalDate.parse("2026-11-20"),
                1,
                LocalDate.parse("2026-11-23"),
                fillNumber,
                product,
                amounts,
                30,
                "05",
                partialFill,
                new Payment("01", false),
                null,
                LocalDate.parse("2026-11-23"),
                new ElectronicOrder("ERX-REF-1", "ERX-ORD-1"),
                directions,
                null,
                diagnosis,
                new Times(
                        Instant.parse("2026-11-20T14:30:00Z"),
                        Instant.parse("2026-11-23T18:05:01Z"),
                        Instant.parse("2026-11-23T22:15:00Z")),
                "03");
        return new PdmpReport(
                status,
                pharmacyBuilt(),
                new Patient(id, null, name, home, phone, LocalDate.parse("1985-03-14"), gender, "01", null, null),
                fill,
                new Prescriber(
                        "1558598797",
                        "AP5836727",
                        null,
                        "ME000000",
                        "FL",
                        new PersonName("Prescriber", "Pat"),
                        "555.555.0122",
                        PRACTICE),
                new Pharmacist(null, "PS00000", new PersonName("Rphlast", "Rphfirst")),
                recipient,
                mailed);
    }
}
