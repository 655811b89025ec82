package lpm.rules;

import java.util.Optional;
import java.util.function.Function;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.MobilityCapability;

/** What pair rules ask of the capabilities of a destination. */
public final class Capabilities {

    private Capabilities() {}

    /** The destination is capable of it, if the partition uses it. */
    public static Among<Departure, Arrival, MobilityCapability> neededIf(
            Function<? super LogicalPartition, Fact<Boolean>> uses, MobilityCapability needed) {
        return Among.some(
                departure -> uses.apply(departure.partition())
                        .map(used -> Optional.of(needed).filter(capability -> used)),
                (arrival, capability) -> arrival.fact(system -> system.capable(capability)));
    }
}
