package lpm.merge;

import java.util.function.Function;
import java.util.function.Supplier;
import lpm.fact.Fact;
import lpm.origin.Subject;

/** What is asked of all that was said of an object that has no lists of its own. */
interface Attributes<O> {

    /** The object. */
    Subject subject();

    /** The one known value, or unknown. */
    <V> Fact<V> fact(String attribute, Function<? super O, Fact<V>> getter);

    /** A value that every capture states. */
    <V> V same(String attribute, Function<? super O, V> getter);

    /** Builds the merged value; what its constructor refuses is an error about the object. */
    O build(Supplier<? extends O> builder);
}
