package health.fulfilment.api.monitoring;

import health.fulfilment.core.monitoring.asap.PdmpFill.Amounts;
import health.fulfilment.core.monitoring.asap.PdmpFill.Ingredient;
import health.fulfilment.core.monitoring.asap.PdmpFill.Unit;
import health.fulfilment.core.prescription.Batch;
import health.fulfilment.core.prescription.Fill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * How much of the controlled ingredient one fill holds: of what went into the batch, the share of the units that were
 * dispensed. As weighed: whether a state means the salt or the base is not established. Milligrams and millilitres are told to
 * a thousandth, grams to a millionth.
 */
final class CompoundAmounts {

    private static final int FORMULA = 6;
    private static final int DECIMALS = 6;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private CompoundAmounts() {}

    /**
     * @param perFill what the prescription says for one fill, in units of the product
     * @param schedule ASAP code of the ingredient's schedule
     */
    static Ingredient of(Batch batch, Batch.Ingredient powder, Fill fill, BigDecimal perFill, String schedule) {
        BigDecimal dispensed = share(powder, batch, fill.quantity().amount());
        return new Ingredient(
                "01",
                powder.ndc() == null ? "" : powder.ndc(),
                new Amounts(dispensed, share(powder, batch, perFill), null, unit(powder.unit())),
                schedule);
    }

    private static BigDecimal share(Batch.Ingredient powder, Batch batch, BigDecimal units) {
        BigDecimal all = powder.unit() == Batch.Unit.MG
                ? powder.quantity().amount().divide(THOUSAND)
                : powder.quantity().amount();
        return all.multiply(units).divide(batch.unitsMade().amount(), DECIMALS, RoundingMode.HALF_UP);
    }

    private static Unit unit(Batch.Unit unit) {
        return switch (unit) {
            case MG, G -> Unit.GRAM;
            case ML -> Unit.MILLILITRE;
            case EACH -> Unit.EACH;
        };
    }

    /** The pharmacy's own six characters for a formula: its id where that has six, else made from it, always the same. */
    static String formula(String formulaId) {
        String plain = formulaId.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        if (plain.length() == FORMULA) {
            return plain;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(formulaId.getBytes(StandardCharsets.UTF_8));
            return new java.math.BigInteger(1, hash)
                    .toString(Character.MAX_RADIX)
                    .substring(0, FORMULA)
                    .toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
