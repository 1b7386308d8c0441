package health.fulfilment.core.monitoring.asap;

import health.fulfilment.core.monitoring.asap.AsapSettings.CompoundQuantity;
import health.fulfilment.core.monitoring.asap.PdmpFill.Amounts;
import health.fulfilment.core.monitoring.asap.PdmpFill.ElectronicOrder;
import health.fulfilment.core.monitoring.asap.PdmpFill.Ingredient;
import health.fulfilment.core.monitoring.asap.PdmpFill.Payment;
import health.fulfilment.core.monitoring.asap.PdmpFill.Product.Compounded;
import health.fulfilment.core.monitoring.asap.PdmpFill.Product.Manufactured;
import health.fulfilment.core.monitoring.asap.PdmpFill.Times;
import health.fulfilment.core.monitoring.asap.PdmpReport.Patient;
import health.fulfilment.core.monitoring.asap.PdmpReport.PersonName;
import health.fulfilment.core.monitoring.asap.PdmpReport.Pharmacist;
import health.fulfilment.core.monitoring.asap.PdmpReport.Pharmacy;
import health.fulfilment.core.monitoring.asap.PdmpReport.Prescriber;
import health.fulfilment.core.monitoring.asap.PdmpReport.Recipient;
import health.fulfilment.core.monitoring.asap.PdmpReport.Relation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which value of a report stands in which field. What a version does not have is dropped later. */
final class ReportElements {

    /** Precedes the pharmacy's own code in the product id of every compounded drug (VistA file 58.4, DSP08). */
    private static final String COMPOUND = "99999";

    private static final String HUMAN = "01";
    private static final String SHIPPED = "02";
    private static final String PICKED_UP = "02";
    private static final String NOT_APPLICABLE = "98";

    private final AsapSettings settings;
    private final AsapVersion version;

    ReportElements(AsapSettings settings) {
        this.settings = settings;
        this.version = settings.version();
    }

    private Elements segment(Segment segment) {
        return new Elements(version, segment);
    }

    Elements pharmacy(Pharmacy pharmacy) {
        return segment(Segment.PHA)
                .put(1, pharmacy.npi())
                .put(2, pharmacy.ncpdp())
                .put(3, pharmacy.dea())
                .put(4, pharmacy.name())
                .address(5, pharmacy.address())
                .phone(10, pharmacy.phone())
                .put(11, pharmacy.contact())
                .put(12, pharmacy.chainSite())
                .put(13, pharmacy.permit())
                .put(14, pharmacy.dispenserType())
                .yes(15, pharmacy.mailOrder());
    }

    Elements patient(Patient patient) {
        PersonName name = patient.name();
        return segment(Segment.PAT)
                .personId(1, patient.id())
                .personId(4, patient.secondId())
                .name(7, name)
                .put(9, name.middle())
                .put(10, name.prefix())
                .put(11, name.suffix())
                .address(12, patient.address())
                .phone(17, patient.phone())
                .put(18, patient.birthDate())
                .put(19, patient.gender())
                .put(20, HUMAN)
                .put(21, patient.location())
                .put(22, patient.address().country())
                .put(24, name.preferredLast())
                .put(25, name.preferredFirst())
                .put(26, patient.race())
                .put(27, patient.ethnicity());
    }

    Elements dispensing(PdmpReport report) {
        PdmpFill fill = report.fill();
        Elements dispensing = segment(Segment.DSP)
                .put(1, report.status().code())
                .put(2, fill.rxNumber())
                .put(3, fill.written())
                .put(4, fill.refillsAuthorised())
                .put(5, fill.filled())
                .put(6, fill.fillNumber())
                .put(10, fill.daysSupply())
                .put(12, fill.origin())
                .put(13, "%02d".formatted(fill.partialFill()))
                .put(17, fill.sold())
                .put(23, fill.directions())
                .put(24, fill.treatment())
                .put(25, diagnosis(fill.diagnosis()))
                .put(34, fill.schedule());
        product(dispensing, fill);
        quantities(dispensing, amounts(fill));
        pharmacist(dispensing, report.pharmacist());
        payment(dispensing, fill.payment(), fill.secondPayment());
        order(dispensing, fill.electronicOrder());
        times(dispensing, fill.times());
        return dispensing;
    }

    private static void product(Elements dispensing, PdmpFill fill) {
        switch (fill.product()) {
            case Manufactured product -> dispensing.put(7, "01").put(8, product.ndc());
            case Compounded product -> dispensing.put(7, "06").put(8, COMPOUND + product.formula());
        }
    }

