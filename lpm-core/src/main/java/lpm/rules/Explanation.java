package lpm.rules;

import static com.google.common.base.Preconditions.checkArgument;

/** A sentence without its full stop, or the reason why there is none. */
public sealed interface Explanation {

    /** There is one. */
    record Given(String text) implements Explanation {
        public Given {
            check(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** There is none. */
    record None(String reason) implements Explanation {
        public None {
            check(reason);
        }

        @Override
        public String toString() {
            return "none: " + reason;
        }
    }

    private static void check(String sentence) {
        checkArgument(
                !sentence.isBlank() && !sentence.endsWith("."),
                "a sentence without its full stop is expected, but '%s' was found",
                sentence);
    }
}
