package lpm.origin;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the attributes of one object were read: a chain of so few links that to go along it is the fastest way to find one. A link has
 * all that was read at one place; chains share what they have in common.
 */
final class Places {

    private final ImmutableList<String> attributes;
    private final Origin origin;
    private final @Nullable Places others;

    private Places(ImmutableList<String> attributes, Origin origin, @Nullable Places others) {
        this.attributes = attributes;
        this.origin = origin;
        this.others = others;
    }

    static Places of(ImmutableList<String> attributes, Origin origin) {
        return new Places(attributes, origin, null);
    }

    /** Whether all that is known was read at that place. */
    boolean isAt(Origin place) {
        return others == null && origin.equals(place);
    }

    /** What was read at the last place, had it been read at another. */
    Places movedTo(Origin place) {
        return new Places(attributes, place, null);
    }

    Optional<Origin> of(String wanted) {
        for (@Nullable Places at = this; at != null; at = at.others) {
            if (at.attributes.contains(wanted)) {
                return Optional.of(at.origin);
            }
        }
        return Optional.empty();
    }

    /** These and some more; where an attribute is known, the choice between its places. */
    Places with(ImmutableList<String> more, Origin place, BinaryOperator<Origin> choice) {
        if (knowsNone(more)) {
            return new Places(more, place, this);
        }
        Places all = this;
        List<String> added = new ArrayList<>(more.size());
        for (String attribute : more) {
            Optional<Origin> known = of(attribute);
            if (known.isEmpty()) {
                added.add(attribute);
            } else {
                Origin chosen = choice.apply(known.get(), place);
                all = chosen.equals(known.get()) ? all : all.replaced(attribute, chosen);
            }
        }
        return added.isEmpty() ? all : new Places(ImmutableList.copyOf(added), place, all);
    }

    private boolean knowsNone(ImmutableList<String> wanted) {
        for (@Nullable Places at = this; at != null; at = at.others) {
            for (String attribute : wanted) {
                if (at.attributes.contains(attribute)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Places replaced(String known, Origin place) {
        if (others != null && !attributes.contains(known)) {
            return new Places(attributes, origin, others.replaced(known, place));
        }
        ImmutableList<String> rest =
                attributes.stream().filter(other -> !other.equals(known)).collect(ImmutableList.toImmutableList());
        return new Places(ImmutableList.of(known), place, rest.isEmpty() ? others : new Places(rest, origin, others));
    }

    /** Both together; where both know an attribute, the choice between its places. */
    Places merged(Places later, BinaryOperator<Origin> choice) {
        Places merged = this;
        for (@Nullable Places at = later; at != null; at = at.others) {
            merged = merged.with(at.attributes, at.origin, choice);
        }
        return merged;
    }

    private Map<String, Origin> toMap() {
        Map<String, Origin> map = new TreeMap<>();
        for (@Nullable Places at = this; at != null; at = at.others) {
            for (String attribute : at.attributes) {
                map.put(attribute, at.origin);
            }
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
