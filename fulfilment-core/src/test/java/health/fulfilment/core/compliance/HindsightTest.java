package health.fulfilment.core.compliance;

import static health.fulfilment.core.prescription.SampleOrder.FL;
import static health.fulfilment.core.prescription.SampleOrder.MONDAY;
import static health.fulfilment.core.prescription.SampleOrder.OTHER_PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACIST;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.PRESCRIBER;
import static health.fulfilment.core.prescription.SampleOrder.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.licensure.Licensure;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRecorded;
import health.fulfilment.core.licensure.LicensureEvent.LicenceReinstated;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRestricted;
import health.fulfilment.core.licensure.LicensureEvent.LicenceSuspended;
import health.fulfilment.core.licensure.LicensureEvent.LicenceVerified;
import health.fulfilment.core.prescription.OrderEvent.OrderAccepted;
import health.fulfilment.core.prescription.OrderEvent.PrescriptionRouted;
import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApproved;
import health.fulfilment.core.prescription.SampleOrder;
import health.fulfilment.core.shared.Judged;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.HandOverCase;
import health.fulfilment.rules.Question;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a change of a licence reveals about decisions of Monday, 2 November 2026. */
class HindsightTest {

    private static final State TX = new State("TX");
    private static final LocalDate LAST_MONTH = LocalDate.of(2026, 10, 1);
    private static final LocalDate THE_DAY = LocalDate.of(2026, 11, 2);
    private static final LicensureId OF_PRESCRIBER = LicensureId.of(PRESCRIBER.value(), FL);

    private static final List<Question> APPROVAL = asked(OrderStory.approved(), PrescriptionApproved.class);
    private static final List<Question> ACCEPTANCE = asked(OrderStory.accepted(), OrderAccepted.class);

    @Test
    void a_suspension_from_before_the_approval_would_have_refused_it() {
        Licensure before = prescriber(Kind.STATE_LICENCE, Kind.DEA_REGISTRATION);

        assertThat(revealed(APPROVAL, before, suspended(before, 1, LAST_MONTH)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("PRESCRIBER_NOT_AUTHORIZED");
                    assertThat(finding.citations()).isNotEmpty();
                });
        assertThat(revealed(APPROVAL, before, suspended(before, 1, THE_DAY))).hasSize(1);
    }

    @Test
    void one_from_the_day_after_does_not_touch_it() {
        Licensure before = prescriber(Kind.STATE_LICENCE, Kind.DEA_REGISTRATION);
        assertThat(revealed(APPROVAL, before, suspended(before, 1, THE_DAY.plusDays(1))))
                .isEmpty();
    }

    @Test
    void nor_does_one_that_had_ended_by_then() {
        Licensure before = prescriber(Kind.STATE_LICENCE)
                .evolve(new LicenceReinstated(LicenceId.of(OF_PRESCRIBER, 1), MONDAY, THE_DAY, "order lifted"));
        assertThat(revealed(APPROVAL, before, suspended(before, 1, LAST_MONTH))).isEmpty();
    }

    @Test
    void a_restriction_counts_for_the_schedules_it_takes_away() {
        Licensure before = prescriber(Kind.DEA_REGISTRATION);
        Licensure after = before.evolve(new LicenceRestricted(
                LicenceId.of(OF_PRESCRIBER, 1), MONDAY, LAST_MONTH, new TreeSet<>(Set.of(Schedule.V)), "order"));
        assertThat(revealed(APPROVAL, before, after))
                .extracting(Finding::code)
                .containsExactly("DEA_SCHEDULE_NOT_AUTHORIZED");
    }

    @Test
    void another_profession_s_licence_of_the_same_number_is_another_licence() {
        Licensure pharmacist = of(LicensureId.of(PHARMACIST.value(), FL), FL, Kind.STATE_LICENCE);
        assertThat(revealed(APPROVAL, pharmacist, suspended(pharmacist, 1, LAST_MONTH)))
                .isEmpty();
    }

