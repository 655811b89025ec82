package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import java.util.function.Supplier;
import lpm.fact.Fact;
import lpm.model.MemoryAllocation;
import lpm.origin.Subject;
import lpm.rules.Finding;
import lpm.rules.MigratedResources;
import lpm.rules.Move;
import lpm.rules.RuleDescription;

/** Whether the partition that moves has shared memory, for rules that speak of that. */
final class SharedMemory {

    private SharedMemory() {}

    /**
     * What the question answers for shared memory; not applicable to dedicated memory. Nothing where it is unknown which of the
     * two it is: {@code mem-ams-supported} says that.
     */
    static ImmutableList<Finding> ifShared(RuleDescription rule, Move move, Supplier<ImmutableList<Finding>> question) {
        return MigratedResources.of(move)
                .ofMemory(MemoryAllocation::shared)
                .map(shared ->
                        shared ? question.get() : ImmutableList.of(rule.notApplicable(Subject.of(move.partition()))))
                .value()
                .orElseGet(ImmutableList::of);
    }

    /** How large a paging space device must be, in MB: as large as the memory may become. */
    static Fact<Long> needed(MigratedResources resources) {
        return resources.ofMemory(MemoryAllocation::maximumMegabytes);
    }
}
