package health.fulfilment.core.shipment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.ShipmentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a parcel that never reached the patient and came back. It is never dispensed again. */
public sealed interface ReturnEvent extends ShipmentEvent {

    /**
     * The pharmacy has it back.
     *
     * @param returnedAt by the pharmacy's word; may be told a while later
     */
    @JsonTypeName("shipment-returned")
    record ShipmentReturned(ShipmentId shipment, Instant at, Instant returnedAt, ReturnReason reason)
            implements ReturnEvent {}

    /**
     * What came back was counted, looked at, and put apart.
     *
     * @param tamperSeal id of the seal as found, absent if there was none
     * @param expectedCount units that were packed, absent if that was not recorded
     * @param reconciled whether as many came back as were packed
     * @param tampered whether the seal was broken, missing or another one
     */
    @JsonTypeName("shipment-quarantined")
    record ShipmentQuarantined(
            ShipmentId shipment,
            Instant at,
            String countedBy,
            Quantity contentCount,
            @Nullable Quantity expectedCount,
            @Nullable String tamperSeal,
            boolean sealIntact,
            boolean reconciled,
            boolean tampered)
            implements ReturnEvent {}

    /**
     * It was destroyed before two witnesses, and DEA Form 41 says so (21 CFR 1304.21(e), 1317.95).
     *
     * @param quantity units destroyed
     * @param witnesses employees of the pharmacy, who signed the form
     * @param form41 reference of the completed form, absent where it was not asked for yet
     */
    @JsonTypeName("shipment-destroyed")
    record ShipmentDestroyed(
            ShipmentId shipment,
            Instant at,
            Instant destroyedAt,
            String method,
            Quantity quantity,
            List<String> witnesses,
            @Nullable String form41)
            implements ReturnEvent {
        public ShipmentDestroyed {
            witnesses = List.copyOf(witnesses);
        }
    }

    /**
     * It was disposed of otherwise: another registrant has it (21 CFR 1304.22(c) with (a)(2)(ix)).
     *
     * @param manner how, in the pharmacy's words
     * @param quantity units disposed of
     */
    @JsonTypeName("shipment-disposed")
    record ShipmentDisposed(
            ShipmentId shipment,
            Instant at,
            Instant disposedAt,
            String manner,
            Quantity quantity,
            DisposalReceiver receiver)
            implements ReturnEvent {}

    /** Why a parcel came back. */
    enum ReturnReason {
        /** By the patient. */
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("address")
        ADDRESS,
        @JsonProperty("no-access")
        NO_ACCESS,
        @JsonProperty("damage")
        DAMAGE,
        @JsonProperty("intercepted")
        INTERCEPTED,
        /** After it was thought lost. */
        @JsonProperty("found")
        FOUND
    }
}
