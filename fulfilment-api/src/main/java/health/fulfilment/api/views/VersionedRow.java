package health.fulfilment.api.views;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/** One version of a row of a view: what was so from one position of the log up to, not including, another. */
@MappedSuperclass
@IdClass(RowKey.class)
public abstract class VersionedRow implements Persistable<RowKey>, Cloneable {

    @Id
    private String id;

    @Id
    @Column(name = "to_position")
    private long toPosition;

    @Column(name = "from_position")
    private long fromPosition;

    @Transient
    private boolean stored;

    /** For Hibernate. */
    protected VersionedRow() {}

    /** The first version, in force until further notice. */
    protected VersionedRow(String id, long fromPosition) {
        this.id = id;
        this.fromPosition = fromPosition;
        this.toPosition = RowKey.OPEN;
    }

    public final String id() {
        return id;
    }

    public final long fromPosition() {
        return fromPosition;
    }

    /** Begins a new version at that position; answers the one that ends there, to be stored beside it. */
    final VersionedRow begin(long position) {
        VersionedRow past = copy();
        past.toPosition = position;
        past.stored = false;
        fromPosition = position;
        return past;
    }

    private VersionedRow copy() {
        try {
            return (VersionedRow) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public final RowKey getId() {
        return new RowKey(id, toPosition);
    }

    @Override
    public final boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}
