package health.fulfilment.core.monitoring.asap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A version of the ASAP reporting file. Which one a state reads is its own choice ({@link AsapSettings}). */
public enum AsapVersion {
    V4_2("4.2"),
    V4_2A("4.2A"),
    V4_2B("4.2B"),
    V5_0("5.0");

    private final String code;

    AsapVersion(String code) {
        this.code = code;
    }

    /** As written in TH01. */
    public String code() {
        return code;
    }

    public static Optional<AsapVersion> of(String code) {
        return Arrays.stream(values())
                .filter(version -> version.code.equals(code))
                .findFirst();
    }

    /** The fields of a segment, by position. */
    List<Field> fields(Segment segment) {
        return AsapTable.fields(this, segment);
    }

    /** The field of this id, where this version has it and has not retired it. */
    Optional<Field> field(String id) {
        return fields(Segment.of(id)).stream()
                .filter(field -> field.id().equals(id) && !field.retired())
                .findFirst();
    }
}
