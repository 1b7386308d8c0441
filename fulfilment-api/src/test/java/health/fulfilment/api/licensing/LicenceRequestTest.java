package health.fulfilment.api.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.licensing.LicenceRequest.Holder;
import health.fulfilment.api.licensing.LicenceRequest.Kind;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.State;
import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be asked to be recorded as a licence. */
class LicenceRequestTest {

    private static List<String> faults(Holder holder, String from, String to) {
        LicenceRequest request = new LicenceRequest(
                holder,
                new State("FL"),
                Credential.Kind.STATE_LICENCE,
                "ME 12345",
                List.of(),
                LocalDate.parse(from),
                LocalDate.parse(to));
        return Validation.buildDefaultValidatorFactory().getValidator().validate(request).stream()
                .map(fault -> fault.getPropertyPath() + " " + fault.getMessage())
                .toList();
    }

    @Test
    void the_holders_id_is_of_its_kind() {
        assertThat(faults(new Holder(Kind.PRACTITIONER, "prac-1234567893"), "2026-01-01", "2026-12-31"))
                .isEmpty();
        assertThat(faults(new Holder(Kind.PHARMACY, "prac-1234567893"), "2026-01-01", "2026-12-31"))
                .containsExactly("holder.id is not the id of such a holder");
    }

    @Test
    void it_does_not_end_before_it_begins() {
        assertThat(faults(new Holder(Kind.PHARMACY, "phcy-1234563"), "2026-01-02", "2026-01-01"))
                .containsExactly("to lies before the first day of validity");
    }
}
