package lpm.sim.hardware;

import java.util.function.Function;

/**
 * What came of asking hardware for something.
 *
 * @param <T> what is there once it was done
 */
public sealed interface Attempt<T> {

    /** It was done. */
    record Done<T>(T value) implements Attempt<T> {}

    /** It was not done, and nothing has changed; the reason names the part and the device. */
    record Failed<T>(String reason) implements Attempt<T> {}

    static <T> Attempt<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Attempt<T> failed(String reason) {
        return new Failed<>(reason);
    }

    /** Goes on with what was done; a failure stays the failure it is. */
    default <R> Attempt<R> then(Function<? super T, Attempt<R>> next) {
        if (this instanceof Done<T> done) {
            return next.apply(done.value());
        }
        return failed(((Failed<T>) this).reason());
    }

    default <R> Attempt<R> map(Function<? super T, ? extends R> change) {
        return then(value -> done(change.apply(value)));
    }
}
