package health.fulfilment.api.views.licences;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.views.VersionedRow;
import health.fulfilment.core.licensure.Licence;
import health.fulfilment.rules.Credential;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one licence stands over one span of days, as it was known from one position of the log to another. */
@Entity
@Table(name = "view_licence")
class LicenceRow extends VersionedRow {

    String licence;
    String holder;
    String state;
    String kind;
    String number;

    /** Covered over that span, with commas between. */
    String schedules;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable
    LocalDate validTo;

    String standing;

    @Column(name = "day_from")
    LocalDate dayFrom;

    @Column(name = "day_to")
    LocalDate dayTo;

    @Column(name = "recorded_position")
    long recordedPosition;

    /** For Hibernate. */
    protected LicenceRow() {}

    LicenceRow(Licence licence, int number, Span span, long position, long recordedPosition) {
        super(idOf(licence, number), position);
        Credential standing = licence.credentialOn(span.from());
        this.licence = licence.id().value();
        this.holder = licence.id().licensure().holder();
        this.state = licence.state().code();
        this.kind = Parameters.wireName(licence.kind());
        this.number = licence.number();
        this.recordedPosition = recordedPosition;
        this.schedules = joined(standing);
        this.validFrom = standing.from();
        this.validTo = standing.to();
        this.standing = Parameters.wireName(standing.standing());
        this.dayFrom = span.from();
        this.dayTo = span.to();
    }

    /** The spans of a licence are numbered; there are never fewer than before, since changes are only ever added. */
    static String idOf(Licence licence, int span) {
        return licence.id() + "-" + span;
    }

    void stands(Credential standing, Span span) {
        this.schedules = joined(standing);
        this.validFrom = standing.from();
        this.validTo = standing.to();
        this.standing = Parameters.wireName(standing.standing());
        this.dayFrom = span.from();
        this.dayTo = span.to();
    }

    private static String joined(Credential standing) {
        return new TreeSet<>(standing.schedules())
                .stream().map(Parameters::wireName).collect(Collectors.joining(","));
    }
}
