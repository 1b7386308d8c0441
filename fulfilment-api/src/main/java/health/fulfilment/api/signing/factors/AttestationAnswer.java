package health.fulfilment.api.signing.factors;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What {@code PublicKeyCredential.toJSON()} says of a new credential (W3C Web Authentication, level 3, section 5.1). What is
 * not named here is not looked at.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AttestationAnswer(@NotNull @Valid Response response) {

    /** Each part base64url, as the authenticator gave it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Response(
            @NotNull @Pattern(regexp = Base64Url.LONG, message = Base64Url.FAULT) @JsonProperty("clientDataJSON")
            String clientDataJson,

            @NotNull @Pattern(regexp = Base64Url.LONG, message = Base64Url.FAULT)
            String attestationObject) {}
}
