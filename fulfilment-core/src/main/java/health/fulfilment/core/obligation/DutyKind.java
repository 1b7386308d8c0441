package health.fulfilment.core.obligation;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.matter.MatterKind;

/** What is owed, and by which rule. */
public enum DutyKind {
    /** A parcel at the patient's door within the window promised at approval. */
    @JsonProperty("delivery-promise")
    DELIVERY_PROMISE("policy: delivery on the third to fifth day after approval"),
    /** The pharmacy's yes or no to an order. */
    @JsonProperty("order-acceptance")
    ORDER_ACCEPTANCE("policy: an order is accepted within 24 hours, or goes to another pharmacy"),
    /** A fill told to the monitoring program of the patient's state; the event that began it cites the state's law. */
    @JsonProperty("pdmp-report")
    PDMP_REPORT("state law: PDMP reporting deadline"),
    /** A day without fills told to a monitoring program; the event that began it cites the state's law. */
    @JsonProperty("pdmp-zero-report")
    PDMP_ZERO_REPORT("state law: PDMP zero report"),
    /** A parcel that has not arrived is looked for. */
    @JsonProperty("parcel-trace")
    PARCEL_TRACE("policy: a parcel is traced from the sixth day after approval on"),
    /** A parcel that was not found is said to be lost. */
    @JsonProperty("loss-discovery")
    LOSS_DISCOVERY("policy: a loss is discovered no later than the tenth day after approval"),
    /** The written notice of a theft or significant loss to DEA's field office, one business day after discovery. */
    @JsonProperty("dea-loss-notice")
    DEA_LOSS_NOTICE("21 CFR 1301.76(b)"),
    /** DEA Form 106, 45 days after discovery. */
    @JsonProperty("dea-form-106")
    DEA_FORM_106("21 CFR 1301.76(b); 88 FR 40707"),
    /** A licence or registration renewed by its last day; only who holds one may prescribe or dispense. */
    @JsonProperty("licence-renewal")
    LICENCE_RENEWAL("21 CFR 1306.03(a); 21 CFR 1306.06"),
    /** What was announced of a licence for a day is heeded from that day on. */
    @JsonProperty("licence-change")
    LICENCE_CHANGE("policy: what is announced of a licence is heeded from its day on"),
    // What only a person can report; each is told in MatterKind.
    @JsonProperty("security-incident-report")
    SECURITY_INCIDENT_REPORT(MatterKind.SECURITY_INCIDENT_REPORT),
    @JsonProperty("unsigned-prescription-report")
    UNSIGNED_PRESCRIPTION_REPORT(MatterKind.UNSIGNED_PRESCRIPTION_REPORT),
    @JsonProperty("token-compromise-report")
    TOKEN_COMPROMISE_REPORT(MatterKind.TOKEN_COMPROMISE_REPORT),
    @JsonProperty("adverse-audit-to-dea")
    ADVERSE_AUDIT_TO_DEA(MatterKind.ADVERSE_AUDIT_TO_DEA),
    @JsonProperty("adverse-audit-to-registrants")
    ADVERSE_AUDIT_TO_REGISTRANTS(MatterKind.ADVERSE_AUDIT_TO_REGISTRANTS),
    @JsonProperty("non-compliance-notice")
    NON_COMPLIANCE_NOTICE(MatterKind.NON_COMPLIANCE_NOTICE),
    @JsonProperty("refill-printout")
    REFILL_PRINTOUT(MatterKind.REFILL_PRINTOUT),
    @JsonProperty("central-records")
    CENTRAL_RECORDS(MatterKind.CENTRAL_RECORDS),
    @JsonProperty("refill-sign-off")
    REFILL_SIGN_OFF(MatterKind.REFILL_SIGN_OFF),
    @JsonProperty("biennial-inventory")
    BIENNIAL_INVENTORY(MatterKind.BIENNIAL_INVENTORY),
    @JsonProperty("disclosure-accounting")
    DISCLOSURE_ACCOUNTING(MatterKind.DISCLOSURE_ACCOUNTING),
    @JsonProperty("application-recertification")
    APPLICATION_RECERTIFICATION(MatterKind.APPLICATION_RECERTIFICATION),
    @JsonProperty("application-recertification-after-change")
    APPLICATION_RECERTIFICATION_AFTER_CHANGE(MatterKind.APPLICATION_RECERTIFICATION_AFTER_CHANGE);

    private final String basis;

    DutyKind(String basis) {
        this.basis = basis;
    }

    DutyKind(MatterKind matter) {
        this(matter.basis());
    }

    /** The duty of a compliance matter: its namesake. */
    static DutyKind of(MatterKind matter) {
        return valueOf(matter.name());
    }

    /** A citation, or the practice's policy. */
    public String basis() {
        return basis;
    }
}
