package health.fulfilment.core.monitoring.asap;

import health.fulfilment.core.monitoring.asap.AsapHeader.Period;
import health.fulfilment.core.monitoring.asap.AsapSummary.Sent;
import health.fulfilment.core.monitoring.asap.PdmpReport.Pharmacy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the files of one state. Segments go out one by one, so that a file may be larger than memory; reports that follow each
 * other and belong to one pharmacy, or one patient, are put under one segment of it.
 *
 * @param settings those of the state on the day of sending; for a void those under which the record was sent, because its
 *     key depends on them
 */
public record AsapWriter(AsapSettings settings) {

    private static final String SEND = "01";
    private static final String VOID = "04";

    /** Why this report cannot stand in a file of this state; empty: it can. */
    public List<AsapFault> faultsOf(PdmpReport report) {
        return ReportText.of(report, 1, settings).faults();
    }

    /** @param out takes each segment with its terminator and line end */
    public AsapSummary write(AsapHeader header, Iterable<PdmpReport> reports, Consumer<String> out) {
        Noted noted = new Noted(0);
        Loops loops = begin(header, SEND, noted, out);
        List<Sent> sent = new ArrayList<>();
        List<AsapFault> faults = new ArrayList<>(noted.faults());
        List<AsapAlteration> alterations = new ArrayList<>(noted.alterations());
        int number = 0;
        for (PdmpReport report : noted.faults().isEmpty() ? reports : List.<PdmpReport>of()) {
            ReportText text = ReportText.of(report, ++number, settings);
            faults.addAll(text.faults());
            if (text.faultless()) {
                loops.add(text.pharmacy(), text.patient(), text.details());
                sent.add(new Sent(number, text.key()));
                alterations.addAll(text.alterations());
            }
        }
        return new AsapSummary(loops.end(), sent, faults, alterations);
    }

    public AsapFile write(AsapHeader header, Iterable<PdmpReport> reports) {
        StringBuilder text = new StringBuilder();
        AsapSummary summary = write(header, reports, text::append);
        return new AsapFile(text.toString(), summary);
    }

    /** Says that these pharmacies dispensed nothing reportable in that time. All or none: a fault leaves no file. */
    public AsapFile zeroReport(AsapHeader header, Period period, List<Pharmacy> pharmacies) {
        Noted noted = new Noted(0);
        StringBuilder text = new StringBuilder();
        Loops loops = begin(header.over(period), SEND, noted, text::append);
        ZeroReport zero = new ZeroReport(settings, period);
        List<String> segments = pharmacies.stream()
                .map(pharmacy -> zero.pharmacy(pharmacy, noted))
                .toList();
        if (noted.faults().isEmpty()) {
            segments.forEach(pharmacy -> loops.add(pharmacy, zero.patient(noted), zero.details(noted)));
        }
        AsapSummary summary = new AsapSummary(loops.end(), List.of(), noted.faults(), noted.alterations());
        return new AsapFile(text.toString(), summary);
    }

    /**
     * Takes back a whole earlier file, that of the header's control number. Whether a state supports it is to be asked first.
     */
    public AsapFile voidFile(AsapHeader header) {
        Noted noted = new Noted(0);
        SegmentText text = new SegmentText(settings);
        HeaderElements elements = new HeaderElements(settings);
        String whole = text.write(elements.transaction(header, VOID), noted)
                + settings.lineEnd().characters()
                + text.write(elements.trailer(header, 2), noted)
                + settings.lineEnd().characters();
        boolean faultless = noted.faults().isEmpty();
        return new AsapFile(
                faultless ? whole : "",
                new AsapSummary(faultless ? 2 : 0, List.of(), noted.faults(), noted.alterations()));
    }

    private Loops begin(AsapHeader header, String transactionType, Noted noted, Consumer<String> out) {
        SegmentText text = new SegmentText(settings);
        HeaderElements elements = new HeaderElements(settings);
        List<String> segments = List.of(
                text.write(elements.transaction(header, transactionType), noted),
                text.write(elements.source(header), noted));
        return new Loops(settings, segments, header.controlNumber(), out);
    }
}
