package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiFunction;
import lpm.change.AddPagingDevice;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.model.MemoryAllocation;
import lpm.model.PagingDevice;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigratedResources;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;

/**
 * The paging space device that the shared memory of a partition needs on the destination.
 *
 * @param redundant whether two servers must reach it
 */
record PagingSpace(long megabytes, boolean redundant) {

    /**
     * A free device that is as large as the partition's memory may become.
     *
     * @param redundant whether two servers must reach it; empty if none is needed
     */
    static Among<Departure, Arrival, PagingSpace> neededIf(
            BiFunction<Departure, MigratedResources, Fact<Optional<Boolean>>> redundant) {
        return Among.some(
                departure -> needed(departure, redundant, MigratedResources.of(departure)),
                (arrival, needed) ->
                        arrival.fact(system -> system.pagingDevices().contains(needed::isMetBy)));
    }

    private static Fact<Optional<PagingSpace>> needed(
            Departure departure,
            BiFunction<Departure, MigratedResources, Fact<Optional<Boolean>>> redundant,
            MigratedResources resources) {
        return resources
                .ofMemory(MemoryAllocation::shared)
                .flatMap(shared -> shared ? redundant.apply(departure, resources) : Fact.known(Optional.empty()))
                .flatMap(kind -> kind.map(of -> SharedMemory.needed(resources)
                                .map(megabytes -> Optional.of(new PagingSpace(megabytes, of))))
                        .orElse(Fact.known(Optional.empty())));
    }

    private boolean isMetBy(PagingDevice device) {
        return device.free() && device.megabytes() >= megabytes && (device.redundant() || !redundant);
    }

    /** What a rule says whose condition is that one. */
    static ImmutableList<Finding> judge(
            RuleDescription rule, Among<Departure, Arrival, PagingSpace> condition, Move move, boolean redundant) {
        Judgement offers = Judgement.ofDestination(
                rule, move, "paging_devices", Captures.ofDestination(move).pagingDevices());
        MigratedResources resources = MigratedResources.of(move);
        Fact<Long> needed = SharedMemory.needed(resources);
        return needed.isKnown()
                ? ImmutableList.of(offers.judge(
                        condition.holds(Departure.of(move), Arrival.of(move)),
                        yes -> yes,
                        no -> violated(offers, move, needed.value().orElseThrow(), redundant)))
                : resources
                        .waitingForMemory(rule, move, "maximum_megabytes", MemoryAllocation::maximumMegabytes)
                        .collect(ImmutableList.toImmutableList());
    }

    private static Finding violated(Judgement offers, Move move, long megabytes, boolean redundant) {
        ManagedSystem system = move.destination().orElseThrow();
        String kind = redundant ? "redundant paging space device" : "paging space device";
        return offers.violated(
                "%s has no free %s of %s MB or more in its shared memory pool, which the memory of %s may become; add one"
                        .formatted(
                                system.label(),
                                kind,
                                megabytes,
                                move.partition().label()),
                Remedy.of(
                        "Add a %s of %s MB to the shared memory pool of %s".formatted(kind, megabytes, system.label()),
                        Cost.ON_LINE,
                        new AddPagingDevice(
                                system.id(), new PagingDevice("<vios>/<disk>", megabytes, redundant, true))));
    }
}
