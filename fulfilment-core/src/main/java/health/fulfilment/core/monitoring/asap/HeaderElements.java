package health.fulfilment.core.monitoring.asap;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The segments around the reports. */
final class HeaderElements {

    private final AsapSettings settings;

    HeaderElements(AsapSettings settings) {
        this.settings = settings;
    }

    Elements transaction(AsapHeader header, String transactionType) {
        return new Elements(settings.version(), Segment.TH)
                .put(1, settings.version().code())
                .put(2, header.controlNumber())
                .put(3, transactionType)
                .put(5, header.createdAt().atZone(settings.zone()).toLocalDate())
                .put(6, header.createdAt(), settings.zone())
                .put(7, header.production() ? "P" : "T")
                .put(9, String.valueOf(settings.terminator()));
    }

    Elements source(AsapHeader header) {
        String period = header.period() == null ? null : header.period().text();
        String message =
                Stream.of(period, header.message()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return new Elements(settings.version(), Segment.IS)
                .put(1, header.sourceId())
                .put(2, header.sourceName())
                .put(3, message)
                .put(4, header.softwareVendor())
                .phone(5, header.softwarePhone());
    }

    Elements trailer(AsapHeader header, int segments) {
        return new Elements(settings.version(), Segment.TT)
                .put(1, header.controlNumber())
                .put(2, segments);
    }
}
