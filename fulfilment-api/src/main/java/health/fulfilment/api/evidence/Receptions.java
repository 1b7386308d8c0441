package health.fulfilment.api.evidence;

import static health.fulfilment.verifier.ReceivedSignatures.digest;

import health.fulfilment.api.privacy.Purpose;
import health.fulfilment.api.privacy.Sealer;
import health.fulfilment.api.signing.ReceiptSigner;
import health.fulfilment.core.prescription.Approval;
import health.fulfilment.core.prescription.OrderCommand.AcceptOrder;
import health.fulfilment.core.prescription.OrderCommand.Received;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.Reception;
import health.fulfilment.core.prescription.Reception.Compared;
import health.fulfilment.core.prescription.Signature;
import health.fulfilment.core.prescription.Stage;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.verifier.ReceivedSignatures;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks what a pharmacy received against what the prescriber signed, and against the order itself, and signs for it (21 CFR
 * 1311.210(a), (c)).
 */
@Component
final class Receptions {

    private final Sealer sealer;
    private final ReceivedSignatures signatures;
    private final ReceiptSigner receipts;

    Receptions(Sealer sealer, ReceivedSignatures signatures, ReceiptSigner receipts) {
        this.sealer = sealer;
        this.signatures = signatures;
        this.receipts = receipts;
    }

    /** None where the decision cannot but refuse: then nothing is opened and nothing is signed. */
    @Nullable
    Reception of(Prescription rx, AcceptOrder c) {
        Approval approval = rx.approval();
        Signature signed = approval == null ? null : approval.signed();
        if (rx.stage() != Stage.ROUTED
                || approval == null
                || signed == null
                || !c.pharmacy().equals(rx.pharmacy())
                || !c.pharmacy().value().equals(c.context().actor().holder())) {
            return null;
        }
        Received received =
                c.received() == null ? new Received(signed.canonical(), approval.signature()) : c.received();
        String canonical = opened(received.canonical(), "canonical");
        Compared compared = new Compared(
                approval.payloadDigest(),
                digest(canonical),
                digest(approval.signature()),
                digest(received.signature()));
        return fault(rx, compared, canonical, received.signature(), signed)
                .orElseGet(() -> Reception.verified(compared, receipts.sign(c, received, compared)));
    }

    private Optional<Reception> fault(
            Prescription rx, Compared compared, String canonical, String jws, Signature signed) {
        Optional<String> broken = signatures.fault(canonical, jws, signed.certificates());
        if (!compared.receivedSignature().equals(compared.signature())) {
            return Optional.of(Reception.notGenuine(
                    compared, broken.orElse("it is not the one that the prescriber's approval made")));
        }
        if (!compared.received().equals(compared.signed())) {
            return Optional.of(Reception.altered(compared, "its bytes differ"));
        }
        return broken.map(how -> Reception.notGenuine(compared, how))
                .or(() -> SignedContent.differsFrom(rx, canonical, text -> opened(text, "directions"))
                        .map(field -> Reception.altered(compared, "the order has another " + field)));
    }

    private String opened(Sealed sealed, String field) {
        return sealer.open(sealed, field, Purpose.DISPENSING)
                .orElseThrow(() -> new IllegalStateException(sealed + " was erased: there is nothing left to receive"));
    }
}
