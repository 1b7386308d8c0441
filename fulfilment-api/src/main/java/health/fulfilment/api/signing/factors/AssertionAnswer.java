package health.fulfilment.api.signing.factors;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What {@code PublicKeyCredential.toJSON()} says of an assertion (W3C Web Authentication, level 3, section 5.1). Browsers add
 * members as the standard grows: what is not named here is not looked at.
 *
 * @param id of the credential
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AssertionAnswer(
        @NotNull @Pattern(regexp = Base64Url.MEDIUM, message = Base64Url.FAULT)
        String id,

        @NotNull @Valid Response response) {

    /** Each part base64url, as the authenticator gave it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Response(
            @NotNull @Pattern(regexp = Base64Url.LONG, message = Base64Url.FAULT) @JsonProperty("clientDataJSON")
            String clientDataJson,

            @NotNull @Pattern(regexp = Base64Url.LONG, message = Base64Url.FAULT)
            String authenticatorData,

            @NotNull @Pattern(regexp = Base64Url.MEDIUM, message = Base64Url.FAULT)
            String signature) {}
}
