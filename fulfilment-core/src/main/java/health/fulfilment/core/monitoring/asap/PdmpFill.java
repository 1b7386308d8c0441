package health.fulfilment.core.monitoring.asap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was dispensed under which prescription.
 *
 * @param fillNumber 0 is the first fill
 * @param amounts in units of the product, for example troches
 * @param origin DSP12
 * @param partialFill 0 none, else which part this is
 * @param sold the day it left the pharmacy: of a parcel, that of the hand-over to the carrier
 * @param treatment DSP24: explains an opioid, absent otherwise
 * @param diagnosis ICD-10 code, only if it came with the prescription
 * @param schedule DSP34
 */
public record PdmpFill(
        String rxNumber,
        LocalDate written,
        int refillsAuthorised,
        LocalDate filled,
        int fillNumber,
        Product product,
        Amounts amounts,
        int daysSupply,
        @Nullable String origin,
        int partialFill,
        @Nullable Payment payment,
        @Nullable Payment secondPayment,
        @Nullable LocalDate sold,
        @Nullable ElectronicOrder electronicOrder,
        @Nullable String directions,
        @Nullable String treatment,
        @Nullable String diagnosis,
        @Nullable Times times,
        @Nullable String schedule) {

    /** Units of measure: metric, DSP11 and CDI05. */
    public enum Unit {
        EACH("01"),
        MILLILITRE("02"),
        GRAM("03");

        private final String code;

        Unit(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /**
     * How much, of the product or of one of its ingredients, all in one unit.
     *
     * @param prescribed what the prescription says for one fill
     * @param remaining what is left on the prescription after this fill
     */
    public record Amounts(
            BigDecimal dispensed,
            @Nullable BigDecimal prescribed,
            @Nullable BigDecimal remaining,
            Unit unit) {}

    /** What was dispensed. */
    public sealed interface Product {

        /** @param ndc eleven digits, 5-4-2 */
        record Manufactured(String ndc) implements Product {}

        /**
         * @param formula six characters of the pharmacy's own for its recipe
         * @param ingredients the reportable ones first; the first of them stands for the compound where the state wants that
         */
        record Compounded(String formula, List<Ingredient> ingredients) implements Product {

            public Compounded {
                ingredients = List.copyOf(ingredients);
            }
        }
    }

    /**
     * @param idType CDI02; 01 is an NDC
     * @param id an NDC has eleven digits, 5-4-2
     * @param schedule CDI06; 99 is a non-controlled ingredient, which is listed in version 5.0 only
     */
    public record Ingredient(String idType, String id, Amounts amounts, String schedule) {

        boolean reportable() {
            return !schedule.equals("99");
        }
    }

    /**
     * @param type DSP16
     * @param discountCard DSP31: whether one was used
     */
    public record Payment(String type, boolean discountCard) {}

    /** The two numbers of an electronic prescription, DSP20 and DSP21: a pair. */
    public record ElectronicOrder(String reference, String order) {

        @Override
        public String toString() {
            return "ElectronicOrder[]";
        }
    }

    /** When, beside on which day: version 5.0 wants the times in UTC. */
    public record Times(
            @Nullable Instant written,
            @Nullable Instant filled,
            @Nullable Instant sold) {}

    @Override
    public String toString() {
        return "PdmpFill[" + fillNumber + "]";
    }
}