    /** DSP22, which explains a partial fill, has to be counted as DSP09 is. */
    private void quantities(Elements dispensing, Amounts amounts) {
        dispensing
                .put(9, amounts.dispensed())
                .put(11, amounts.unit().code())
                .put(22, canBePrescribed(amounts.prescribed()) ? amounts.prescribed() : null)
                .put(29, amounts.remaining())
                .put(30, amounts.remaining() == null ? null : amounts.unit().code());
    }

    /** Whether a quantity prescribed can be written: it is a whole number before version 5.0. */
    boolean canBePrescribed(@Nullable BigDecimal prescribed) {
        return prescribed == null
                || version.field("DSP22")
                        .map(field -> field.type() == FieldType.D
                                || Elements.plain(prescribed).indexOf('.') < 0)
                        .orElse(true);
    }

    /** In which terms the quantity of this fill is told. */
    Amounts amounts(PdmpFill fill) {
        return fill.product() instanceof Compounded compound
                        && !compound.ingredients().isEmpty()
                        && settings.compoundQuantity() == CompoundQuantity.FIRST_INGREDIENT
                ? compound.ingredients().getFirst().amounts()
                : fill.amounts();
    }

    private static void pharmacist(Elements dispensing, @Nullable Pharmacist pharmacist) {
        if (pharmacist != null) {
            dispensing.put(14, pharmacist.npi()).put(15, pharmacist.licence()).name(35, pharmacist.name());
        }
    }

    private static void payment(Elements dispensing, @Nullable Payment first, @Nullable Payment second) {
        if (first != null) {
            dispensing.put(16, first.type()).yes(31, first.discountCard());
        }
        if (second != null) {
            dispensing.put(32, second.type()).yes(33, second.discountCard());
        }
    }

    private static void order(Elements dispensing, @Nullable ElectronicOrder order) {
        if (order != null) {
            dispensing.put(20, order.reference()).put(21, order.order());
        }
    }

    private void times(Elements dispensing, @Nullable Times times) {
        if (times != null) {
            time(dispensing, 26, times.written());
            time(dispensing, 27, times.filled());
            time(dispensing, 28, times.sold());
        }
    }

    private void time(Elements dispensing, int position, @Nullable Instant time) {
        if (time != null) {
            dispensing.put(position, time, settings.zone());
        }
    }

    /** The point of an ICD-10 code is written in 4.2A only. */
    private @Nullable String diagnosis(@Nullable String code) {
        return code == null || version == AsapVersion.V4_2A ? code : code.replace(".", "");
    }

    Elements prescriber(Prescriber prescriber) {
        return segment(Segment.PRE)
                .put(1, prescriber.npi())
                .put(2, prescriber.dea())
                .put(3, prescriber.deaSuffix())
                .put(4, prescriber.licence())
                .name(5, prescriber.name())
                .put(7, prescriber.name().middle())
                .phone(8, prescriber.phone())
                .put(10, prescriber.licenceState())
                .address(11, prescriber.address());
    }

    /** Those that this version lists, in their order. */
    List<Ingredient> ingredients(PdmpFill fill) {
        return fill.product() instanceof Compounded compound
                ? compound.ingredients().stream()
                        .filter(ingredient -> ingredient.reportable()
                                || version.field("CDI06").isPresent())
                        .toList()
                : List.of();
    }

    Elements ingredient(int sequence, Ingredient ingredient) {
        return segment(Segment.CDI)
                .put(1, sequence)
                .put(2, ingredient.idType())
                .put(3, ingredient.id())
                .put(4, ingredient.amounts().dispensed())
                .put(5, ingredient.amounts().unit().code())
                .put(6, ingredient.schedule());
    }

    Elements additional(PdmpReport report) {
        Elements additional = segment(Segment.AIR)
                .put(11, report.mailed() ? NOT_APPLICABLE : PICKED_UP)
                .put(19, report.mailed() ? SHIPPED : "01");
        if (report.pharmacist() != null) {
            additional.name(9, report.pharmacist().name());
        }
        if (report.recipient() != null) {
            recipient(additional, report.recipient());
        }
        return additional;
    }

    private void recipient(Elements additional, Recipient recipient) {
        Relation relation = recipient.relation();
        additional
                .personId(3, recipient.id())
                .put(6, relation == null ? null : relation.code(version))
                .name(7, recipient.name())
                .put(12, recipient.birthDate())
                .address(13, recipient.address())
                .phone(18, recipient.phone());
    }
}