    @Test
    void only_what_was_not_known_before_is_revealed() {
        Licensure before = prescriber(Kind.STATE_LICENCE, Kind.DEA_REGISTRATION);
        Licensure between = suspended(before, 1, LAST_MONTH);
        Licensure after = suspended(between, 2, LAST_MONTH);

        assertThat(revealed(APPROVAL, between, after)).extracting(Finding::code).containsExactly("DEA_REG_INACTIVE");
        assertThat(revealed(APPROVAL, after, after)).isEmpty();
    }

    @Test
    void of_two_pharmacies_the_one_that_was_passed_over_is_not_touched() {
        List<Question> routing = asked(
                OrderStory.approved()
                        .then(SampleOrder.route(
                                SampleOrder.withoutPermit(PHARMACY), SampleOrder.eligible(OTHER_PHARMACY))),
                PrescriptionRouted.class);
        Licensure passedOver = of(LicensureId.of(PHARMACY.value(), TX), TX, Kind.STATE_LICENCE);
        Licensure chosen = of(LicensureId.of(OTHER_PHARMACY.value(), TX), TX, Kind.STATE_LICENCE);

        assertThat(revealed(routing, passedOver, suspended(passedOver, 1, LAST_MONTH)))
                .isEmpty();
        assertThat(revealed(routing, chosen, suspended(chosen, 1, LAST_MONTH)))
                .extracting(Finding::code)
                .containsExactly("PHARMACY_LICENCE_INACTIVE");
    }

    @Test
    void the_pharmacist_who_acted_counts_too() {
        Licensure pharmacist = of(LicensureId.of(PHARMACIST.value(), TX), TX, Kind.STATE_LICENCE);
        assertThat(revealed(ACCEPTANCE, pharmacist, suspended(pharmacist, 1, LAST_MONTH)))
                .extracting(Finding::code)
                .containsExactly("PHARMACIST_NOT_LICENSED");
    }

    @Test
    void at_hand_over_the_prescriber_counts_once_more() {
        Question handOver =
                new HandOverCase(MONDAY, SampleOrder.EASTERN, FL, Schedule.IIIN, true, SampleOrder.licensed());
        Licensure before = prescriber(Kind.STATE_LICENCE);
        assertThat(revealed(List.of(handOver), before, suspended(before, 1, LAST_MONTH)))
                .extracting(Finding::code)
                .containsExactly("PRESCRIBER_SUSPENDED_SINCE_ISSUE");
    }

    private static List<Finding> revealed(List<Question> asked, Licensure before, Licensure after) {
        return Hindsight.revealed(RULES, asked, Hindsight.of(List.of(before)), Hindsight.of(List.of(after)));
    }

    private static Licensure prescriber(Kind... kinds) {
        return of(OF_PRESCRIBER, FL, kinds);
    }

    /** Numbered like the licences of the sample orders, verified. */
    private static Licensure of(LicensureId id, State state, Kind... kinds) {
        Licensure licensure = Licensure.absent();
        for (Kind kind : kinds) {
            LicenceId licence = LicenceId.of(id, licensure.licences().size() + 1);
            licensure = licensure
                    .evolve(new LicenceRecorded(
                            licence,
                            MONDAY,
                            id.holder(),
                            state,
                            kind,
                            "N-1",
                            new TreeSet<>(Set.of(Schedule.IIIN)),
                            LocalDate.of(2024, 1, 1),
                            LocalDate.of(2028, 1, 1)))
                    .evolve(new LicenceVerified(licence, MONDAY, LocalDate.of(2024, 1, 1), "the board's site"));
        }
        return licensure;
    }

    private static Licensure suspended(Licensure licensure, int number, LocalDate from) {
        LicenceId licence = licensure.licences().get(number - 1).id();
        return licensure.evolve(new LicenceSuspended(licence, MONDAY, from, "emergency order"));
    }

    private static List<Question> asked(OrderStory story, Class<? extends Judged> decision) {
        return story.events().stream()
                .filter(decision::isInstance)
                .map(decision::cast)
                .map(Judged::asked)
                .findFirst()
                .orElseThrow();
    }
}
