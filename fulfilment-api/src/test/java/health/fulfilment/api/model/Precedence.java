package health.fulfilment.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must have happened to a thing before something else does, and what must not have. Events not listed may come anywhere. */
final class Precedence {

    /** event: what must have been; what must not have been, {@code once} for the event itself. */
    private static final String TABLE = """
            prescription-marked-ready: prescription-drafted; prescription-approved
            prescription-approved: prescription-marked-ready; once prescription-discarded
            prescription-discarded: prescription-drafted; once prescription-approved
            prescription-routed: prescription-approved;
            order-accepted: prescription-routed;
            order-transferred-out: prescription-routed; once
            order-transferred-in: order-transferred-out; once
            prescription-cancelled: prescription-approved; once prescription-stopped
            prescription-stopped: prescription-routed; once prescription-cancelled
            delivery-overdue: prescription-approved; once
            fill-reviewed: fill-started; once fill-refused-in-review fill-cancelled
            fill-refused-in-review: fill-started; once fill-reviewed fill-cancelled
            fill-compounded: fill-reviewed; once fill-cancelled
            fill-labelled: fill-compounded; once fill-cancelled
            fill-dispensed: fill-labelled; once fill-cancelled
            fill-cancelled: fill-started; once fill-refused-in-review fill-dispensed
            fill-reversed: fill-dispensed; once fill-released fill-delivered fill-lost fill-returned
            fill-released: fill-dispensed; once fill-reversed
            fill-delivered: fill-dispensed; once fill-reversed fill-lost fill-returned
            fill-lost: fill-dispensed; once fill-reversed fill-returned
            fill-returned: fill-dispensed; once fill-reversed
            fill-record-corrected: fill-started;
            shipment-packed: shipment-created; once shipment-voided shipment-handed-over
            shipment-voided: shipment-created; once shipment-handed-over
            shipment-handed-over: shipment-packed; once shipment-voided shipment-returned
            shipment-scanned: shipment-handed-over;
            shipment-delivered: shipment-handed-over; once shipment-returned
            shipment-overdue: shipment-created; once shipment-voided shipment-delivered
            shipment-interception-requested: shipment-handed-over; once shipment-delivered shipment-returned
            shipment-returned: shipment-handed-over; once
            shipment-quarantined: shipment-returned; once
            shipment-destroyed: shipment-quarantined; once
            shipment-trace-opened: shipment-handed-over; once shipment-delivered shipment-returned
            shipment-disputed: shipment-delivered; shipment-returned
            shipment-delivery-upheld: shipment-disputed;
            shipment-loss-discovered: shipment-created; once shipment-voided
            shipment-dea-notified: shipment-loss-discovered; once
            shipment-dea-notice-overdue: shipment-loss-discovered; once shipment-dea-notified
            shipment-form106-filed: shipment-dea-notified; once
            shipment-form106-overdue: shipment-loss-discovered; once shipment-form106-filed
            shipment-loss-closed: shipment-loss-discovered; once
            shipment-recovered: shipment-loss-discovered; once
            report-redated: report-due;
            report-sent: report-due;
            report-accepted: report-sent;
            report-rejected: report-sent;
            report-corrected: report-sent;
            report-voided: report-due;
            report-void-sent: report-voided;
            report-void-accepted: report-void-sent;
            report-void-rejected: report-void-sent;
            report-overdue: report-due;
            """;

    private record Rule(List<String> before, List<String> never) {}

    private static final Map<String, Rule> RULES = new HashMap<>();

    static {
        for (String line : TABLE.lines().toList()) {
            String[] parts = (line + " ").split("[:;]");
            RULES.put(parts[0], new Rule(words(parts[1]), words(parts[2].replace("once", parts[0]))));
        }
    }

    private final Map<String, Set<String>> happened = new HashMap<>();

    private static List<String> words(String text) {
        return List.of(text.strip().split(" +")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** @param thing the fill, where the event is about one, else the stream */
    void happens(String thing, String event) {
        Set<String> before = happened.computeIfAbsent(thing, _ -> new HashSet<>());
        Rule rule = RULES.get(event);
        if (rule != null) {
            assertThat(before).as(event + " of " + thing + " comes after").containsAll(rule.before);
            assertThat(rule.never.stream().filter(before::contains))
                    .as(event + " of " + thing + " never comes after")
                    .isEmpty();
        }
        before.add(event);
    }
}
