package health.fulfilment.api.sandbox.story;

import health.fulfilment.api.sandbox.story.Script.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What the pharmacy does with one fill before the final check: review, compounding, label. */
final class Preparation {

    private static final String TECHNICIAN = "technician-1";

    private final SampleClient pharmacy;
    private final String fill;
    private final String pharmacist;
    private final Amount amount;
    private final LocalDate today;

    Preparation(SampleClient pharmacy, String fill, String pharmacist, Amount amount, Instant now) {
        this.pharmacy = pharmacy;
        this.fill = fill;
        this.pharmacist = pharmacist;
        this.amount = amount;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    void prepare() {
        step("review", Map.of("pharmacist", pharmacist, "redFlags", List.of()));
        step("compounding", batch());
        step("label", label());
    }

    private void step(String name, Map<String, Object> body) {
        pharmacy.post("/v1/fills/" + fill + "/" + name, body).ok();
    }

    private Map<String, Object> batch() {
        Map<String, Object> powder = Map.of(
                "substance", "ketamine hydrochloride",
                "lot", "K-77",
                "quantity", "0.7",
                "unit", "g",
                "ndc", "55555012301",
                "certificateOfAnalysis", "COA-77",
                "expiresOn", today.plusYears(1).toString());
        return Map.of(
                "formulaId",
                "KET-100-TR",
                "compoundedBy",
                TECHNICIAN,
                "lot",
                "B-" + Integer.toUnsignedString(fill.hashCode()),
                "ingredients",
                List.of(powder),
                "unitsMade",
                new BigDecimal(amount.quantity()).add(BigDecimal.ONE).toPlainString(),
                "unitsWasted",
                "1",
                "wasteReason",
                "quality-sample",
                "beyondUseOn",
                today.plusDays(90).toString());
    }

    private Map<String, Object> label() {
        return Map.of(
                "prescriptionNumber",
                // The same on every refill (21 CFR 1306.22(c)).
                Integer.toUnsignedString(
                        fill.substring(0, fill.lastIndexOf('.')).hashCode()),
                "labelledBy",
                TECHNICIAN,
                "elements",
                List.of(
                        "pharmacy-name",
                        "pharmacy-address",
                        "prescription-number",
                        "initial-fill-date",
                        "patient-name",
                        "prescriber-name",
                        "directions",
                        "cautions"),
                "transferWarning",
                "21-cfr-290.5",
                "childResistant",
                true);
    }
}
