package health.fulfilment.api.nouns;

import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.core.compliance.ComplianceEvent;
import health.fulfilment.core.compliance.ComplianceFinding;
import health.fulfilment.core.licensure.Licensure;
import health.fulfilment.core.licensure.LicensureEvent;
import health.fulfilment.core.matter.ComplianceMatter;
import health.fulfilment.core.matter.MatterEvent;
import health.fulfilment.core.monitoring.MonitoringReport;
import health.fulfilment.core.monitoring.ReportEvent;
import health.fulfilment.core.monitoring.zero.ZeroReport;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.recall.Lot;
import health.fulfilment.core.recall.LotEvent;
import health.fulfilment.core.registry.Patient;
import health.fulfilment.core.registry.PatientEvent;
import health.fulfilment.core.registry.Pharmacist;
import health.fulfilment.core.registry.PharmacistEvent;
import health.fulfilment.core.registry.Pharmacy;
import health.fulfilment.core.registry.PharmacyEvent;
import health.fulfilment.core.registry.Practitioner;
import health.fulfilment.core.registry.PractitionerEvent;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.FindingId;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.core.shared.LotId;
import health.fulfilment.core.shared.MatterId;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shared.SignerId;
import health.fulfilment.core.shared.ZeroReportId;
import health.fulfilment.core.shipment.Shipment;
import health.fulfilment.core.shipment.ShipmentEvent;
import health.fulfilment.core.signing.Signer;
import health.fulfilment.core.signing.SignerEvent;
import java.util.List;

/**
 * Every thing in the pharmacy, read by folding its stream: always current, or as it stood at a version or at a position of
 * the log. The same fold that decides. What does not exist, or did not then, is absent at version -1.
 */
public final class Nouns {

    private final EventStreams streams;
    private final RecentSigners signers;

    public Nouns(EventStreams streams) {
        this.streams = streams;
        this.signers = new RecentSigners(streams);
    }

    public Prescription prescription(PrescriptionId id) {
        return prescription(id, Until.NOW);
    }

    public Prescription prescription(PrescriptionId id, Until until) {
        return fold(Prescription.absent(), PrescriptionEvent.class, until.of(id.value(), streams));
    }

    public Shipment shipment(ShipmentId id) {
        return shipment(id, Until.NOW);
    }

    public Shipment shipment(ShipmentId id, Until until) {
        return fold(Shipment.absent(), ShipmentEvent.class, until.of(id.value(), streams));
    }

    public MonitoringReport report(ReportId id) {
        return report(id, Until.NOW);
    }

    public MonitoringReport report(ReportId id, Until until) {
        return fold(MonitoringReport.absent(), ReportEvent.class, until.of(id.value(), streams));
    }

    public ComplianceMatter matter(MatterId id) {
        return matter(id, Until.NOW);
    }

    public ComplianceMatter matter(MatterId id, Until until) {
        return fold(ComplianceMatter.absent(), MatterEvent.class, until.of(id.value(), streams));
    }

    public Lot lot(LotId id) {
        return lot(id, Until.NOW);
    }

    public Lot lot(LotId id, Until until) {
        return fold(Lot.absent(), LotEvent.class, until.of(id.value(), streams));
    }

    public ZeroReport zeroReport(ZeroReportId id) {
        return zeroReport(id, Until.NOW);
    }

    public ZeroReport zeroReport(ZeroReportId id, Until until) {
        return fold(ZeroReport.absent(), ZeroReportEvent.class, until.of(id.value(), streams));
    }

    public Licensure licensure(LicensureId id) {
        return licensure(id, Until.NOW);
    }

    public Licensure licensure(LicensureId id, Until until) {
        return fold(Licensure.absent(), LicensureEvent.class, until.of(id.value(), streams));
    }

    public Patient patient(PatientId id) {
        return patient(id, Until.NOW);
    }

    public Patient patient(PatientId id, Until until) {
        return fold(Patient.absent(), PatientEvent.class, until.of(id.value(), streams));
    }

    public Practitioner practitioner(PractitionerId id) {
        return practitioner(id, Until.NOW);
    }

    public Practitioner practitioner(PractitionerId id, Until until) {
        return fold(Practitioner.absent(), PractitionerEvent.class, until.of(id.value(), streams));
    }

    public Pharmacist pharmacist(PharmacistId id) {
        return pharmacist(id, Until.NOW);
    }

    public Pharmacist pharmacist(PharmacistId id, Until until) {
        return fold(Pharmacist.absent(), PharmacistEvent.class, until.of(id.value(), streams));
    }

    public Pharmacy pharmacy(PharmacyId id) {
        return pharmacy(id, Until.NOW);
    }

    public Pharmacy pharmacy(PharmacyId id, Until until) {
        return fold(Pharmacy.absent(), PharmacyEvent.class, until.of(id.value(), streams));
    }

    public Signer signer(SignerId id) {
        return signers.now(id);
    }

    public Signer signer(SignerId id, Until until) {
        return fold(Signer.absent(), SignerEvent.class, until.of(id.value(), streams));
    }

    public ComplianceFinding finding(FindingId id) {
        return finding(id, Until.NOW);
    }

    public ComplianceFinding finding(FindingId id, Until until) {
        return fold(ComplianceFinding.absent(), ComplianceEvent.class, until.of(id.value(), streams));
    }

    /** Everything recorded about one patient's treatment, across streams. */
    public Therapy therapy(PatientId patient) {
        return Therapy.of(streams.byPatient(patient.value()));
    }

    static <S extends Noun<S, ?, E>, E extends Event> S fold(S absent, Class<E> events, List<StoredEvent> stored) {
        S state = absent;
        for (StoredEvent each : stored) {
            state = state.evolve(events.cast(each.event()));
        }
        return state;
    }
}
