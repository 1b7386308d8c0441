package health.fulfilment.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Schedule of a controlled substance under 21 U.S.C. 812(b), with DEA's split into narcotic and non-narcotic. */
public enum Schedule {
    @JsonProperty("II")
    II,
    @JsonProperty("IIN")
    IIN,
    @JsonProperty("III")
    III,
    @JsonProperty("IIIN")
    IIIN,
    @JsonProperty("IV")
    IV,
    @JsonProperty("V")
    V
}
