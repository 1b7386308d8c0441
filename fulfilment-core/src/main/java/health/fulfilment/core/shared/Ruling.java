package health.fulfilment.core.shared;

import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Question;
import health.fulfilment.rules.Rulebook;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rulebook said of one decision. Whoever asks the same questions of a rulebook of the same version gets the same
 * findings, in the same order.
 *
 * @param rulebook version that was applied
 * @param asked every question, with all facts that any rule looked at
 * @param findings what each rule said of each question
 */
public record Ruling(String rulebook, List<Question> asked, List<Finding> findings) {

    public Ruling {
        asked = List.copyOf(asked);
        findings = List.copyOf(findings);
    }

    public static Ruling of(Rulebook rulebook, Question... questions) {
        return of(rulebook, List.of(questions));
    }

    public static Ruling of(Rulebook rulebook, List<Question> questions) {
        List<Finding> findings = new ArrayList<>();
        questions.forEach(question -> findings.addAll(rulebook.findings(question)));
        return new Ruling(rulebook.version(), questions, findings);
    }

    /** Whether any finding stops the decision. */
    public boolean refuses() {
        return Rulebook.refuses(findings);
    }
}
