package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A quantity of a drug in its dispensing unit (troches are counted by the piece). A decimal string on the wire. */
public record Quantity(BigDecimal amount) implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    /** @throws IllegalArgumentException if negative, above 99,999 or with more than three decimals */
    public Quantity {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (amount.signum() < 0 || amount.scale() > 3 || amount.compareTo(BigDecimal.valueOf(99_999)) > 0) {
            throw new IllegalArgumentException("a quantity is between 0 and 99999 with at most three decimals");
        }
    }

    @JsonCreator
    public static Quantity of(String decimal) {
        if (!decimal.matches("[0-9]{1,5}(\\.[0-9]{1,3})?")) {
            throw new IllegalArgumentException("a quantity is a decimal string such as \"30\" or \"2.5\"");
        }
        return new Quantity(new BigDecimal(decimal));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(other.amount));
    }

    public Quantity times(int factor) {
        return new Quantity(amount.multiply(BigDecimal.valueOf(factor)));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(other.amount);
    }

    @JsonValue
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
