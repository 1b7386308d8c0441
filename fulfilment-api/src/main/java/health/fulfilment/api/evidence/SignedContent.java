package health.fulfilment.api.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.shared.Sealed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether an order still says what was signed: its content may not change afterwards (21 CFR 1311.120(b)(19)). What the
 * registries say of patient and prescriber may: an address that was corrected later is not part of the order.
 */
final class SignedContent {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private SignedContent() {}

    /** The first field in which the order differs from the canonical prescription, empty if none does. */
    static Optional<String> differsFrom(Prescription rx, String canonical, Function<Sealed, String> opening) {
        JsonNode signed = JSON.readTree(canonical);
        Draft draft = Objects.requireNonNull(rx.draft());
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("prescription", String.valueOf(rx.id()));
        order.put("drug", draft.drug());
        order.put("quantity", draft.quantity().toString());
        order.put("daysSupply", draft.daysSupply());
        order.put("refills", draft.refills());
        order.put("directions", opening.apply(draft.directions()));
        order.put("encounter", draft.encounter());
        return order.entrySet().stream()
                .filter(field -> !signed.path(field.getKey()).equals(JSON.valueToTree(field.getValue())))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> of("patient", signed, draft.patient().value()))
                .or(() -> of("prescriber", signed, draft.prescriber().value()));
    }

    private static Optional<String> of(String party, JsonNode signed, String id) {
        return signed.path(party).path("id").asString("").equals(id) ? Optional.empty() : Optional.of(party);
    }
}
