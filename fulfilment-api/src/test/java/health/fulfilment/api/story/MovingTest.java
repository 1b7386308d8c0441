package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A patient moves after the prescription was signed: every later gate sees where the patient lives by then. */
class MovingTest extends RunningApplication {

    private static final Map<String, Object> ALBANY =
            Map.of("line1", "9 Lark Street", "city", "Albany", "state", "NY", "zip", "12207");
    private static final Map<String, Object> ACROSS_TOWN =
            Map.of("line1", "77 Palm Avenue", "city", "Tampa", "state", "FL", "zip", "33602");

    private final Practice practice = practice();
    private final String patient = practice.registeredPatient();

    private void moveTo(Map<String, Object> address) {
        practice.prescriber()
                .post("/v1/patients/" + patient + "/moves", Map.of("address", address, "timeZone", "America/New_York"))
                .ok();
    }

    private static void refused(Reply reply, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.text("citation")).contains("21 U.S.C. 822(c)(3)");
    }

    @Test
    void nothing_is_accepted_filled_dispensed_or_shipped_for_a_state_for_which_nothing_was_judged() {
        String prescription = practice.approved(patient);
        Eventually.becomes(
                () -> practice.prescriber()
                        .get("/v1/prescriptions/" + prescription)
                        .body(),
                body -> body.path("status").asString("").equals("routed"));
        Map<String, Object> by = Map.of("pharmacist", Practice.PHARMACIST);
        moveTo(ALBANY);
        refused(practice.pharmacy().post("/v1/orders/" + prescription + "/acceptance", by), "PATIENT_MOVED");
        moveTo(Practice.TAMPA);
        practice.pharmacy()
                .post("/v1/orders/" + prescription + "/acceptance", by)
                .ok();

        moveTo(ALBANY);
        refused(
                practice.pharmacy()
                        .post("/v1/orders/" + prescription + "/fills", Map.of("quantity", "6", "daysSupply", 21)),
                "PATIENT_MOVED");
        moveTo(Practice.TAMPA);
        String fill = practice.started(prescription);
        practice.prepared(fill);

        moveTo(ALBANY);
        refused(practice.pharmacy().post("/v1/fills/" + fill + "/dispensing", practice.finalCheck()), "PATIENT_MOVED");
        moveTo(Practice.TAMPA);
        practice.pharmacy()
                .post("/v1/fills/" + fill + "/dispensing", practice.finalCheck())
                .ok();

        Map<String, Object> parcel =
                Map.of("fill", fill, "carrier", "demo-express", "service", "two-day", "packedBy", "ann");
        moveTo(ALBANY);
        refused(practice.pharmacy().post("/v1/shipments", parcel), "SHIP_TO_UNVERIFIED");
        moveTo(Practice.TAMPA);
        String shipment = practice.pharmacy()
                .post("/v1/shipments", parcel)
                .ok()
                .required("id")
                .asString();
        practice.packed(shipment);
        String handover = "/v1/shipments/" + shipment + "/handover";
        Map<String, Object> left =
                Map.of("trackingNumber", "DX-1001", "at", practice.now().toString());
        moveTo(ALBANY);
        refused(practice.pharmacy().post(handover, left), "SHIP_TO_UNVERIFIED");
        moveTo(ACROSS_TOWN);
        refused(practice.pharmacy().post(handover, left), "SHIP_TO_CHANGED");
        assertThat(practice.auditor()
                        .get("/v1/audit/prescriptions/" + prescription + "/history")
                        .ok()
                        .required("items")
                        .findValuesAsString("name"))
                .contains("fill-step-refused")
                .doesNotContain("shipment-handed-over");
    }
}
