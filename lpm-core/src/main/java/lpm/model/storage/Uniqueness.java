package lpm.model.storage;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.VirtualSlot;

/** Checks that values make of the lists they hold. */
public final class Uniqueness {

    /** So few members are compared with each other faster than by their hashes. */
    private static final int FEW = 6;

    private Uniqueness() {}

    /** Throws an IllegalArgumentException if two members have one key. */
    public static <T, K> void check(String owner, String what, Listing<T> list, Function<? super T, K> key) {
        check(() -> owner, what, list.items(), key);
    }

    /** The same of an owner that is put into words only where something is wrong. */
    public static <T, K> void check(
            Supplier<String> owner, String what, ImmutableList<T> items, Function<? super T, K> key) {
        if (items.size() < 2) {
            return;
        }
        boolean distinct = items.size() <= FEW ? areFewDistinct(items, key) : areDistinct(items, key);
        if (!distinct) {
            Set<K> seen = new HashSet<>();
            items.stream()
                    .map(key)
                    .filter(value -> !seen.add(value))
                    .findFirst()
                    .ifPresent(twice -> checkArgument(false, "%s: %s %s occurs twice", owner.get(), what, twice));
        }
    }

    /** The same of names: devices are most often listed in the order of theirs, which tells that they differ. */
    public static <T> void checkNames(String owner, String what, Listing<T> list, Function<? super T, String> name) {
        if (!areAscending(list.items(), name)) {
            check(owner, what, list, name);
        }
    }

    /** Whether each name is longer than the one before, or as long and comes after it. */
    private static <T> boolean areAscending(ImmutableList<T> items, Function<? super T, String> name) {
        String before = "";
        for (T item : items) {
            String next = name.apply(item);
            int longer = next.length() - before.length();
            if (longer < 0 || (longer == 0 && next.compareTo(before) <= 0)) {
                return false;
            }
            before = next;
        }
        return true;
    }

    private static <T, K> boolean areFewDistinct(ImmutableList<T> items, Function<? super T, K> key) {
        for (int i = 1; i < items.size(); i++) {
            K value = key.apply(items.get(i));
            for (int earlier = 0; earlier < i; earlier++) {
                if (value.equals(key.apply(items.get(earlier)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static <T, K> boolean areDistinct(ImmutableList<T> items, Function<? super T, K> key) {
        ImmutableSet.Builder<K> keys = ImmutableSet.builderWithExpectedSize(items.size());
        for (T item : items) {
            keys.add(key.apply(item));
        }
        return keys.build().size() == items.size();
    }

    /** The same for a key that may be unknown. */
    public static <T, K> void checkFacts(String owner, String what, Listing<T> list, Function<? super T, Fact<K>> key) {
        if (list.items().size() < 2) {
            return;
        }
        ImmutableList.Builder<K> known = ImmutableList.builder();
        for (T item : list.items()) {
            if (key.apply(item) instanceof Fact.Known<K> fact) {
                known.add(fact.get());
            }
        }
        check(() -> owner, what, known.build(), Function.identity());
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
        slots.items().forEach(slot -> checkBelow(owner, maximum, slot));
    }

    /** The same for one slot. */
    public static void checkBelow(String owner, Fact<Integer> maximum, VirtualSlot slot) {
        maximum.value()
                .ifPresent(limit -> checkArgument(
                        slot.number() < limit,
                        "%s: virtual slot %s is used, but the maximum is %s virtual slots (0 to %s)",
                        owner,
                        slot,
                        limit,
                        limit - 1));
    }
}
