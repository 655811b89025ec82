package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import lpm.change.AddPagingDevice;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.model.MemoryAllocation;
import lpm.model.PagingDevice;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;

/** A paging space device for shared memory on the destination. */
final class PagingSpace {

    private PagingSpace() {}

    /**
     * Whether a free device is as large as the partition's memory may become.
     *
     * @param redundant whether two servers must reach it
     */
    static ImmutableList<Finding> judge(RuleDescription rule, Move move, MemoryAllocation memory, boolean redundant) {
        Judgement needs = Judgement.of(
                rule,
                Subject.of(move.partition()),
                "maximum_megabytes",
                Captures.ofSource(move).partitionMemory());
        Judgement offers = Judgement.ofDestination(
                rule, move, "paging_devices", Captures.ofDestination(move).pagingDevices());
        Fact<Long> needed = SharedMemory.needed(memory);
        Fact<Boolean> there = needed.flatMap(megabytes -> move.onDestination(system -> system.pagingDevices()
                .contains(device ->
                        device.free() && device.megabytes() >= megabytes && (device.redundant() || !redundant))));
        return needed.isKnown()
                ? ImmutableList.of(offers.judge(
                        there,
                        yes -> yes,
                        no -> violated(offers, move, needed.value().orElseThrow(), redundant)))
                : ImmutableList.of(needs.undetermined());
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
