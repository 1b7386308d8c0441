package health.fulfilment.core.compliance;

import health.fulfilment.core.licensure.Licence;
import health.fulfilment.core.licensure.Licensure;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.DispensingCase;
import health.fulfilment.rules.FillCase;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.HandOverCase;
import health.fulfilment.rules.Outcome;
import health.fulfilment.rules.PharmacistCase;
import health.fulfilment.rules.PharmacyCase;
import health.fulfilment.rules.PrescribingCase;
import health.fulfilment.rules.Question;
import health.fulfilment.rules.ReportCase;
import health.fulfilment.rules.RetentionCase;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.ZeroReportCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a decision was asked, put again with its licences standing as they were known to stand at a later time. Pure: the
 * rest of each question, the day that is judged and the rulebook are those of the decision.
 *
 * @param licences of everybody whose licences the decision relied on, as known
 */
public record Hindsight(Collection<Licence> licences) {

    private static final String PRESCRIBER = "prac-";
    private static final String PHARMACIST = "phst-";

    public Hindsight {
        licences = List.copyOf(licences);
    }

    public static Hindsight of(Collection<Licensure> known) {
        return new Hindsight(
                known.stream().flatMap(each -> each.licences().stream()).toList());
    }

    /**
     * What one change revealed about a decision: the rules that refuse with everything known after it, and did not with
     * everything known before. What was refused at the time, such as a pharmacy that was passed over, is no part of what was
     * allowed.
     *
     * @param rulebook of the version that the decision recorded
     * @return empty if the change does not touch the decision
     */
    public static List<Finding> revealed(Rulebook rulebook, List<Question> asked, Hindsight before, Hindsight after) {
        List<Finding> revealed = new ArrayList<>();
        for (Question question : asked) {
            Question then = before.again(question);
            Question now = after.again(question);
            if (!now.equals(then) && refused(rulebook, question).isEmpty()) {
                Set<String> known =
                        refused(rulebook, then).stream().map(Finding::rule).collect(Collectors.toSet());
                refused(rulebook, now).stream()
                        .filter(finding -> !known.contains(finding.rule()))
                        .forEach(revealed::add);
            }
        }
        return revealed;
    }

    private static List<Finding> refused(Rulebook rulebook, Question question) {
        return rulebook.findings(question).stream()
                .filter(finding -> finding.outcome() == Outcome.REFUSED)
                .toList();
    }

    /** The question as it would have been asked. What has no licences in it stays as it is. */
    Question again(Question question) {
        return switch (question) {
            case PrescribingCase c -> c.with(standing(c.credentials(), PRESCRIBER, c.on()));
            case PharmacyCase c ->
                c.with(
                        standing(c.credentials(), c.pharmacy(), c.on()),
                        standing(c.pharmacistCredentials(), PHARMACIST, c.on()));
            case PharmacistCase c -> c.with(standing(c.credentials(), c.pharmacist(), c.on()));
            case HandOverCase c ->
                c.prescriberCredentials() == null ? c : c.with(standing(c.prescriberCredentials(), PRESCRIBER, c.on()));
            case FillCase c -> c;
            case DispensingCase c -> c;
            case ReportCase c -> c;
            case ZeroReportCase c -> c;
            case RetentionCase c -> c;
        };
    }

    /** @param holder whose they are, or what such holders' ids begin with: boards number each profession by itself */
    private List<Credential> standing(List<Credential> recorded, String holder, LocalDate on) {
        return recorded.stream()
                .map(credential -> known(credential, holder)
                        .map(licence -> licence.credentialOn(on))
                        .orElse(credential))
                .toList();
    }

    private Optional<Licence> known(Credential recorded, String holder) {
        return licences.stream()
                .filter(licence -> licence.id().licensure().holder().startsWith(holder))
                .filter(licence -> licence.kind() == recorded.kind()
                        && licence.state().equals(recorded.state())
                        && licence.number().equals(recorded.number()))
                .findFirst();
    }
}
