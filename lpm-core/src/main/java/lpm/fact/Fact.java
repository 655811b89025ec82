package lpm.fact;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A value that a capture may be silent about. Unknown is neither false nor absent: a question asked of an unknown fact
 * has an unknown answer, and two unknowns never agree.
 *
 * @param <T> the type of the value when it is known
 */
public sealed interface Fact<T> {

    /** A value that was captured or stated. */
    record Known<T>(T get) implements Fact<T> {
        @Override
        public String toString() {
            return get.toString();
        }
    }

    /** Nothing was captured. */
    record Unknown<T>() implements Fact<T> {
        /** All of them are equal, and each object of an estate has many: one is enough. */
        private static final Fact<?> ONE = new Unknown<>();

        @Override
        public String toString() {
            return "unknown";
        }
    }

    static <T> Fact<T> known(T value) {
        return new Known<>(value);
    }

    @SuppressWarnings("unchecked") // it has no value, of whatever type
    static <T> Fact<T> unknown() {
        return (Fact<T>) Unknown.ONE;
    }

    /** Known when present; an absent value is a fact that nobody captured. */
    static <T> Fact<T> ofOptional(Optional<T> value) {
        return value.isPresent() ? new Known<>(value.get()) : unknown();
    }

    default boolean isKnown() {
        return this instanceof Known;
    }

    /** The value for code that treats silence as absence on purpose, such as printing. */
    default Optional<T> value() {
        return this instanceof Known<T> known ? Optional.of(known.get()) : Optional.empty();
    }

    default <R> Fact<R> map(Function<? super T, ? extends R> mapper) {
        return this instanceof Known<T> known ? new Known<>(mapper.apply(known.get())) : unknown();
    }

    default <R> Fact<R> flatMap(Function<? super T, Fact<R>> mapper) {
        return this instanceof Known<T> known ? mapper.apply(known.get()) : unknown();
    }

    /** Both facts combined; unknown unless both are known. */
    default <U, R> Fact<R> with(Fact<U> other, BiFunction<? super T, ? super U, ? extends R> combiner) {
        return this instanceof Known<T> mine && other instanceof Known<U> theirs
                ? known(combiner.apply(mine.get(), theirs.get()))
                : unknown();
    }

    /** Whether both hold the same value; unknown unless both are known. */
    default Fact<Boolean> equalTo(Fact<T> other) {
        return with(other, Object::equals);
    }

    /** Known and satisfying; unknown is not. */
    default boolean isKnownAnd(Predicate<? super T> test) {
        return this instanceof Known<T> known && test.test(known.get());
    }

    /** The first known of the two. */
    default Fact<T> or(Fact<T> other) {
        return isKnown() ? this : other;
    }
}
