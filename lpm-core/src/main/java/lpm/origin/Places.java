package lpm.origin;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the attributes of one object were read: a chain of so few links that to go along it is the fastest way to find one. Chains
 * share what they have in common.
 */
final class Places {

    private final String attribute;
    private final Origin origin;
    private final @Nullable Places others;

    private Places(String attribute, Origin origin, @Nullable Places others) {
        this.attribute = attribute;
        this.origin = origin;
        this.others = others;
    }

    static Places of(String attribute, Origin origin) {
        return new Places(attribute, origin, null);
    }

    Optional<Origin> of(String wanted) {
        for (@Nullable Places at = this; at != null; at = at.others) {
            if (at.attribute.equals(wanted)) {
                return Optional.of(at.origin);
            }
        }
        return Optional.empty();
    }

    /** These and one more; where the attribute is known, the choice between its places. */
    Places with(String more, Origin place, BinaryOperator<Origin> choice) {
        Optional<Origin> known = of(more);
        if (known.isEmpty()) {
            return new Places(more, place, this);
        }
        Origin chosen = choice.apply(known.get(), place);
        return chosen.equals(known.get()) ? this : replaced(more, chosen);
    }

    private Places replaced(String known, Origin place) {
        return others == null || attribute.equals(known)
                ? new Places(known, place, others)
                : new Places(attribute, origin, others.replaced(known, place));
    }

    /** Both together; where both know an attribute, the choice between its places. */
    Places merged(Places later, BinaryOperator<Origin> choice) {
        Places merged = this;
        for (@Nullable Places at = later; at != null; at = at.others) {
            merged = merged.with(at.attribute, at.origin, choice);
        }
        return merged;
    }

    private Map<String, Origin> toMap() {
        Map<String, Origin> map = new TreeMap<>();
        for (@Nullable Places at = this; at != null; at = at.others) {
            map.put(at.attribute, at.origin);
        }
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Places places && toMap().equals(places.toMap());
    }

    @Override
    public int hashCode() {
        return toMap().hashCode();
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
