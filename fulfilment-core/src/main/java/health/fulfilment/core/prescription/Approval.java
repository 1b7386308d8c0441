package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.DeliveryWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The prescriber's approval: from here on the content is fixed (21 CFR 1311.120(b)(19)).
 *
 * @param issuedOn legal date of issue, local to the prescriber (21 CFR 1306.05(a))
 * @param lastFillOn last local date on which it may be filled (21 CFR 1306.22(a))
 * @param signature detached JWS, or {@code none, sandbox}
 * @param signed what it was made over and with, absent where there is none
 */
public record Approval(
        Instant at,
        LocalDate issuedOn,
        LocalDate lastFillOn,
        String payloadDigest,
        List<String> factors,
        String signature,
        @Nullable Signature signed,
        DeliveryWindow promised,
        Judgement judgement) {}
