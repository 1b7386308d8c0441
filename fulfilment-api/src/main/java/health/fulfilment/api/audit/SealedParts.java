package health.fulfilment.api.audit;

import health.fulfilment.api.privacy.Purpose;
import health.fulfilment.api.registry.PatientFiles;
import health.fulfilment.core.shared.Sealed;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds what is sealed inside an event and opens it beside it: the event itself is shown as it is stored. */
@Component
class SealedParts {

    private final PatientFiles files;

    SealedParts(PatientFiles files) {
        this.files = files;
    }

    /** By dotted path, such as {@code draft.directions}. */
    Map<String, String> openedIn(JsonNode data) {
        Map<String, String> opened = new TreeMap<>();
        collect("", "", data, opened);
        return opened;
    }

    private void collect(String path, String field, JsonNode node, Map<String, String> opened) {
        if (isSealed(node)) {
            Sealed sealed = new Sealed(
                    node.path("subject").asString(),
                    node.path("keyId").asString(),
                    node.path("ciphertext").asString());
            files.open(sealed, sealedAs(field), Purpose.INSPECTION).ifPresent(text -> opened.put(path, text));
        } else if (node.isObject()) {
            node.forEachEntry((name, child) -> collect(path.isEmpty() ? name : path + "." + name, name, child, opened));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "[" + i + "]", field, node.get(i), opened);
            }
        }
    }

    /** A parcel carries the patient's address as it was sealed at registration. */
    private static String sealedAs(String field) {
        return field.equals("shipTo") ? "address" : field;
    }

    private static boolean isSealed(JsonNode node) {
        return node.isObject()
                && node.size() == 3
                && node.has("subject")
                && node.has("keyId")
                && node.has("ciphertext");
    }
}
