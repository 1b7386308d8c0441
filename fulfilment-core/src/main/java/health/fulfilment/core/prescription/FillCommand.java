package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.Sealed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a fill that was started, on its way to the final check and afterwards. */
public sealed interface FillCommand extends PrescriptionCommand.OfFill {

    FillId fill();

    /**
     * @param refusal why the fill is not made, absent where the pharmacist approves it
     * @param note what the pharmacist wrote about it
     */
    record ReviewFill(
            PrescriptionId prescription,
            Context context,
            FillId fill,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            List<RedFlag> redFlags,
            @Nullable FillRefusalReason refusal,
            @Nullable Sealed note,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements FillCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    record CompoundFill(
            PrescriptionId prescription,
            Context context,
            FillId fill,
            PharmacyId pharmacy,
            Batch batch,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements FillCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    record LabelFill(PrescriptionId prescription, Context context, FillId fill, PharmacyId pharmacy, Label label)
            implements FillCommand {}
}
