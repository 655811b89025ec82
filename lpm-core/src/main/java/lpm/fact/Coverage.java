package lpm.fact;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Collection;

/** How much of a list a capture has shown. */
public sealed interface Coverage {

    /** Every member was shown: one that is not in the list does not exist. */
    record Complete() implements Coverage {
        private static final Coverage ONE = new Complete();
    }

    /** Some members may have been shown, others may exist. */
    record Open() implements Coverage {
        private static final Coverage ONE = new Open();
    }

    /**
     * Only lines that contain one of these texts were shown ({@code lspv -size | grep '25600'}): a member whose line would
     * contain one of them is absent if not listed, any other member is unknown.
     */
    record Filtered(ImmutableSet<String> texts) implements Coverage {}

    static Coverage complete() {
        return Complete.ONE;
    }

    static Coverage open() {
        return Open.ONE;
    }

    static Coverage filtered(Collection<String> texts) {
        return new Filtered(ImmutableSet.copyOf(texts));
    }

    /**
     * Whether a member would have been listed if it existed.
     *
     * @param cells what is known of the member's line; a text of the filter is looked for inside each
     */
    default boolean wouldShow(Collection<String> cells) {
        if (this instanceof Filtered filtered) {
            return filtered.texts().stream().anyMatch(text -> cells.stream().anyMatch(cell -> cell.contains(text)));
        }
        return this instanceof Complete;
    }

    /** What two captures of the same list show together. */
    default Coverage union(Coverage other) {
        if (this instanceof Complete || other instanceof Complete) {
            return complete();
        }
        if (this instanceof Filtered mine && other instanceof Filtered theirs) {
            return new Filtered(Sets.union(mine.texts(), theirs.texts()).immutableCopy());
        }
        return this instanceof Filtered ? this : other;
    }
}
