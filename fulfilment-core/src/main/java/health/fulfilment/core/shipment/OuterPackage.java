package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be read on the outside: nothing of the drug, and not the prescription's number (USPS Publication 52, 453). */
final class OuterPackage {

    /** Shorter words of a drug's name are salts and units, which reveal nothing and occur in other words. */
    private static final int TELLING = 5;

    private OuterPackage() {}

    /** @param texts on the label, in the carrier's data or in its messages */
    static Optional<Refusal> reveals(String drugName, FillId fill, @Nullable String... texts) {
        String number = squeezed(fill.prescription().value().substring("rx-".length()));
        boolean revealed = Arrays.stream(texts)
                .flatMap(text -> text == null ? Stream.empty() : Stream.of(squeezed(text)))
                .anyMatch(
                        text -> text.contains(number) || tellingWords(drugName).anyMatch(text::contains));
        return revealed
                ? Optional.of(refusal("The drug's name or the prescription's number would be read outside."))
                : Optional.empty();
    }

    static Refusal notPlain() {
        return refusal("The outer package is not plain: it would show what is inside.");
    }

    private static Refusal refusal(String sentence) {
        return new Refusal(
                Refusal.Kind.RULE, "OUTER_PACKAGE_REVEALS_CONTENT", sentence, "USPS Publication 52, 453", List.of());
    }

    private static Stream<String> tellingWords(String drugName) {
        return Arrays.stream(drugName.split("[^\\p{L}\\p{N}]+"))
                .map(OuterPackage::squeezed)
                .filter(word -> word.length() >= TELLING);
    }

    /** However it is spaced, hyphenated or capitalised. */
    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
