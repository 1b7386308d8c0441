package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The sandbox's clock is moved, and everything that falls due meanwhile says so by itself, one after the other. */
class DeadlinesTest extends RunningApplication {

    private final Practice practice = practice();

    private JsonNode duty(String kind, String subject, String status) {
        return Eventually.becomes(
                () -> practice.compliance()
                        .get("/v1/obligations?limit=500&kind=" + kind + "&status=" + status)
                        .ok()
                        .required("items")
                        .valueStream()
                        .filter(item -> item.required("subject").asString().equals(subject))
                        .findFirst()
                        .orElseGet(MissingNode::getInstance),
                item -> !item.isMissingNode());
    }

    private JsonNode parcelBecomes(String shipment, String status) {
        return Eventually.becomes(
                () -> practice.pharmacy().get("/v1/shipments/" + shipment).body(),
                body -> body.path("status").asString().equals(status));
    }

    @Test
    void a_parcel_that_never_comes_is_overdue_traced_lost_and_its_notice_overdue_as_the_days_are_skipped() {
        String prescription = practice.accepted(practice.registeredPatient());
        String shipment = practice.handedOver(practice.dispensed(prescription));
        duty("delivery-promise", prescription, "open");
        duty("parcel-trace", shipment, "open");

        practice.advance("P6D");
        duty("delivery-promise", prescription, "overdue");
        Eventually.becomes(
                () -> practice.pharmacy().get("/v1/shipments/" + shipment).body(),
                body -> body.path("status").asString().equals("trace")
                        && body.path("overdue").asBoolean());
        duty("parcel-trace", shipment, "met-late");
        duty("loss-discovery", shipment, "open");

        practice.advance("P5D");
        JsonNode lost = parcelBecomes(shipment, "loss-discovered");
        JsonNode owed = duty("dea-loss-notice", shipment, "open");
        assertThat(owed.path("dueOn").asString())
                .isEqualTo(lost.at("/loss/notice/dueOn").asString());
        duty("dea-form-106", shipment, "open");

        practice.advance("P5D");
        assertThat(duty("dea-loss-notice", shipment, "overdue").path("basis").asString())
                .isEqualTo("21 CFR 1301.76(b)");
        assertThat(parcelBecomes(shipment, "loss-discovered")
                        .at("/loss/notice/overdue")
                        .asBoolean())
                .isTrue();
    }
}
