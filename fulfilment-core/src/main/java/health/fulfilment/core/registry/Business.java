package health.fulfilment.core.registry;

import health.fulfilment.core.shared.Refusal;
import health.fulfilment.rules.State;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Under which name, where and in which time zone a practitioner or pharmacy works. Public data, in the clear. */
public record Business(String name, PostalAddress address, ZoneId timeZone) {

    /** The refusal to answer with if this field cannot be corrected, or not to this value. */
    Optional<Refusal> refusalToCorrect(String fieldName, String value) {
        Optional<BusinessField> named = BusinessField.named(fieldName);
        if (named.isEmpty()) {
            return Optional.of(Corrections.fieldUnknown());
        }
        BusinessField field = named.get();
        if (value.equals(valueOf(field))) {
            return Optional.of(Corrections.nothingToCorrect());
        }
        return accepts(field, value) ? Optional.empty() : Optional.of(valueRefused(field));
    }

    /** With the right value, which has been found acceptable when the correction was decided. */
    Business corrected(String fieldName, String value) {
        PostalAddress a = address;
        return switch (BusinessField.named(fieldName).orElseThrow()) {
            case NAME -> new Business(value, a, timeZone);
            case TIME_ZONE -> new Business(name, a, ZoneId.of(value));
            case LINE_1 -> at(new PostalAddress(value, a.line2(), a.city(), a.state(), a.zip()));
            case LINE_2 -> at(new PostalAddress(a.line1(), orNone(value), a.city(), a.state(), a.zip()));
            case CITY -> at(new PostalAddress(a.line1(), a.line2(), value, a.state(), a.zip()));
            case STATE -> at(new PostalAddress(a.line1(), a.line2(), a.city(), new State(value), a.zip()));
            case ZIP -> at(new PostalAddress(a.line1(), a.line2(), a.city(), a.state(), value));
        };
    }

    private Business at(PostalAddress elsewhere) {
        return new Business(name, elsewhere, timeZone);
    }

    private String valueOf(BusinessField field) {
        return switch (field) {
            case NAME -> name;
            case TIME_ZONE -> timeZone.getId();
            case LINE_1 -> address.line1();
            case LINE_2 -> address.line2() == null ? "" : address.line2();
            case CITY -> address.city();
            case STATE -> address.state().code();
            case ZIP -> address.zip();
        };
    }

    private static boolean accepts(BusinessField field, String value) {
        return switch (field) {
            case NAME, LINE_1, CITY -> !value.isBlank();
            case LINE_2 -> true;
            case TIME_ZONE -> ZoneId.getAvailableZoneIds().contains(value);
            case STATE -> isState(value);
            case ZIP -> value.matches("[0-9]{5}(-[0-9]{4})?");
        };
    }

    private static Refusal valueRefused(BusinessField field) {
        return switch (field) {
            case NAME, LINE_1, LINE_2, CITY -> Corrections.valueEmpty();
            case TIME_ZONE ->
                Corrections.valueNotAccepted("A time zone is named as in the IANA database: America/New_York.");
            case STATE -> Corrections.valueNotAccepted("A state is a two-letter USPS code.");
            case ZIP -> Corrections.valueNotAccepted("A ZIP code has five digits, or five and four with a hyphen.");
        };
    }

    private static boolean isState(String code) {
        try {
            return new State(code).code().equals(code);
        } catch (IllegalArgumentException noState) {
            return false;
        }
    }

    private static @Nullable String orNone(String value) {
        return value.isBlank() ? null : value;
    }
}
