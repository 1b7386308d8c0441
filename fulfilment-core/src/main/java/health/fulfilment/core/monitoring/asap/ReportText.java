package health.fulfilment.core.monitoring.asap;

import health.fulfilment.core.monitoring.asap.AsapAlteration.What;
import health.fulfilment.core.monitoring.asap.AsapFault.Kind;
import health.fulfilment.core.monitoring.asap.PdmpFill.ElectronicOrder;
import health.fulfilment.core.monitoring.asap.PdmpFill.Ingredient;
import health.fulfilment.core.monitoring.asap.PdmpFill.Product.Compounded;
import health.fulfilment.core.monitoring.asap.PdmpFill.Product.Manufactured;
import health.fulfilment.core.monitoring.asap.PdmpReport.PersonId;
import health.fulfilment.core.monitoring.asap.PdmpReport.Pharmacy;
import health.fulfilment.core.monitoring.asap.PdmpReport.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The segments of one report. Reports of one pharmacy share its segment and those of one patient theirs, so these two stand
 * apart.
 *
 * @param details DSP, PRE, CDI and AIR
 * @param faults if there are any, nothing of this goes into a file
 */
record ReportText(
        String pharmacy,
        String patient,
        List<String> details,
        DuplicateKey key,
        List<AsapFault> faults,
        List<AsapAlteration> alterations) {

    /** @param number which report it is, for whoever reads of its faults */
    static ReportText of(PdmpReport report, int number, AsapSettings settings) {
        ReportElements elements = new ReportElements(settings);
        SegmentText text = new SegmentText(settings);
        Noted noted = new Noted(number);
        judge(report, settings, elements, noted);
        String pharmacy = text.write(elements.pharmacy(report.pharmacy()), noted);
        String patient = text.write(elements.patient(report.patient()), noted);
        List<String> details = new ArrayList<>();
        details.add(text.write(elements.dispensing(report), noted));
        details.add(text.write(elements.prescriber(report.prescriber()), noted));
        int sequence = 1;
        for (Ingredient ingredient : elements.ingredients(report.fill())) {
            details.add(text.write(elements.ingredient(sequence++, ingredient), noted));
        }
        if (settings.additionalInformation()) {
            details.add(text.write(elements.additional(report), noted));
        }
        DuplicateKey key = DuplicateKey.of(parsed(pharmacy), parsed(details.getFirst()));
        return new ReportText(pharmacy, patient, List.copyOf(details), key, noted.faults(), noted.alterations());
    }

    boolean faultless() {
        return faults.isEmpty();
    }

    private static AsapSegment parsed(String text) {
        return AsapSegment.parse(text.substring(0, text.length() - 1));
    }

    /** What the table of fields cannot say. */
    private static void judge(PdmpReport report, AsapSettings settings, ReportElements elements, Noted noted) {
        if (report.status() == Status.REVISED && !settings.takesRevisions()) {
            noted.fault(fault(Kind.NOT_TAKEN, "DSP", "DSP01", "this state takes new records and voids, no revisions"));
        }
        judge(report.pharmacy(), noted);
        judge("PAT02", report.patient().id(), noted);
        judge("PAT05", report.patient().secondId(), noted);
        judge("AIR04", report.recipient() == null ? null : report.recipient().id(), noted);
        judge(report.fill(), noted);
        if (elements.amounts(report.fill()).dispensed().signum() <= 0) {
            noted.fault(fault(Kind.WRONG_FORM, "DSP", "DSP09", "a quantity dispensed is more than nothing"));
        }
        if (!elements.canBePrescribed(elements.amounts(report.fill()).prescribed())) {
            noted.altered("DSP22", What.LEFT_OUT);
        }
    }

    static void judge(Pharmacy pharmacy, Noted noted) {
        boolean named =
                Stream.of(pharmacy.npi(), pharmacy.ncpdp(), pharmacy.dea()).anyMatch(id -> id != null && !id.isBlank());
        if (!named) {
            noted.fault(AsapFault.of(Kind.REQUIRED, "PHA", "PHA01, PHA02 or PHA03 has to name the pharmacy."));
        }
    }

    private static void judge(String field, @Nullable PersonId id, Noted noted) {
        if (id != null && (id.type().isBlank() || id.number().isBlank())) {
            noted.fault(fault(Kind.REQUIRED, field.substring(0, 3), field, "an id has a type and a number"));
        }
    }

    private static void judge(PdmpFill fill, Noted noted) {
        ElectronicOrder order = fill.electronicOrder();
        if (order != null && (order.reference().isBlank() || order.order().isBlank())) {
            noted.fault(
                    fault(Kind.REQUIRED, "DSP", "DSP20", "the two numbers of an electronic prescription are a pair"));
        }
        switch (fill.product()) {
            case Manufactured product -> requireNdc("DSP", "DSP08", product.ndc(), noted);
            case Compounded product -> judge(product, noted);
        }
    }

    private static void judge(Compounded compound, Noted noted) {
        if (!compound.formula().matches("[0-9A-Za-z]{6}")) {
            noted.fault(fault(Kind.WRONG_FORM, "DSP", "DSP08", "the pharmacy's code of a formula has six characters"));
        }
        List<Ingredient> ingredients = compound.ingredients();
        if (ingredients.isEmpty() || !ingredients.getFirst().reportable()) {
            noted.fault(AsapFault.of(
                    Kind.REQUIRED,
                    "CDI",
                    "A compound begins with the controlled ingredient that makes it reportable."));
        }
        for (Ingredient ingredient : ingredients) {
            if (ingredient.idType().equals("01")) {
                requireNdc("CDI", "CDI03", ingredient.id(), noted);
            }
        }
    }

    private static void requireNdc(String segment, String field, String ndc, Noted noted) {
        if (!ndc.matches("[0-9]{11}")) {
            noted.fault(fault(Kind.WRONG_FORM, segment, field, "an NDC has eleven digits in a reporting file"));
        }
    }

    private static AsapFault fault(Kind kind, String segment, String field, String sentence) {
        return new AsapFault(0, kind, segment, field, null, field + ": " + sentence + ".");
    }

    @Override
    public String toString() {
        return "ReportText[" + key + "]";
    }
}
