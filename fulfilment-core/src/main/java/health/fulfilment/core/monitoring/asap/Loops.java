package health.fulfilment.core.monitoring.asap;

import java.util.List;
import java.util.function.Consumer;

/**
 * The frame of one file: header first, then pharmacies and their patients, each opened when the first of its reports comes and
 * closed by the next, and what the trailers count. Nothing is written before the first report.
 */
final class Loops {

    private final SegmentText text;
    private final AsapSettings settings;
    private final List<String> header;
    private final String controlNumber;
    private final Consumer<String> out;
    private int segments;
    private int inPharmacy;
    private String pharmacy = "";
    private String patient = "";

    Loops(AsapSettings settings, List<String> header, String controlNumber, Consumer<String> out) {
        this.text = new SegmentText(settings);
        this.settings = settings;
        this.header = List.copyOf(header);
        this.controlNumber = controlNumber;
        this.out = out;
    }

    void add(String pharmacySegment, String patientSegment, List<String> details) {
        if (segments == 0) {
            header.forEach(this::line);
        }
        if (!pharmacySegment.equals(pharmacy)) {
            closePharmacy();
            pharmacy = pharmacySegment;
            patient = "";
            line(pharmacy);
        }
        if (!patientSegment.equals(patient)) {
            patient = patientSegment;
            line(patient);
        }
        details.forEach(this::line);
    }

    /** How many segments the file has; 0: there is no file. */
    int end() {
        if (segments > 0) {
            closePharmacy();
            line(trailer(Segment.TT).put(1, controlNumber).put(2, segments + 1));
        }
        return segments;
    }

    private void closePharmacy() {
        if (!pharmacy.isEmpty()) {
            line(trailer(Segment.TP).put(1, inPharmacy + 1));
            inPharmacy = 0;
        }
    }

    private Elements trailer(Segment segment) {
        return new Elements(settings.version(), segment);
    }

    private void line(Elements trailer) {
        Noted noted = new Noted(0);
        line(text.write(trailer, noted));
        if (!noted.faults().isEmpty()) {
            throw new IllegalStateException("a file of " + segments + " segments: " + noted.faults());
        }
    }

    private void line(String segment) {
        segments++;
        inPharmacy += pharmacy.isEmpty() ? 0 : 1;
        out.accept(segment + settings.lineEnd().characters());
    }
}
