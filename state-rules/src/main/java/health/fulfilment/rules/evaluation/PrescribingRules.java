package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.PrescribingCase;
import java.util.List;

/** Every rule on issuing a prescription, in the order in which a person wants to read them. */
final class PrescribingRules {

    static final List<Rule<PrescribingCase>> ALL = List.of(
            CoverageRules::schedule,
            PrescriberRules::stateLicence,
            PrescriberRules::deaRegistration,
            PrescriberRules::stateRegistration,
            TelemedicineRules::encounter,
            AuthorityRules::federal,
            TelemedicineRules::modality,
            TelemedicineRules::stateTelemedicine,
            TelemedicineRules::statesInPersonEvaluation,
            TelemedicineRules::examinationAge,
            ScreeningRules::attested,
            ScreeningRules::contraindications,
            MonitoringRules::query,
            MonitoringRules::queryAge,
            ElementRules::contents,
            ElementRules::compoundingReason,
            ContentRules::refills,
            ContentRules::refillsOfLongSupply,
            ContentRules::daysSupply,
            ContentRules::daysSupplyOfAllRefills,
            ContentRules::validity,
            ContentRules::electronic,
            EarlierPrescriptionRules::noNewPrescriptionTooSoon);

    private PrescribingRules() {}
}
