package health.fulfilment.api.views;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** How far each view has read. */
interface ViewProgresses extends Repository<ViewProgress, String> {

    Optional<ViewProgress> findById(String view);

    ViewProgress save(ViewProgress progress);

    void deleteById(String view);
}
