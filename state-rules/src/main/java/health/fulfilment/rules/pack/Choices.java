package health.fulfilment.rules.pack;

import health.fulfilment.rules.Choice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lays an operator's choices over packs: only over values that are not established, and only to the stricter side. */
final class Choices {

    /** Where yes is the laxer answer. */
    private static final Set<Parameter> PERMISSIONS = EnumSet.of(
            Parameter.TELEMEDICINE_PERMITTED,
            Parameter.TELEMEDICINE_FLEXIBILITY,
            Parameter.REGISTERED_FACILITY,
            Parameter.WITH_PRACTITIONER,
            Parameter.REFILL_AFTER_FLEXIBILITY,
            Parameter.PDMP_PREVIOUS_BUSINESS_DAY,
            Parameter.ZERO_REPORT_BUSINESS_DAYS,
            Parameter.ID_FIRST_FILL_ONLY,
            Parameter.PARTIAL_FILL);

    /** Exceptions from a rule that holds without them: where a pack is silent, to have one is the laxer law. */
    private static final Set<Parameter> EXCEPTIONS =
            EnumSet.of(Parameter.PDMP_EXEMPT_SUPPLY, Parameter.REFILLS_VALIDITY, Parameter.ZERO_REPORT_WITHIN);

    private static final String WHERE = "treat-as-required";

    private Choices() {}

    /** @throws RulePackInvalid if a choice names no such value, one that is established, or one that would loosen the law */
    static SortedMap<String, Pack> over(SortedMap<String, Pack> packs, List<Choice> choices) {
        SortedMap<String, Pack> chosen = new TreeMap<>(packs);
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            Pack pack = chosen.get(choice.jurisdiction());
            if (pack == null || pack.jurisdiction().isPolicy()) {
                throw invalid(i, "no pack of '" + choice.jurisdiction() + "', expected US or a state that has one");
            }
            chosen.put(choice.jurisdiction(), over(pack, choice, i));
        }
        return chosen;
    }

    private static Pack over(Pack pack, Choice choice, int i) {
        Parameter parameter = Parameter.of(choice.rule());
        if (parameter == null || !parameter.place().allowedIn(pack.jurisdiction())) {
            throw invalid(i, "no value '" + choice.rule() + "' in a pack of " + choice.jurisdiction());
        }
        if (choice.reason().isBlank()) {
            throw invalid(i, "'reason' is missing, expected why " + choice.rule() + " is treated as required");
        }
        if (EXCEPTIONS.contains(parameter) && !pack.facts().containsKey(parameter)) {
            throw invalid(
                    i,
                    "'" + choice.rule() + "' would loosen the law of " + choice.jurisdiction() + ", which is silent");
        }
        Value value = value(parameter, choice, i);
        List<Fact> facts = new ArrayList<>();
        boolean any = false;
        for (Fact fact : pack.facts().getOrDefault(parameter, List.of(pack.silence(parameter)))) {
            any |= !fact.established();
            facts.add(fact.established() ? fact : chosen(fact, value, choice));
        }
        if (!any) {
            throw invalid(
                    i,
                    "'" + choice.rule() + "' of " + choice.jurisdiction()
                            + " is established, expected a value that is not");
        }
        return pack.with(parameter, facts);
    }

    private static Value value(Parameter parameter, Choice choice, int i) {
        Kind kind = parameter.kind();
        String strict = kind.form() == Kind.Form.FLAG ? Boolean.toString(!PERMISSIONS.contains(parameter)) : null;
        String text = choice.as() == null ? strict : choice.as();
        if (text == null || kind.form() == Kind.Form.TEXT || kind.form() == Kind.Form.CODES) {
            throw invalid(
                    i, "'as' is missing or cannot be chosen for '" + choice.rule() + "', expected " + kind.expected());
        }
        Value value = kind.parse(text);
        if (value == null || (strict != null && !text.equals(strict))) {
            throw invalid(
                    i,
                    "'" + choice.rule() + "' as '" + text + "', expected "
                            + (strict == null ? kind.expected() : "the stricter answer " + strict));
        }
        return value;
    }

    private static Fact chosen(Fact unknown, Value value, Choice choice) {
        List<String> citations = new ArrayList<>();
        citations.add("Operator's choice to treat it as required: " + choice.reason());
        citations.addAll(unknown.citations());
        return new Fact(
                unknown.jurisdiction(),
                unknown.parameter(),
                value,
                unknown.since(),
                unknown.until(),
                citations,
                unknown.source(),
                unknown.confidence(),
                Fact.OPERATOR,
                unknown.note());
    }

    private static RulePackInvalid invalid(int index, String message) {
        return new RulePackInvalid(WHERE, index + 1, message);
    }
}
