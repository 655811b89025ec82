package lpm.rules;

import java.util.function.Function;
import lpm.fact.Fact;

/** What must hold of the partition and the system that it is on, wherever it goes. */
public record SourceAlone<P, S>(Function<? super P, Fact<Boolean>> test) implements PairCondition<P, S> {

    @Override
    public Fact<Boolean> holds(P partition, S system) {
        return test.apply(partition);
    }
}
