package health.fulfilment.core.monitoring.asap;

import health.fulfilment.core.monitoring.asap.AsapFault.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes through the segments of one file once and notes what is wrong with them. */
final class FileCheck {

    private static final String COMPOUND = "06";
    private static final String VOID = "04";

    private final AsapReader file;
    private final AsapSettings settings;
    private final List<AsapFault> faults = new ArrayList<>();
    private Set<Segment> expected = EnumSet.of(Segment.TH);
    private int records;
    private int segments;
    private int inPharmacy;
    private boolean zeroReport;
    private boolean ingredientDue;

    FileCheck(AsapReader file, AsapSettings settings) {
        this.file = file;
        this.settings = settings;
    }

    AsapAcknowledgement acknowledgement() {
        AsapSegment header = file.segments().getFirst();
        if (!header.value(1).equals(settings.version().code())) {
            fault(0, Kind.UNKNOWN_CODE, Segment.TH, "declares a version that this state does not read");
        } else {
            file.segments().forEach(this::segment);
            ending();
        }
        return new AsapAcknowledgement(header.value(2), records, faults);
    }

    private void segment(AsapSegment read) {
        segments++;
        inPharmacy++;
        Optional<Segment> known = Segment.named(read.name());
        if (known.isEmpty()) {
            faults.add(AsapFault.of(Kind.OUT_OF_ORDER, "?", "There is a segment of no name that is known."));
            return;
        }
        Segment segment = known.get();
        if (!expected.contains(segment)) {
            fault(0, Kind.OUT_OF_ORDER, segment, "stands where it cannot");
        }
        expected = after(segment, read);
        switch (segment) {
            case PHA -> inPharmacy = 1;
            case PAT -> patient(read);
            case DSP -> dispensing(read);
            case CDI -> ingredientDue = false;
            case TP -> pharmacyTrailer(read);
            case TT -> trailer(read);
            case TH, IS, PRE, AIR -> {}
        }
        elements(segment, read);
    }

    private Set<Segment> after(Segment segment, AsapSegment read) {
        return switch (segment) {
            case TH -> EnumSet.of(read.value(3).equals(VOID) ? Segment.TT : Segment.IS);
            case IS -> EnumSet.of(Segment.PHA);
            case PHA -> EnumSet.of(Segment.PAT);
            case PAT -> EnumSet.of(Segment.DSP);
            case DSP -> EnumSet.of(Segment.PRE);
            case PRE, CDI -> EnumSet.of(Segment.CDI, Segment.AIR, Segment.DSP, Segment.PAT, Segment.TP);
            case AIR -> EnumSet.of(Segment.DSP, Segment.PAT, Segment.TP);
            case TP -> EnumSet.of(Segment.PHA, Segment.TT);
            case TT -> EnumSet.noneOf(Segment.class);
        };
    }

    private void patient(AsapSegment read) {
        noIngredientDue();
        zeroReport = read.value(7).equals(ZeroReport.LAST_NAME) && read.value(8).equals(ZeroReport.FIRST_NAME);
    }

    private void dispensing(AsapSegment read) {
        noIngredientDue();
        records += zeroReport ? 0 : 1;
        ingredientDue = read.value(7).equals(COMPOUND);
    }

    private void pharmacyTrailer(AsapSegment read) {
        noIngredientDue();
        zeroReport = false;
        count(Segment.TP, read.value(1), inPharmacy);
    }

    private void trailer(AsapSegment read) {
        count(Segment.TT, read.value(2), segments);
        if (!read.value(1).equals(file.segments().getFirst().value(2))) {
            fault(0, Kind.WRONG_COUNT, Segment.TT, "names another file than the header does");
        }
    }

    private void count(Segment segment, String counted, int actual) {
        if (!counted.matches("0*" + actual)) {
            fault(0, Kind.WRONG_COUNT, segment, "does not count the " + actual + " segments that are there");
        }
    }

    private void noIngredientDue() {
        if (ingredientDue) {
            fault(records, Kind.REQUIRED, Segment.CDI, "is missing after a compounded drug");
        }
        ingredientDue = false;
    }

    private void elements(Segment segment, AsapSegment read) {
        List<Field> fields = settings.version().fields(segment);
        int report = reportOf(segment);
        if (read.elements().size() > fields.size()) {
            fault(
                    report,
                    Kind.NOT_IN_VERSION,
                    segment,
                    "has more than the " + fields.size() + " elements of its version");
        }
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            String value = read.value(i + 1);
            if (value.isEmpty() && settings.requires(field) && !(zeroReport && isDetail(segment))) {
                faults.add(field.missing().inReport(report));
            }
            field.faultOf(value, file.terminator()).ifPresent(fault -> faults.add(fault.inReport(report)));
        }
    }

    /** A patient comes before the first dispensing. */
    private int reportOf(Segment segment) {
        return isDetail(segment) ? records + (segment == Segment.PAT ? 1 : 0) : 0;
    }

    private static boolean isDetail(Segment segment) {
        return switch (segment) {
            case PAT, DSP, PRE, CDI, AIR -> true;
            case TH, IS, PHA, TP, TT -> false;
        };
    }

    private void ending() {
        if (!file.ended()) {
            faults.add(AsapFault.of(Kind.OUT_OF_ORDER, "TT", "Something follows the last terminator."));
        }
        if (!expected.isEmpty()) {
            fault(0, Kind.OUT_OF_ORDER, Segment.TT, "is not the last segment");
        }
    }

    private void fault(int report, Kind kind, Segment segment, String what) {
        faults.add(AsapFault.of(kind, segment.name(), segment + " (" + segment.title() + ") " + what + ".")
                .inReport(report));
    }
}
