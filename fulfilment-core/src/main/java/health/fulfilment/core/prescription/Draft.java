package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.Drug;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.PdmpQuery;
import health.fulfilment.rules.Screening;
import org.jspecify.annotations.Nullable;

/**
 * The content of a prescription before it is signed (21 CFR 1306.05(a)). Names and addresses are those of the registries.
 *
 * @param quantity of one fill
 * @param daysSupply whole days that one fill lasts
 * @param refills refills after the first fill
 * @param directions sealed: free text for the patient
 * @param preparedBy the subject who entered it: the prescriber or an agent (21 CFR 1306.05(f))
 * @param preferredPharmacy the pharmacy that prescriber and patient prefer, absent where any may fill
 */
public record Draft(
        PatientId patient,
        PractitionerId prescriber,
        String preparedBy,
        Drug drug,
        Quantity quantity,
        int daysSupply,
        int refills,
        Sealed directions,
        Encounter encounter,
        Screening screening,
        @Nullable PdmpQuery pdmpQuery,
        @Nullable PharmacyId preferredPharmacy) {}
