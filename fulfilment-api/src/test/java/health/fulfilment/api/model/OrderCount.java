package health.fulfilment.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.FillEvent.FillCancelled;
import health.fulfilment.core.prescription.FillEvent.FillDispensed;
import health.fulfilment.core.prescription.FillEvent.FillRefusedInReview;
import health.fulfilment.core.prescription.FillEvent.FillReversed;
import health.fulfilment.core.prescription.Ledger;
import health.fulfilment.core.prescription.OrderEvent.FillStarted;
import health.fulfilment.core.prescription.OrderEvent.OrderAccepted;
import health.fulfilment.core.prescription.OrderEvent.OrderHeld;
import health.fulfilment.core.prescription.OrderEvent.OrderHoldLifted;
import health.fulfilment.core.prescription.OrderEvent.OrderRefused;
import health.fulfilment.core.prescription.OrderEvent.OrderTransferredIn;
import health.fulfilment.core.prescription.OrderEvent.OrderWithdrawn;
import health.fulfilment.core.prescription.OrderEvent.PrescriptionRouted;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.prescription.PrescriptionEvent.CancellationRequested;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApproved;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionCancelled;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDiscarded;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDraftRevised;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDrafted;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionStopped;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PharmacyId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One order's drug, counted event by event, without the code that decides. */
final class OrderCount {

    /** 21 CFR 1306.22(a): no more than five refills, none later than six months after the date of issue. */
    private static final int MOST_REFILLS = 5;

    private static final int MONTHS = 6;

    private BigDecimal perFill = BigDecimal.ZERO;
    private int refills;
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate lastFillOn;
    private @Nullable PharmacyId holder;
    private boolean accepted;
    private boolean ended;
    private boolean askedToStop;
    private final Set<String> holds = new HashSet<>();
    private final Map<FillId, BigDecimal> underway = new HashMap<>();
    private final Map<FillId, BigDecimal> dispensed = new HashMap<>();

    void happens(PrescriptionEvent event) {
        switch (event) {
            case PrescriptionDrafted e -> prescribed(e.draft());
            case PrescriptionDraftRevised e -> prescribed(e.draft());
            case PrescriptionApproved e -> {
                issuedOn = e.issuedOn();
                lastFillOn = e.lastFillOn();
                assertThat(refills).as("refills authorised").isLessThanOrEqualTo(MOST_REFILLS);
            }
            case PrescriptionRouted e -> isAt(e.pharmacy());
            case OrderTransferredIn e -> isAt(e.receiver().pharmacy());
            case OrderAccepted e -> {
                assertThat(e.pharmacy()).as("who accepts").isEqualTo(holder);
                goesOn();
                accepted = true;
            }
            case OrderRefused e -> {
                leaves();
                ended = !Boolean.TRUE.equals(e.reroute());
            }
            case OrderWithdrawn _ -> {
                assertThat(accepted).as("accepted orders are not withdrawn").isFalse();
                leaves();
            }
            case OrderHeld e -> holds.add(e.hold().key());
            case OrderHoldLifted e -> holds.remove(e.key());
            case CancellationRequested _ -> askedToStop = true;
            case PrescriptionDiscarded _ -> ended = true;
            case PrescriptionCancelled _ -> {
                assertThat(ended).as("ended twice").isFalse();
                ended = true;
                underway.clear();
            }
            case PrescriptionStopped _ -> {
                assertThat(ended).as("ended twice").isFalse();
                ended = true;
                underway.clear();
            }
            case FillStarted e -> {
                mayFill(e.pharmacy(), e.startedOn());
                underway.put(e.fill(), e.quantity().amount());
            }
            case FillRefusedInReview e -> underway.remove(e.fill());
            case FillCancelled e -> underway.remove(e.fill());
            case FillDispensed e -> {
                mayFill(e.pharmacy(), e.filledOn());
                assertThat(e.quantity().amount())
                        .as("dispensed as started")
                        .isEqualByComparingTo(underway.remove(e.fill()));
                dispensed.put(e.fill(), e.quantity().amount());
            }
            case FillReversed e -> assertThat(dispensed.remove(e.fill())).isNotNull();
            default -> {}
        }
        balanced();
    }

    boolean ended() {
        return ended;
    }

    boolean isDispensed(FillId fill) {
        return dispensed.containsKey(fill);
    }

    /** Prescribed fills that were dispensed after the first, parts of one counted together. */
    int refillsMade() {
        return perFill.signum() == 0 ? 0 : Math.max(0, wholeFills(sum(dispensed)) - 1);
    }

    /** What the answering side says is what was counted. */
    void agreesWith(Ledger ledger) {
        assertThat(ledger.prescribed()).as("prescribed").isEqualByComparingTo(prescribed());
        assertThat(ledger.dispensed()).as("dispensed").isEqualByComparingTo(sum(dispensed));
        assertThat(ledger.inPreparation()).as("in preparation").isEqualByComparingTo(sum(underway));
        assertThat(ledger.left())
                .as("left")
                .isEqualByComparingTo(prescribed().subtract(sum(dispensed)).subtract(sum(underway)));
    }

    private void balanced() {
        assertThat(sum(dispensed).add(sum(underway))).as("dispensed and begun").isLessThanOrEqualTo(prescribed());
        assertThat(refillsMade()).as("refills").isLessThanOrEqualTo(Math.min(refills, MOST_REFILLS));
    }

    private void mayFill(PharmacyId pharmacy, LocalDate on) {
        goesOn();
        assertThat(accepted).as("accepted").isTrue();
        assertThat(pharmacy).as("by the pharmacy that has the order").isEqualTo(holder);
        assertThat(issuedOn).isNotNull();
        assertThat(on)
                .as("date of the fill")
                .isBetween(issuedOn, lastFillOn)
                .isBeforeOrEqualTo(issuedOn.plusMonths(MONTHS));
    }

    private void goesOn() {
        assertThat(ended).as("ended").isFalse();
        assertThat(askedToStop).as("the prescriber asked that it ends").isFalse();
        assertThat(holds).as("reasons to wait").isEmpty();
    }

    private void prescribed(Draft draft) {
        perFill = draft.quantity().amount();
        refills = draft.refills();
    }

    private void isAt(PharmacyId pharmacy) {
        assertThat(ended).as("ended").isFalse();
        holder = pharmacy;
        accepted = false;
        holds.remove("pharmacy");
    }

    private void leaves() {
        assertThat(holder).as("at a pharmacy").isNotNull();
        holder = null;
        accepted = false;
        holds.remove("pharmacy");
    }

    private BigDecimal prescribed() {
        return perFill.multiply(BigDecimal.valueOf(1L + refills));
    }

    private int wholeFills(BigDecimal quantity) {
        return quantity.divide(perFill, 0, RoundingMode.CEILING).intValueExact();
    }

    private static BigDecimal sum(Map<FillId, BigDecimal> quantities) {
        return quantities.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
