package health.fulfilment.core.shipment;

import static health.fulfilment.core.shipment.Parcels.deliver;
import static health.fulfilment.core.shipment.Parcels.exception;
import static health.fulfilment.core.shipment.Parcels.handedOver;
import static health.fulfilment.core.shipment.Parcels.scan;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Story;
import health.fulfilment.core.shipment.ShipmentEvent.ExceptionReason;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a carrier tells comes twice, late and in any order, and the parcel is the same in the end. */
class AnyOrderTest {

    private static final Instant LEFT = Instant.parse("2026-11-04T02:00:00Z");

    static List<Long> seeds() {
        return new Random(20261104).longs(200).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_same_news_in_any_order_and_number_make_the_same_parcel(long seed) {
        Random random = new Random(seed);
        List<ShipmentCommand> news = news(random);
        Parcel once = told(news);
        for (int i = 0; i < 5; i++) {
            List<ShipmentCommand> again = new ArrayList<>(news);
            for (int copies = random.nextInt(5); copies > 0; copies--) {
                again.add(news.get(random.nextInt(news.size())));
            }
            Collections.shuffle(again, random);
            assertThat(told(again)).as("seed %d", seed).isEqualTo(once);
        }
    }

    /** Nothing is refused, so that nothing depends on what came first. */
    private static Parcel told(List<ShipmentCommand> news) {
        Story<Shipment, ShipmentCommand, ShipmentEvent> story = handedOver();
        for (ShipmentCommand one : news) {
            story = story.when(one);
            Refusal refusal = story.last().refusal();
            assertThat(refusal).as("%s", one).isNull();
        }
        return story.state().known();
    }

    /** Some scans in a few hours, so that several are of the same moment, and mostly a delivery. */
    private static List<ShipmentCommand> news(Random random) {
        List<ShipmentCommand> news = new ArrayList<>();
        int scans = 1 + random.nextInt(7);
        for (int i = 0; i < scans; i++) {
            String at = LEFT.plusSeconds(3_600L * random.nextInt(6)).toString();
            ScanKind kind = ScanKind.values()[random.nextInt(ScanKind.values().length)];
            ExceptionReason reason = ExceptionReason.values()[random.nextInt(ExceptionReason.values().length)];
            news.add(kind == ScanKind.EXCEPTION ? exception("s-" + i, reason, at) : scan("s-" + i, kind, at));
        }
        if (random.nextInt(3) > 0) {
            news.add(deliver("2026-11-04T05:00:00Z", "2026-11-06T11:05:00Z"));
        }
        return news;
    }
}
