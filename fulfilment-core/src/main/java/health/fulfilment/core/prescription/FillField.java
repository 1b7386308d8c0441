package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.prescription.FillEvent.FillCompounded;
import health.fulfilment.core.prescription.FillEvent.FillDispensed;
import health.fulfilment.core.prescription.FillEvent.FillLabelled;
import health.fulfilment.core.shared.Event;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a pharmacy may correct in its own record of a fill. Nothing that the prescriber signed is among it: that is changed by
 * a new prescription only.
 */
public enum FillField {
    /** Who made the final check (21 CFR 1306.22(c)). */
    @JsonProperty("pharmacist")
    PHARMACIST(FillDispensed.class, "phst-[0-9]{10}"),
    @JsonProperty("compounded-by")
    COMPOUNDED_BY(FillCompounded.class, "\\S(.{0,78}\\S)?"),
    @JsonProperty("lot")
    LOT(FillCompounded.class, "\\S(.{0,38}\\S)?"),
    @JsonProperty("prescription-number")
    PRESCRIPTION_NUMBER(FillLabelled.class, "[A-Za-z0-9][A-Za-z0-9-]{0,24}"),
    @JsonProperty("labelled-by")
    LABELLED_BY(FillLabelled.class, "\\S(.{0,78}\\S)?");

    private final Class<? extends PrescriptionEvent> recordedBy;
    private final Pattern form;

    FillField(Class<? extends PrescriptionEvent> recordedBy, String form) {
        this.recordedBy = recordedBy;
        this.form = Pattern.compile(form);
    }

    /** Stored name of the event that recorded it; each comes once in the life of a fill. */
    String recordedBy() {
        return Event.nameOf(recordedBy);
    }

    boolean accepts(String value) {
        return form.matcher(value).matches();
    }

    /** As recorded at first, absent if it was not recorded yet. */
    @Nullable
    String recordedIn(Fill fill) {
        Compounding made = fill.compounding();
        Labelling labelled = fill.labelling();
        return switch (this) {
            case PHARMACIST ->
                fill.pharmacist() == null ? null : fill.pharmacist().value();
            case COMPOUNDED_BY -> made == null ? null : made.batch().compoundedBy();
            case LOT -> made == null ? null : made.batch().lot();
            case PRESCRIPTION_NUMBER ->
                labelled == null ? null : labelled.label().prescriptionNumber();
            case LABELLED_BY -> labelled == null ? null : labelled.label().labelledBy();
        };
    }
}
