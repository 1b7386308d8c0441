package health.fulfilment.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the patient was during an encounter by telemedicine, where that is a basis of its own (21 U.S.C. 802(54)). */
public enum PatientSetting {
    /** Being treated by, and physically in, a hospital or clinic registered with DEA: 21 U.S.C. 802(54)(A). */
    @JsonProperty("registered-facility")
    REGISTERED_FACILITY,
    /** Being treated by, and in the physical presence of, another DEA-registered practitioner: 21 U.S.C. 802(54)(B). */
    @JsonProperty("with-practitioner")
    WITH_PRACTITIONER
}
