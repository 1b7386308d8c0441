package health.fulfilment.core.monitoring.asap;

import health.fulfilment.core.monitoring.asap.AsapAlteration.What;
import health.fulfilment.core.monitoring.asap.AsapFault.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes one segment at full length, and notes what was wrong with its values. */
final class SegmentText {

    private final AsapSettings settings;

    SegmentText(AsapSettings settings) {
        this.settings = settings;
    }

    /** What the version and the state require must be there. */
    String write(Elements elements, Noted noted) {
        return write(elements, true, noted);
    }

    /** Of a zero report: most is empty by design. */
    String writeSparse(Elements elements, Noted noted) {
        return write(elements, false, noted);
    }

    private String write(Elements elements, boolean complete, Noted noted) {
        Map<String, String> values = elements.values();
        StringBuilder text = new StringBuilder(elements.segment().name());
        for (Field field : settings.version().fields(elements.segment())) {
            String given =
                    field.retired() ? "" : values.getOrDefault(field.id(), "").strip();
            if (given.isEmpty() && complete && settings.requires(field)) {
                noted.fault(field.missing());
            }
            text.append('*').append(given.isEmpty() ? "" : written(field, given, noted));
        }
        return text.append(settings.terminator()).toString();
    }

    private String written(Field field, String given, Noted noted) {
        String value = field.type() == FieldType.TX ? prose(field, given, noted) : given.toUpperCase(Locale.ROOT);
        field.faultOf(value, settings.terminator()).ifPresent(noted::fault);
        return value;
    }

    private String prose(Field field, String given, Noted noted) {
        Optional<String> ascii = Ascii.capitals(given);
        if (ascii.isEmpty()) {
            noted.fault(field.fault(Kind.FORBIDDEN_CHARACTER, "has a character without a form in ASCII"));
            return "";
        }
        if (!ascii.get().equals(given.toUpperCase(Locale.ROOT))) {
            noted.altered(field.id(), What.RESPELLED);
        }
        String separated = ascii.get()
                .replace('*', ' ')
                .replace(settings.terminator(), ' ')
                .strip();
        if (!separated.equals(ascii.get())) {
            noted.altered(field.id(), What.SEPARATOR_REPLACED);
        }
        if (!field.mayBeCut() || separated.length() <= field.length()) {
            return separated;
        }
        noted.altered(field.id(), What.CUT);
        return separated.substring(0, field.length()).strip();
    }
}
