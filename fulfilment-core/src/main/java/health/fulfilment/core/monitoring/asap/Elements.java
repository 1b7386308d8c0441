package health.fulfilment.core.monitoring.asap;

import health.fulfilment.core.monitoring.asap.PdmpReport.Address;
import health.fulfilment.core.monitoring.asap.PdmpReport.PersonId;
import health.fulfilment.core.monitoring.asap.PdmpReport.PersonName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one segment by field id, in the notation of the file but not yet judged. Absent values are left out. */
final class Elements {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final AsapVersion version;
    private final Segment segment;
    private final Map<String, String> values = new HashMap<>();

    Elements(AsapVersion version, Segment segment) {
        this.version = version;
        this.segment = segment;
    }

    Segment segment() {
        return segment;
    }

    Map<String, String> values() {
        return values;
    }

    /** @param position for example 7 for PAT07 */
    Elements put(int position, @Nullable String value) {
        if (value != null) {
            values.put(id(position), value);
        }
        return this;
    }

    Elements put(int position, int number) {
        return put(position, Integer.toString(number));
    }

    Elements put(int position, @Nullable LocalDate date) {
        return put(position, date == null ? null : DateTimeFormatter.BASIC_ISO_DATE.format(date));
    }

    /** In UTC where the version says so, else by the clock of that zone. */
    Elements put(int position, Instant time, ZoneId zone) {
        boolean utc = version.field(id(position))
                .map(field -> FieldType.isUtc(field.length()))
                .orElse(false);
        return put(position, utc ? UTC.format(time) : CLOCK.format(time.atZone(zone)));
    }

    /** Never rounded: what does not fit is a fault later. */
    Elements put(int position, @Nullable BigDecimal quantity) {
        return put(position, quantity == null ? null : plain(quantity));
    }

    /** 01 is yes, 02 is no. */
    Elements yes(int position, @Nullable Boolean answer) {
        return put(position, answer == null ? null : answer ? "01" : "02");
    }

    /** Digits without marks, and without the country code of North America. */
    Elements phone(int position, @Nullable String phone) {
        if (phone == null) {
            return this;
        }
        String digits = phone.replaceAll("[ ().+-]", "");
        return put(position, digits.matches("1[0-9]{10}") ? digits.substring(1) : digits);
    }

    /** Five fields: two lines, city, state, ZIP. */
    Elements address(int position, @Nullable Address address) {
        return address == null
                ? this
                : put(position, address.line1())
                        .put(position + 1, address.line2())
                        .put(position + 2, address.city())
                        .put(position + 3, address.state())
                        .zip(position + 4, address.zip());
    }

    private Elements zip(int position, String zip) {
        boolean hyphen = version.field(id(position))
                .map(field -> FieldType.hasHyphen(field.length()))
                .orElse(false);
        String digits = zip.replaceAll("[ -]", "");
        if (!digits.matches("[0-9]{9}")) {
            return put(position, zip);
        }
        return put(position, hyphen ? digits.substring(0, 5) + "-" + digits.substring(5) : digits);
    }

    /** Three fields: jurisdiction, type, number. */
    Elements personId(int position, @Nullable PersonId id) {
        return id == null
                ? this
                : put(position, id.jurisdiction()).put(position + 1, id.type()).put(position + 2, id.number());
    }

    /** Two fields: last and first name. */
    Elements name(int position, PersonName name) {
        return put(position, name.last()).put(position + 1, name.first());
    }

    private String id(int position) {
        String id = segment.name() + (position < 10 ? "0" : "") + position;
        if (!AsapTable.knows(id)) {
            throw new IllegalArgumentException("no version has a field " + id);
        }
        return id;
    }

    static String plain(BigDecimal quantity) {
        return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
    }
}
