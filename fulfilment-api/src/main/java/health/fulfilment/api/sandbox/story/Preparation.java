package health.fulfilment.api.sandbox.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What the pharmacy does with one fill of six troches before the final check: review, compounding, label. */
final class Preparation {

    private static final String TECHNICIAN = "technician-1";

    private final SampleClient pharmacy;
    private final String fill;
    private final String pharmacist;
    private final LocalDate today;

    Preparation(SampleClient pharmacy, String fill, String pharmacist, Instant now) {
        this.pharmacy = pharmacy;
        this.fill = fill;
        this.pharmacist = pharmacist;
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
                "7",
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
                Integer.toUnsignedString(fill.hashCode()),
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
