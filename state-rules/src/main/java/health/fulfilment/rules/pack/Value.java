package health.fulfilment.rules.pack;

import java.util.List;

/** What a pack says of one parameter. */
public sealed interface Value {

    /** As written in a pack. */
    String text();

    /** Yes or no. */
    record Flag(boolean yes) implements Value {
        @Override
        public String text() {
            return Boolean.toString(yes);
        }
    }

    /** A whole number of something counted. */
    record Count(int number) implements Value {
        @Override
        public String text() {
            return Integer.toString(number);
        }
    }

    /** A length of time. */
    record Time(Span span) implements Value {
        @Override
        public String text() {
            return span.toString();
        }
    }

    /** One of the words that the parameter allows. */
    record Word(String text) implements Value {}

    /** Free words for people to read; no rule depends on them. */
    record Text(String text) implements Value {}

    /** Several codes, in the order of the pack. */
    record Codes(List<String> codes) implements Value {
        public Codes {
            codes = List.copyOf(codes);
        }

        @Override
        public String text() {
            return String.join(", ", codes);
        }
    }

    /** Found, and the law sets no such thing. */
    record None() implements Value {
        @Override
        public String text() {
            return NONE;
        }
    }

    /** Not found: nobody may conclude anything from it. */
    record Unknown() implements Value {
        @Override
        public String text() {
            return NOT_ESTABLISHED;
        }
    }

    String NONE = "none";
    String NOT_ESTABLISHED = "not-established";
}
