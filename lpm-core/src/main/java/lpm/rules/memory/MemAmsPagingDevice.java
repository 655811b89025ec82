package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * The shared memory pool of the destination has a free paging space device for the partition, if the memory of the partition
 * is shared; of one that needs a redundant device {@code mem-ams-redundant-paging} speaks.
 */
public final class MemAmsPagingDevice implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("mem-ams-paging-device", "memory")
            .statement(
                    "The destination has a paging space device for the partition, if the partition has shared memory")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.SUSPENDED))
            .source("MIGREQ")
            .addCaptures(SystemCapture.PARTITION_MEMORY, SystemCapture.PAGING_DEVICES)
            .remedy("Add a paging space device to the shared memory pool of the destination")
            .noConsequence("memory is not paged out by the simulated hypervisor")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return SharedMemory.ifShared(
                RULE,
                move,
                memory -> move.request().mode() == MigrationMode.ACTIVE
                                && memory.redundantPaging().isKnownAnd(redundant -> redundant)
                        ? ImmutableList.of()
                        : PagingSpace.judge(RULE, move, memory, false));
    }
}
