package health.fulfilment.api.views.zeroreports;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.core.registry.Business;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Outcome;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.State;
import health.fulfilment.rules.ZeroReportCase;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether each state that a pharmacy dispenses to asks to be told of days without fills. */
@Component
class ZeroReportDuties {

    private static final int DAYS = 7;

    private final DayRows shipped;
    private final Nouns nouns;
    private final Rulebook rulebook;
    private final InstantSource clock;

    ZeroReportDuties(DayRows shipped, Nouns nouns, Rulebook rulebook, InstantSource clock) {
        this.shipped = shipped;
        this.nouns = nouns;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** What is known of the state's law. */
    enum Asked {
        @JsonProperty("yes")
        YES,
        @JsonProperty("no")
        NO,
        /** No report falls due by itself: neither the duty nor its absence was found, or by no deadline that is known. */
        @JsonProperty("not-established")
        NOT_ESTABLISHED
    }

    /**
     * @param nonresident whether the duty binds pharmacies outside the state as well is not established for any state; it is
     *     taken to, since they report fills there
     * @param because what the rule says, with its law
     */
    record Duty(
            PharmacyId pharmacy, State pharmacyState, State state, Asked asked, boolean nonresident, Finding because) {}

    List<Duty> today() {
        Instant now = clock.instant();
        return shipped.pairs().stream()
                .map(pair -> duty(new PharmacyId(pair.getPharmacy()), new State(pair.getState()), now))
                .toList();
    }

    private Duty duty(PharmacyId pharmacy, State state, Instant now) {
        Business business = nouns.pharmacy(pharmacy).known().business();
        LocalDate today = now.atZone(business.timeZone()).toLocalDate();
        Finding finding = ofAnyDay(state, business, today, now);
        State home = business.address().state();
        return new Duty(pharmacy, home, state, asked(finding), !home.equals(state), finding);
    }

    /** Of the last days the first that counts: some states ask of business days only. */
    private Finding ofAnyDay(State state, Business business, LocalDate today, Instant now) {
        Finding last = finding(state, business, today, now);
        for (int back = 1; back < DAYS && last.outcome() == Outcome.NOT_APPLICABLE; back++) {
            last = finding(state, business, today.minusDays(back), now);
        }
        return last;
    }

    private Finding finding(State state, Business business, LocalDate day, Instant now) {
        return rulebook.findings(new ZeroReportCase(now, business.timeZone(), state, day, 0, null))
                .getFirst();
    }

    private static Asked asked(Finding finding) {
        return switch (finding.outcome()) {
            case MET, WARNING -> Asked.YES;
            case NOT_APPLICABLE -> Asked.NO;
            case NOT_ESTABLISHED, REFUSED -> Asked.NOT_ESTABLISHED;
        };
    }
}
