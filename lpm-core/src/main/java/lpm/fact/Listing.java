package lpm.fact;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A list that may not have been captured whole: its known members, and how much of it they are.
 *
 * @param items the members that were shown, in the order in which they were printed
 * @param coverage whether others may exist
 */
public record Listing<T>(ImmutableList<T> items, Coverage coverage) {

    /** Each object of an estate has many lists of which nothing is known: one is enough. */
    private static final Listing<?> UNKNOWN = new Listing<>(ImmutableList.of(), Coverage.open());

    public static <T> Listing<T> complete(List<? extends T> items) {
        return new Listing<>(ImmutableList.copyOf(items), Coverage.complete());
    }

    public static <T> Listing<T> of(List<? extends T> items, Coverage coverage) {
        return new Listing<>(ImmutableList.copyOf(items), coverage);
    }

    /** Nothing is known of the list. */
    @SuppressWarnings("unchecked") // it has no members, of whatever type
    public static <T> Listing<T> unknown() {
        return (Listing<T>) UNKNOWN;
    }

    public boolean isComplete() {
        return coverage instanceof Coverage.Complete;
    }

    /** Nothing was captured at all. */
    public boolean isUnknown() {
        return items.isEmpty() && coverage instanceof Coverage.Open;
    }

    public Stream<T> stream() {
        return items.stream();
    }

    /** Whether a member satisfies the test: false only when the list is complete. */
    public Fact<Boolean> contains(Predicate<? super T> test) {
        if (shows(test)) {
            return Fact.known(true);
        }
        return isComplete() ? Fact.known(false) : Fact.unknown();
    }

    /**
     * The first member whose answer is yes; unknown if the list is open or a member's answer is unknown.
     *
     * @return known true, known false, or unknown
     */
    public Fact<Boolean> containsFact(Function<? super T, Fact<Boolean>> test) {
        boolean anyUnknown = false;
        for (T item : items) {
            Fact<Boolean> answer = test.apply(item);
            if (answer.isKnownAnd(yes -> yes)) {
                return answer;
            }
            anyUnknown |= !answer.isKnown();
        }
        return isComplete() && !anyUnknown ? Fact.known(false) : Fact.unknown();
    }

    /** The whole list, unknown unless it is complete. */
    public Fact<ImmutableList<T>> whole() {
        return isComplete() ? Fact.known(items) : Fact.unknown();
    }

    /** The same list with one more member. */
    public Listing<T> plus(T item) {
        return new Listing<>(
                ImmutableList.<T>builderWithExpectedSize(items.size() + 1)
                        .addAll(items)
                        .add(item)
                        .build(),
                coverage);
    }

    /** The same list without the members that satisfy the test. */
    public Listing<T> minus(Predicate<? super T> test) {
        if (!shows(test)) {
            return this;
        }
        ImmutableList.Builder<T> left = ImmutableList.builderWithExpectedSize(items.size());
        for (T item : items) {
            if (!test.test(item)) {
                left.add(item);
            }
        }
        return new Listing<>(left.build(), coverage);
    }

    /** The same list with each member that satisfies the test changed. */
    public Listing<T> replacing(Predicate<? super T> test, UnaryOperator<T> change) {
        if (items.isEmpty()) {
            return this;
        }
        ImmutableList.Builder<T> changed = ImmutableList.builderWithExpectedSize(items.size());
        for (T item : items) {
            changed.add(test.test(item) ? change.apply(item) : item);
        }
        return new Listing<>(changed.build(), coverage);
    }

    /** Whether one member satisfies the test, whatever the coverage. */
    public boolean shows(Predicate<? super T> test) {
        for (T item : items) {
            if (test.test(item)) {
                return true;
            }
        }
        return false;
    }

    /** The first member that satisfies the test, whatever the coverage. */
    public Optional<T> first(Predicate<? super T> test) {
        for (T item : items) {
            if (test.test(item)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
