package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.MemoryAllocation;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.MigratedResources;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * The shared memory pool of the destination has a free paging space device for the partition, if the memory of the partition
 * is shared; of one that needs a redundant device {@code mem-ams-redundant-paging} speaks.
 */
public final class MemAmsPagingDevice implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("mem-ams-paging-device", "memory")
            .statement(
                    "The destination has a paging space device for the partition, if the partition has shared memory")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.SUSPENDED))
            .source("MIGREQ")
            .addCaptures(SystemCapture.PARTITION_MEMORY, SystemCapture.PAGING_DEVICES)
            .remedy("Add a paging space device to the shared memory pool of the destination")
            .consequence("dst_shell: there is nothing to page the memory out to")
            .build();

    private static final Among<Departure, Arrival, PagingSpace> DEVICE = PagingSpace.neededIf((departure, resources) ->
            Fact.known(Optional.of(false).filter(any -> !needsRedundant(departure, resources))));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(DEVICE);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return SharedMemory.ifShared(
                RULE,
                move,
                () -> needsRedundant(Departure.of(move), MigratedResources.of(move))
                        ? ImmutableList.of()
                        : PagingSpace.judge(RULE, DEVICE, move, false));
    }

    private static boolean needsRedundant(Departure departure, MigratedResources resources) {
        return departure.mode() == MigrationMode.ACTIVE
                && resources.ofMemory(MemoryAllocation::redundantPaging).isKnownAnd(redundant -> redundant);
    }
}
