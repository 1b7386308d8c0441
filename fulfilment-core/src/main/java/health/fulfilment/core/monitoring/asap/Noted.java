package health.fulfilment.core.monitoring.asap;

import java.util.ArrayList;
import java.util.List;

/** Collects what there is to say while one report, or a header, is being written. */
final class Noted {

    private final int report;
    private final List<AsapFault> faults = new ArrayList<>();
    private final List<AsapAlteration> alterations = new ArrayList<>();

    Noted(int report) {
        this.report = report;
    }

    void fault(AsapFault fault) {
        faults.add(fault.inReport(report));
    }

    void altered(String field, AsapAlteration.What what) {
        alterations.add(new AsapAlteration(report, field, what));
    }

    List<AsapFault> faults() {
        return List.copyOf(faults);
    }

    List<AsapAlteration> alterations() {
        return List.copyOf(alterations);
    }
}
