package lpm.model.storage;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.VirtualSlot;

/** Checks that values make of the lists they hold. */
public final class Uniqueness {

    private Uniqueness() {}

    /** Throws an IllegalArgumentException if two members have one key. */
    public static <T, K> void check(String owner, String what, Listing<T> list, Function<? super T, K> key) {
        if (list.items().size() < 2) {
            return;
        }
        Set<K> seen = Sets.newHashSetWithExpectedSize(list.items().size());
        for (T item : list.items()) {
            K value = key.apply(item);
            checkArgument(seen.add(value), "%s: %s %s occurs twice", owner, what, value);
        }
    }

    /** The same for a key that may be unknown. */
    public static <T, K> void checkFacts(String owner, String what, Listing<T> list, Function<? super T, Fact<K>> key) {
        Set<K> seen = new HashSet<>();
        for (T item : list.items()) {
            if (key.apply(item) instanceof Fact.Known<K> known) {
                checkArgument(seen.add(known.get()), "%s: %s %s occurs twice", owner, what, known.get());
            }
        }
    }

    /** Throws an IllegalArgumentException if there are more members than the limit. */
    public static void checkAtMost(String owner, String what, Listing<?> list, int limit) {
        checkArgument(
                list.items().size() <= limit,
                "%s: at most %s %s, but there are %s",
                owner,
                limit,
                what,
                list.items().size());
    }

    /** Throws an IllegalArgumentException if a slot is at or above the limit. */
    public static void checkBelow(String owner, Fact<Integer> maximum, Listing<VirtualSlot> slots) {
        maximum.value()
                .ifPresent(limit -> slots.items()
                        .forEach(slot -> checkArgument(
                                slot.number() < limit,
                                "%s: virtual slot %s is used, but the maximum is %s virtual slots (0 to %s)",
                                owner,
                                slot,
                                limit,
                                limit - 1)));
    }
}
