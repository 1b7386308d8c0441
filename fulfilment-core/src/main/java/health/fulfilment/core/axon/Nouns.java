package health.fulfilment.core.axon;

import health.fulfilment.core.compliance.ComplianceCommand;
import health.fulfilment.core.compliance.ComplianceEvent;
import health.fulfilment.core.compliance.ComplianceFinding;
import health.fulfilment.core.licensure.Licensure;
import health.fulfilment.core.licensure.LicensureCommand;
import health.fulfilment.core.licensure.LicensureEvent;
import health.fulfilment.core.matter.ComplianceMatter;
import health.fulfilment.core.matter.MatterCommand;
import health.fulfilment.core.matter.MatterEvent;
import health.fulfilment.core.monitoring.MonitoringReport;
import health.fulfilment.core.monitoring.ReportCommand;
import health.fulfilment.core.monitoring.ReportEvent;
import health.fulfilment.core.monitoring.zero.ZeroReport;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionCommand;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.recall.Lot;
import health.fulfilment.core.recall.LotCommand;
import health.fulfilment.core.recall.LotEvent;
import health.fulfilment.core.registry.Patient;
import health.fulfilment.core.registry.PatientCommand;
import health.fulfilment.core.registry.PatientEvent;
import health.fulfilment.core.registry.Pharmacist;
import health.fulfilment.core.registry.PharmacistCommand;
import health.fulfilment.core.registry.PharmacistEvent;
import health.fulfilment.core.registry.Pharmacy;
import health.fulfilment.core.registry.PharmacyCommand;
import health.fulfilment.core.registry.PharmacyEvent;
import health.fulfilment.core.registry.Practitioner;
import health.fulfilment.core.registry.PractitionerCommand;
import health.fulfilment.core.registry.PractitionerEvent;
import health.fulfilment.core.shipment.Shipment;
import health.fulfilment.core.shipment.ShipmentCommand;
import health.fulfilment.core.shipment.ShipmentEvent;
import health.fulfilment.core.signing.Signer;
import health.fulfilment.core.signing.SignerCommand;
import health.fulfilment.core.signing.SignerEvent;
import java.util.List;

/**
 * All nouns, for the wiring. Each is configured with its {@link NounShell#creation()} as creation policy factory and with
 * {@link CommandTarget} as target resolver; the command bus gets {@link CommandName} as dispatch interceptor.
 */
public final class Nouns {

    private Nouns() {}

    public static List<NounShell<?>> all() {
        return List.of(
                new NounShell<>(
                        "patient",
                        PatientAggregate.class,
                        PatientCommand.class,
                        PatientEvent.class,
                        Patient::absent,
                        PatientAggregate::new),
                new NounShell<>(
                        "practitioner",
                        PractitionerAggregate.class,
                        PractitionerCommand.class,
                        PractitionerEvent.class,
                        Practitioner::absent,
                        PractitionerAggregate::new),
                new NounShell<>(
                        "pharmacist",
                        PharmacistAggregate.class,
                        PharmacistCommand.class,
                        PharmacistEvent.class,
                        Pharmacist::absent,
                        PharmacistAggregate::new),
                new NounShell<>(
                        "pharmacy",
                        PharmacyAggregate.class,
                        PharmacyCommand.class,
                        PharmacyEvent.class,
                        Pharmacy::absent,
                        PharmacyAggregate::new),
                new NounShell<>(
                        "licensure",
                        LicensureAggregate.class,
                        LicensureCommand.class,
                        LicensureEvent.class,
                        Licensure::absent,
                        LicensureAggregate::new),
                new NounShell<>(
                        "prescription",
                        PrescriptionAggregate.class,
                        PrescriptionCommand.class,
                        PrescriptionEvent.class,
                        Prescription::absent,
                        PrescriptionAggregate::new),
                new NounShell<>(
                        "shipment",
                        ShipmentAggregate.class,
                        ShipmentCommand.class,
                        ShipmentEvent.class,
                        Shipment::absent,
                        ShipmentAggregate::new),
                new NounShell<>(
                        "monitoring-report",
                        MonitoringReportAggregate.class,
                        ReportCommand.class,
                        ReportEvent.class,
                        MonitoringReport::absent,
                        MonitoringReportAggregate::new),
                new NounShell<>(
                        "compliance-finding",
                        ComplianceFindingAggregate.class,
                        ComplianceCommand.class,
                        ComplianceEvent.class,
                        ComplianceFinding::absent,
                        ComplianceFindingAggregate::new),
                new NounShell<>(
                        "lot", LotAggregate.class, LotCommand.class, LotEvent.class, Lot::absent, LotAggregate::new),
                new NounShell<>(
                        "compliance-matter",
                        ComplianceMatterAggregate.class,
                        MatterCommand.class,
                        MatterEvent.class,
                        ComplianceMatter::absent,
                        ComplianceMatterAggregate::new),
                new NounShell<>(
                        "signer",
                        SignerAggregate.class,
                        SignerCommand.class,
                        SignerEvent.class,
                        Signer::absent,
                        SignerAggregate::new),
                new NounShell<>(
                        "zero-report",
                        ZeroReportAggregate.class,
                        ZeroReportCommand.class,
                        ZeroReportEvent.class,
                        ZeroReport::absent,
                        ZeroReportAggregate::new));
    }
}
