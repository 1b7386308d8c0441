package health.fulfilment.api.views.reports;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.views.reports.Reconciliation.Outcome;
import health.fulfilment.core.monitoring.Report.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How one dispensed fill and its report stand to each other. */
class ReconciliationTest {

    @ParameterizedTest
    @CsvSource({
        "due, true, false, missing",
        "due, true, true, matched",
        "sent, false, false, unacknowledged",
        "sent, false, true, reported-but-reversed",
        "accepted, false, false, matched",
        "accepted, true, false, unacknowledged",
        "accepted, false, true, reported-but-reversed",
        "rejected, true, false, rejected",
        "rejected, true, true, reported-but-reversed",
        "corrected, false, false, unacknowledged",
        "voided, true, true, reported-but-reversed",
        "voided, false, true, matched",
        "voided, false, false, taken-back",
        "void-sent, false, true, reported-but-reversed",
        "void-accepted, false, true, matched",
        "void-accepted, false, false, taken-back"
    })
    void each_stage_of_a_report_has_an_outcome(String stage, boolean owes, boolean reversed, String outcome) {
        assertThat(Reconciliation.outcome(Parameters.named(Stage.class, stage), owes, reversed))
                .isEqualTo(Parameters.named(Outcome.class, outcome));
    }

    @Test
    void a_fill_without_a_report_is_missing_unless_it_was_reversed() {
        @Nullable Stage none = null;
        assertThat(Reconciliation.outcome(none, false, false)).isEqualTo(Outcome.MISSING);
        assertThat(Reconciliation.outcome(none, false, true)).isEqualTo(Outcome.MATCHED);
    }

    @ParameterizedTest
    @EnumSource
    void a_reversed_fill_matches_only_if_the_program_holds_nothing(Stage stage) {
        boolean holdsNothing = stage == Stage.DUE || stage == Stage.VOIDED || stage == Stage.VOID_ACCEPTED;
        assertThat(Reconciliation.outcome(stage, false, true) == Outcome.MATCHED)
                .isEqualTo(holdsNothing);
    }
}
