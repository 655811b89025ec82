package lpm.merge;

import java.util.Optional;
import java.util.function.Function;
import lpm.origin.FactRef;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Subject;

/** A value as one capture states it, with the places of that capture. */
record Said<T>(T value, Origins origins) {

    <R> Said<R> map(Function<? super T, ? extends R> mapper) {
        return new Said<>(mapper.apply(value), origins);
    }

    /** Where the attribute was read: for {@code profile.name} that place, else that of {@code profile}, else of the object. */
    Optional<Origin> place(Subject subject, String attribute) {
        Optional<Origin> exact = origins.exactly(new FactRef(subject, attribute));
        int dot = attribute.lastIndexOf('.');
        return exact.or(() -> dot < 0 ? origins.of(FactRef.of(subject)) : place(subject, attribute.substring(0, dot)));
    }
}
