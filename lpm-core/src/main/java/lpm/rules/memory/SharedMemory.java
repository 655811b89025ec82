package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.MemoryAllocation;
import lpm.origin.Subject;
import lpm.rules.Finding;
import lpm.rules.Move;
import lpm.rules.RuleDescription;

/** Whether the partition that moves has shared memory, for rules that speak of that. */
final class SharedMemory {

    private SharedMemory() {}

    /**
     * What the question answers for shared memory; not applicable to dedicated memory. Nothing where it is unknown which of the
     * two it is: {@code mem-ams-supported} says that.
     */
    static ImmutableList<Finding> ifShared(
            RuleDescription rule, Move move, Function<MemoryAllocation, ImmutableList<Finding>> question) {
        LogicalPartition partition = move.partition();
        return partition
                .memory()
                .flatMap(memory -> memory.shared()
                        .map(shared -> shared
                                ? question.apply(memory)
                                : ImmutableList.of(rule.notApplicable(Subject.of(partition)))))
                .value()
                .orElseGet(ImmutableList::of);
    }

    /** How large a paging space device must be, in MB: as large as the memory may become. */
    static Fact<Long> needed(MemoryAllocation memory) {
        return memory.maximumMegabytes();
    }
}
