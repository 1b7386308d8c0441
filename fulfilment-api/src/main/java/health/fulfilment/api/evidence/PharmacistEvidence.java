package health.fulfilment.api.evidence;

import health.fulfilment.api.commands.Gatherer;
import health.fulfilment.core.registry.PharmacistCommand;
import health.fulfilment.core.registry.PharmacistCommand.CorrectPharmacist;
import health.fulfilment.core.registry.PharmacistCommand.RegisterPharmacist;
import org.springframework.stereotype.Component;

/** Whether the pharmacy exists where a pharmacist is said to practise. */
@Component
final class PharmacistEvidence implements Gatherer<PharmacistCommand> {

    private final Readings readings;

    PharmacistEvidence(Readings readings) {
        this.readings = readings;
    }

    @Override
    public Class<PharmacistCommand> commands() {
        return PharmacistCommand.class;
    }

    @Override
    public PharmacistCommand gather(PharmacistCommand bare) {
        return switch (bare) {
            case RegisterPharmacist c -> {
                Reading reading = readings.forDecision();
                boolean registered = reading.pharmacy(c.pharmacy()).version() >= 0;
                yield new RegisterPharmacist(
                        c.pharmacist(), c.context(), c.name(), c.pharmacy(), reading.evidence(registered));
            }
            case CorrectPharmacist c -> c;
        };
    }
}
