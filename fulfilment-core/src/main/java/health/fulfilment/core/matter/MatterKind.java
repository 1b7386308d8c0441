package health.fulfilment.core.matter;

import static health.fulfilment.core.matter.Deadline.Unit.BUSINESS_DAYS;
import static health.fulfilment.core.matter.Deadline.Unit.CALENDAR_DAYS;
import static health.fulfilment.core.matter.Deadline.Unit.HOURS;
import static health.fulfilment.core.matter.Deadline.Unit.YEARS;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody must do, how long the law gives from when on, and by which rule. */
public enum MatterKind {
    /** To DEA and the application's provider, from the decision that it is an incident. */
    @JsonProperty("security-incident-report")
    SECURITY_INCIDENT_REPORT(1, BUSINESS_DAYS, "21 CFR 1311.150(c), 1311.215(c)"),
    /** By a prescriber, to access managers and DEA, from discovery that one was not signed, or not as signed. */
    @JsonProperty("unsigned-prescription-report")
    UNSIGNED_PRESCRIPTION_REPORT(1, BUSINESS_DAYS, "21 CFR 1311.102"),
    /** By a prescriber, to access managers, from discovery that a token is lost, stolen or compromised. */
    @JsonProperty("token-compromise-report")
    TOKEN_COMPROMISE_REPORT(1, BUSINESS_DAYS, "21 CFR 1311.102"),
    /** The report itself to DEA, from its issue. */
    @JsonProperty("adverse-audit-to-dea")
    ADVERSE_AUDIT_TO_DEA(1, BUSINESS_DAYS, "21 CFR 1311.300(g)-(i)"),
    /** Told to the registrants that use the application, from the report's issue. */
    @JsonProperty("adverse-audit-to-registrants")
    ADVERSE_AUDIT_TO_REGISTRANTS(5, BUSINESS_DAYS, "21 CFR 1311.300(g)-(i)"),
    /** To users, not to use the application, from discovery that it does not comply. */
    @JsonProperty("non-compliance-notice")
    NON_COMPLIANCE_NOTICE(5, BUSINESS_DAYS, "21 CFR 1311.302"),
    /** Refill by refill, from the central site to the pharmacy, from the request. */
    @JsonProperty("refill-printout")
    REFILL_PRINTOUT(48, HOURS, "21 CFR 1306.22(f)(4)"),
    /** To DEA, from the written request. */
    @JsonProperty("central-records")
    CENTRAL_RECORDS(2, BUSINESS_DAYS, "21 CFR 1304.04(b)"),
    /** The day's printout at the pharmacy, signed by each pharmacist, from the refill. */
    @JsonProperty("refill-sign-off")
    REFILL_SIGN_OFF(72, HOURS, "21 CFR 1306.22(f)(3)"),
    /** Of controlled substances, from the last inventory; comes again. */
    @JsonProperty("biennial-inventory")
    BIENNIAL_INVENTORY(2, YEARS, "21 CFR 1304.11(c)"),
    /** To the patient, from the request. */
    @JsonProperty("disclosure-accounting")
    DISCLOSURE_ACCOUNTING(60, CALENDAR_DAYS, "45 CFR 164.528"),
    /** Audit or certification of the application, from the last report; comes again. */
    @JsonProperty("application-recertification")
    APPLICATION_RECERTIFICATION(2, YEARS, "21 CFR 1311.300"),
    /** As before, from the change of a function tied to the rules for controlled substances: that is sooner than two years. */
    @JsonProperty("application-recertification-after-change")
    APPLICATION_RECERTIFICATION_AFTER_CHANGE(0, CALENDAR_DAYS, "21 CFR 1311.300");

    private final int amount;
    private final Deadline.Unit unit;
    private final String basis;

    MatterKind(int amount, Deadline.Unit unit, String basis) {
        this.amount = amount;
        this.unit = unit;
        this.basis = basis;
    }

    Deadline deadline() {
        return new Deadline(amount, unit);
    }

    /** The citation. */
    public String basis() {
        return basis;
    }

    /** Whether the same is owed again from the day on which it was met. */
    public boolean comesAgain() {
        return switch (this) {
            case BIENNIAL_INVENTORY, APPLICATION_RECERTIFICATION -> true;
            case SECURITY_INCIDENT_REPORT,
                    UNSIGNED_PRESCRIPTION_REPORT,
                    TOKEN_COMPROMISE_REPORT,
                    ADVERSE_AUDIT_TO_DEA,
                    ADVERSE_AUDIT_TO_REGISTRANTS,
                    NON_COMPLIANCE_NOTICE,
                    REFILL_PRINTOUT,
                    CENTRAL_RECORDS,
                    REFILL_SIGN_OFF,
                    DISCLOSURE_ACCOUNTING,
                    APPLICATION_RECERTIFICATION_AFTER_CHANGE -> false;
        };
    }
}
