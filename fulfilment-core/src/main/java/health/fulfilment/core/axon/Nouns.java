package health.fulfilment.core.axon;

import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionCommand;
import health.fulfilment.core.prescription.PrescriptionEvent;
import java.util.List;

/**
 * All nouns, for the wiring. Each is configured with its {@link NounShell#creation()} as creation policy factory and with
 * {@link CommandTarget} as target resolver; the command bus gets {@link CommandName} as dispatch interceptor.
 */
public final class Nouns {

    private Nouns() {}

    public static List<NounShell<?>> all() {
        return List.of(new NounShell<>(
                "prescription",
                PrescriptionAggregate.class,
                PrescriptionCommand.class,
                PrescriptionEvent.class,
                Prescription::absent,
                PrescriptionAggregate::new));
    }
}
