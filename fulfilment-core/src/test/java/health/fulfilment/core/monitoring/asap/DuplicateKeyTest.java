package health.fulfilment.core.monitoring.asap;

import static health.fulfilment.core.monitoring.asap.Reports.HEADER;
import static health.fulfilment.core.monitoring.asap.Reports.report;
import static health.fulfilment.core.monitoring.asap.Reports.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import health.fulfilment.core.monitoring.asap.AsapFault.Kind;
import health.fulfilment.core.monitoring.asap.AsapSettings.CompoundQuantity;
import health.fulfilment.core.monitoring.asap.AsapSummary.Sent;
import health.fulfilment.core.monitoring.asap.PdmpFill.Product.Compounded;
import health.fulfilment.core.monitoring.asap.PdmpFill.Unit;
import health.fulfilment.core.monitoring.asap.PdmpReport.Status;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** By what a state finds the record that a void or a revision speaks of. */
class DuplicateKeyTest {

    private static final AsapSettings SETTINGS = settings(AsapVersion.V4_2B);

    @Test
    void the_key_is_six_fields_as_they_are_written() {
        assertThat(key(report())).isEqualTo(new DuplicateKey("AB1234563", "RX1000123", "20261123", "0", "3", "00"));
    }

    @ParameterizedTest
    @EnumSource
    void a_new_record_its_revision_and_its_void_have_one_key_and_differ_in_the_status(Status status) {
        AsapFile file = new AsapWriter(SETTINGS).write(HEADER, List.of(report().as(status)));
        AsapFile asNew = new AsapWriter(SETTINGS).write(HEADER, List.of(report()));
        assertThat(file.summary().sent()).containsExactly(new Sent(1, key(report())));
        assertThat(file.text()).contains("\nDSP*" + status.code() + "*");
        assertThat(file.text().replace("DSP*" + status.code(), "DSP*00")).isEqualTo(asNew.text());
    }

    static Stream<Consumer<Reports>> changesOfTheKey() {
        return Stream.of(
                r -> r.pharmacyDea = "BB1388568",
                r -> r.rxNumber = "RX1000124",
                r -> r.fillNumber = 1,
                r -> r.partialFill = 1,
                r -> r.product = new Compounded(
                        "K00123",
                        List.of(new PdmpFill.Ingredient(
                                "01", "55555012301", Reports.amounts("2.9", null, null, Unit.GRAM), "03"))));
    }

    @ParameterizedTest
    @MethodSource("changesOfTheKey")
    void a_record_with_another_key_would_be_taken_for_another_dispensing(Consumer<Reports> change) {
        assertThat(key(report(change))).isNotEqualTo(key(report()));
    }

    @Test
    void a_correction_elsewhere_keeps_the_key() {
        assertThat(key(report(r -> {
                    r.phone = "5555550133";
                    r.directions = "As before";
                    r.product = new Compounded("K00124", List.of(Reports.KETAMINE));
                })))
                .isEqualTo(key(report()));
    }

    @Test
    void counting_compounds_otherwise_changes_the_keys_of_what_was_sent() {
        AsapSettings finished = SETTINGS.withCompoundQuantity(CompoundQuantity.FINISHED_UNITS);
        assertThat(DuplicateKey.of(report(), finished).quantity()).isEqualTo("30");
        assertThat(DuplicateKey.of(report(), finished)).isNotEqualTo(key(report()));
    }

    @Test
    void a_revision_is_a_fault_where_the_state_takes_none() {
        AsapWriter writer = new AsapWriter(SETTINGS.withoutRevisions());
        assertThat(writer.faultsOf(report().as(Status.REVISED)))
                .extracting(AsapFault::kind, AsapFault::field)
                .containsExactly(tuple(Kind.NOT_TAKEN, "DSP01"));
        assertThat(writer.faultsOf(report().as(Status.VOID))).isEmpty();
    }

    private static DuplicateKey key(PdmpReport report) {
        return DuplicateKey.of(report, SETTINGS);
    }
}
