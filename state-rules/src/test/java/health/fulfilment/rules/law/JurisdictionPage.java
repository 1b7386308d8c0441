package health.fulfilment.rules.law;

import health.fulfilment.rules.pack.Edition;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Jurisdiction;
import health.fulfilment.rules.pack.Pack;
import health.fulfilment.rules.pack.Parameter;
import java.util.Objects;

/** One pack as a page: every dated value of it, earlier and later ones too, with where it was found. */
final class JurisdictionPage {

    private JurisdictionPage() {}

    static String of(Edition edition, String code) {
        Pack pack = Objects.requireNonNull(edition.of(code));
        Markdown page = new Markdown().heading(1, pack.jurisdiction().name()).paragraph(about(pack));
        if (pack.jurisdiction().isState()) {
            page.item("Medical board: " + board(pack, "medical-board"), "")
                    .item("Pharmacy board: " + board(pack, "pharmacy-board"), "")
                    .gap();
        }
        String section = "";
        for (Parameter parameter : Parameter.values()) {
            if (pack.facts().containsKey(parameter)) {
                if (!parameter.section().equals(section)) {
                    section = parameter.section();
                    page.heading(2, Wording.section(section));
                }
                parameter(page, pack, parameter);
            }
        }
        return page.toString();
    }

    private static String about(Pack pack) {
        Jurisdiction jurisdiction = pack.jurisdiction();
        String who = jurisdiction.isPolicy()
                ? "The practice's own rules: policy, no law."
                : jurisdiction.isFederal()
                        ? "Federal law. It binds in every state."
                        : "The state's own law. [Federal law](US.md) and [the practice's rules](policy.md) bind there as"
                                + " well; where federal law and the state's limit the same thing, the stricter decides.";
        return who
                + " What was found, with where and how surely; no legal advice. [All states side by side](README.md)."
                + " Written from the rule pack by `StatePagesTest`: [change the pack](../guides/change-a-rule.md), not this"
                + " page.";
    }

    private static String board(Pack pack, String which) {
        return Markdown.plain(Objects.requireNonNullElse(pack.header().get(which), Wording.NOT_ESTABLISHED));
    }

    private static void parameter(Markdown page, Pack pack, Parameter parameter) {
        page.paragraph("`" + parameter.key() + "`: " + parameter.meaning());
        for (Fact fact : Objects.requireNonNull(pack.facts().get(parameter))) {
            page.item(
                    Wording.marked(fact.value()) + " (" + Wording.days(fact) + "; " + Wording.confidence(fact) + "): "
                            + Wording.citations(fact) + "; " + Wording.source(fact),
                    fact.note() == null ? "" : Markdown.plain(fact.note()));
        }
        page.gap();
    }
}
