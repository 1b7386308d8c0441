package health.fulfilment.api.flows;

import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.views.reliance.Reliances;
import health.fulfilment.core.licensure.LicensureEvent;
import health.fulfilment.core.prescription.OrderCommand.ReconsiderLicences;
import health.fulfilment.core.registry.Pharmacist;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PrescriptionId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Whatever happened to a licence, each open order that relied on it decides anew whether it waits: as of now, also if the
 * news is old. An order that relied on the pharmacy's licences may have a use for any of its pharmacists'.
 */
@Component
final class WhenLicenceChangesThenReconsiderOrders implements LicenceFlow {

    /** Stable: it makes the commands' ids, and names the processor and its dead letters. */
    static final String NAME = "when-licence-changes-then-reconsider-orders";

    private static final int AT_ONCE = 32;

    private final CaughtUp caughtUp;
    private final Nouns nouns;
    private final InstantSource clock;

    WhenLicenceChangesThenReconsiderOrders(CaughtUp caughtUp, Nouns nouns, InstantSource clock) {
        this.caughtUp = caughtUp;
        this.nouns = nouns;
        this.clock = clock;
    }

    @Override
    public void on(StoredEvent change, Consumer<List<? extends Command>> send) {
        LicensureId licensure = ((LicensureEvent) change.event()).licence().licensure();
        Reliances reliances = caughtUp.with(change.position());
        SortedMap<String, PrescriptionId> orders = new TreeMap<>();
        concerned(licensure).stream()
                .flatMap(each -> reliances.open(each, change.position()).stream())
                .forEach(order -> orders.put(order.value(), order));
        List<PrescriptionId> all = List.copyOf(orders.values());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            send.accept(all.subList(from, Math.min(from + AT_ONCE, all.size())).stream()
                    .map(this::reconsider)
                    .toList());
        }
    }

    private List<LicensureId> concerned(LicensureId licensure) {
        String holder = licensure.holder();
        Pharmacist.Details pharmacist = holder.startsWith("phst-")
                ? nouns.pharmacist(new PharmacistId(holder)).details()
                : null;
        return pharmacist == null
                ? List.of(licensure)
                : List.of(licensure, LicensureId.of(pharmacist.pharmacy().value(), licensure.state()));
    }

    private ReconsiderLicences reconsider(PrescriptionId order) {
        Context now = Context.of(Actor.system(NAME), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new ReconsiderLicences(order, now, null);
    }
}
