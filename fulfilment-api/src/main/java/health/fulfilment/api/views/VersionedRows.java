package health.fulfilment.api.views;

import java.util.function.Consumer;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** The rows of a view, past versions included. */
@NoRepositoryBean
public interface VersionedRows<R extends VersionedRow> extends CrudRepository<R, RowKey>, JpaSpecificationExecutor<R> {

    /** Changes the present version from that position on; the one before it stays for those who ask as of a past moment. */
    @SuppressWarnings("unchecked") // a row's past version is of its own class
    default void change(String id, long position, Consumer<R> change) {
        R row = findById(RowKey.present(id))
                .orElseThrow(
                        () -> new IllegalStateException(id + " changed before it was there: the view lost an event"));
        save((R) row.begin(position));
        change.accept(row);
    }
}
