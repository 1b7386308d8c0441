package health.fulfilment.api.prescribing;

import health.fulfilment.api.privacy.Purpose;
import health.fulfilment.api.privacy.Sealer;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.requests.Purposes;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.api.security.ForEveryRole;
import health.fulfilment.api.signing.PrescriptionSigner;
import health.fulfilment.core.prescription.Approval;
import health.fulfilment.core.prescription.PharmacyReceipt;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.Signature;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.verifier.SignedPrescription;
import health.fulfilment.verifier.SignedReceipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The signed prescription, and the pharmacy's receipt for it, with everything that is needed to check it elsewhere, without this application. */
@RestController
class SignatureController {

    private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");

    private final PrescriptionAccess access;
    private final Sealer sealer;
    private final PrescriptionSigner signer;

    SignatureController(PrescriptionAccess access, Sealer sealer, PrescriptionSigner signer) {
        this.access = access;
        this.sealer = sealer;
        this.signer = signer;
    }

    /** Certificates in PEM (RFC 7468), those of the key that signs now first. */
    @GetMapping("/v1/signing-certificate")
    @ForEveryRole
    ResponseEntity<String> certificate() {
        return ResponseEntity.ok().contentType(PEM).body(signer.certificates());
    }

    @GetMapping("/v1/prescriptions/{id}/signature")
    @For({Role.PRESCRIBER, Role.AGENT, Role.PHARMACY, Role.AUDITOR})
    ResponseEntity<SignedPrescription> signature(@PathVariable String id, Caller caller) {
        Prescription rx = access.known(id, caller);
        Approval approval = rx.approval();
        Signature signature = approval == null ? null : approval.signed();
        if (approval == null || signature == null) {
            throw new ProblemException(Refusal.stage("UNSIGNED_RX", "The prescription carries no digital signature."));
        }
        Purpose purpose = Purposes.of(caller);
        return Replies.shown(
                rx.version(),
                new SignedPrescription(
                        SignedPrescription.FORM,
                        String.valueOf(rx.id()),
                        opened(signature.canonical(), "canonical", purpose),
                        approval.payloadDigest(),
                        approval.signature(),
                        signature.certificates(),
                        opened(signature.reviewText(), "reviewText", purpose),
                        signature.statement(),
                        signature.template(),
                        approval.at(),
                        approval.issuedOn(),
                        approval.factors(),
                        rx.order() == null ? null : shown(rx.order().receipt(), purpose)));
    }

    /** What the pharmacy received, and its receipt for it: under either name of the order. */
    @GetMapping({"/v1/orders/{id}/receipt", "/v1/prescriptions/{id}/receipt"})
    @For({Role.PRESCRIBER, Role.AGENT, Role.PHARMACY, Role.AUDITOR})
    ResponseEntity<SignedReceipt> receipt(@PathVariable String id, Caller caller) {
        Prescription rx = access.known(id, caller);
        SignedReceipt receipt = rx.order() == null ? null : shown(rx.order().receipt(), Purposes.of(caller));
        if (receipt == null) {
            throw new ProblemException(
                    Refusal.stage("RECEIPT_NOT_SIGNED", "No pharmacy has signed that it received this prescription."));
        }
        return Replies.shown(rx.version(), receipt);
    }

    private @Nullable SignedReceipt shown(@Nullable PharmacyReceipt receipt, Purpose purpose) {
        return receipt == null
                ? null
                : new SignedReceipt(
                        SignedReceipt.FORM,
                        receipt.statement(),
                        receipt.jws(),
                        receipt.certificates(),
                        opened(receipt.canonical(), "canonical", purpose),
                        receipt.signature());
    }

    private String opened(Sealed sealed, String field, Purpose purpose) {
        return sealer.open(sealed, field, purpose)
                .orElseThrow(() -> new ProblemException(Refusal.stage(
                        "ERASED", "What was signed was personal data of a patient whose key was destroyed.")));
    }
}
