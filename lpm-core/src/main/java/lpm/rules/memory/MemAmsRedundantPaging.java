package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.model.MemoryAllocation;
import lpm.origin.Subject;
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
 * The shared memory pool of the destination has a free paging space device that two servers reach, if two servers page for
 * the partition now.
 */
public final class MemAmsRedundantPaging implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("mem-ams-redundant-paging", "memory")
            .statement("The destination has a redundant paging space device, if two servers page for the partition")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .source("MIGREQ; IVMMAN")
            .addCaptures(SystemCapture.PARTITION_MEMORY, SystemCapture.PAGING_DEVICES)
            .remedy("Add a paging space device that two servers reach to the shared memory pool of the destination")
            .consequence("dst_shell: there is nothing to page the memory out to by two servers")
            .build();

    private static final Among<Departure, Arrival, PagingSpace> DEVICE =
            PagingSpace.neededIf((departure, resources) -> resources
                    .ofMemory(MemoryAllocation::redundantPaging)
                    .map(redundant -> Optional.of(true).filter(any -> redundant)));

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
        MigratedResources resources = MigratedResources.of(move);
        return SharedMemory.ifShared(
                RULE,
                move,
                () -> resources
                        .ofMemory(MemoryAllocation::redundantPaging)
                        .map(redundant -> redundant
                                ? PagingSpace.judge(RULE, DEVICE, move, true)
                                : ImmutableList.of(RULE.notApplicable(Subject.of(move.partition()))))
                        .value()
                        .orElseGet(() -> resources
                                .waitingForMemory(RULE, move, "redundant_paging", MemoryAllocation::redundantPaging)
                                .collect(ImmutableList.toImmutableList())));
    }
}
