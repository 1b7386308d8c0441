package health.fulfilment.api.views;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far a view has read the log. Written in the transaction that stores what was read. */
@Entity
@Table(name = "view_progress")
class ViewProgress {

    @Id
    @Column(name = "view_name")
    private String view;

    @Column(name = "read_to")
    private long readTo;

    /** For Hibernate. */
    protected ViewProgress() {}

    ViewProgress(String view) {
        this.view = view;
        this.readTo = -1;
    }

    void reached(long position) {
        readTo = position;
    }

    long readTo() {
        return readTo;
    }

    String view() {
        return view;
    }
}
