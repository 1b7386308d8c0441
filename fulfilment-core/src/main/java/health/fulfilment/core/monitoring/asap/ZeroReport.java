package health.fulfilment.core.monitoring.asap;

import health.fulfilment.core.monitoring.asap.AsapHeader.Period;
import health.fulfilment.core.monitoring.asap.AsapSettings.ZeroReportForm;
import health.fulfilment.core.monitoring.asap.PdmpReport.Pharmacy;
import java.util.List;
import java.util.stream.Stream;

/**
 * One pharmacy's loop when there is nothing to report: a patient named ZERO REPORT and a dispensing that has only the first
 * day of the period in DSP05 (VistA file 58.4, zero report definitions; public writers of the same file).
 */
final class ZeroReport {

    static final String LAST_NAME = "REPORT";
    static final String FIRST_NAME = "ZERO";

    private final AsapSettings settings;
    private final SegmentText text;
    private final Period period;

    ZeroReport(AsapSettings settings, Period period) {
        this.settings = settings;
        this.text = new SegmentText(settings);
        this.period = period;
    }

    String pharmacy(Pharmacy pharmacy, Noted noted) {
        ReportText.judge(pharmacy, noted);
        return text.write(new ReportElements(settings).pharmacy(pharmacy), noted);
    }

    String patient(Noted noted) {
        return text.writeSparse(empty(Segment.PAT).put(7, LAST_NAME).put(8, FIRST_NAME), noted);
    }

    List<String> details(Noted noted) {
        Elements dispensing = empty(Segment.DSP).put(5, period.first());
        Stream<Segment> rest = settings.zeroReport() == ZeroReportForm.WITH_EMPTY_CDI_AND_AIR
                ? Stream.of(Segment.PRE, Segment.CDI, Segment.AIR)
                : Stream.of(Segment.PRE);
        return Stream.concat(Stream.of(dispensing), rest.map(this::empty))
                .map(elements -> text.writeSparse(elements, noted))
                .toList();
    }

    private Elements empty(Segment segment) {
        return new Elements(settings.version(), segment);
    }
}
