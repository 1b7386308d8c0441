package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.Label.Element;
import health.fulfilment.core.prescription.Label.Waiver;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.rules.Schedule;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What must be on a label and around the drug before it may be dispensed. */
final class LabelRules {

    private LabelRules() {}

    static Optional<Refusal> complete(Label label, Schedule schedule) {
        Map<String, String> missing = missing(label, schedule);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Kind.RULE,
                        "LABEL_INCOMPLETE",
                        "The label or the package lacks: " + String.join(", ", missing.keySet()) + ".",
                        missing.values().iterator().next(),
                        List.of()));
    }

    /** Field, and the section that asks for it. */
    private static Map<String, String> missing(Label label, Schedule schedule) {
        Map<String, String> missing = new LinkedHashMap<>();
        Stream.of(Element.values())
                .filter(element -> !label.elements().contains(element))
                .forEach(element -> missing.put("elements." + wireName(element), "21 CFR 1306.24(a)"));
        boolean warned = Label.FEDERAL_TRANSFER_WARNING.equals(label.transferWarning());
        if (schedule != Schedule.V && !warned) {
            missing.put("transferWarning", "21 CFR 290.5");
        }
        if (!label.childResistant() && label.waiver() == null) {
            missing.put("childResistant", "16 CFR 1700.14(a)(4)");
        }
        return missing;
    }

    static Optional<Refusal> waiverWasAsked(Label label, Instant now) {
        Waiver waiver = label.waiver();
        return waiver != null && waiver.askedAt().isAfter(now)
                ? Optional.of(Refusal.mismatch(
                        "WAIVER_IN_FUTURE", "Nobody can have asked for the package in the future.", null))
                : Optional.empty();
    }

    /** Refills are found by the number under which the prescription is filed (21 CFR 1306.22(c)). */
    static Optional<Refusal> sameNumber(Prescription rx, Fill fill, String number) {
        return rx.fills().stream()
                .filter(other -> other.pharmacy().equals(fill.pharmacy()))
                .flatMap(other -> Stream.ofNullable(other.recorded(FillField.PRESCRIPTION_NUMBER)))
                .filter(Predicate.not(number::equals))
                .findFirst()
                .map(first -> Refusal.mismatch(
                        "RX_NUMBER_DIFFERS",
                        "This prescription is filed under " + first + " at this pharmacy; a refill keeps the number.",
                        "21 CFR 1306.22(c)"));
    }

    private static String wireName(Element element) {
        return element.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
