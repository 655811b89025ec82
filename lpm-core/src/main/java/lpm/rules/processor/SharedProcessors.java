package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ProcessorAllocation;
import lpm.model.id.ProcessingUnits;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Move;
import lpm.rules.RuleDescription;

/** Processors of the partition that moves, for rules that speak of shared ones. */
final class SharedProcessors {

    private SharedProcessors() {}

    /** What a partition has, apart from knowing whether it shares. */
    record Amount(int virtualProcessors, ProcessingUnits units) {

        /** Unknown where either is; whether they are shared is not asked. */
        static Fact<Amount> of(LogicalPartition partition) {
            return partition
                    .processors()
                    .flatMap(all -> all.virtualProcessors().map(count -> new Amount(count, all.units())));
        }
    }

    /** Whether the partition is known to have processors of its own. */
    static boolean areDedicated(LogicalPartition partition) {
        return partition.processors().flatMap(ProcessorAllocation::dedicated).isKnownAnd(own -> own);
    }

    /**
     * The findings of a rule about the partition's virtual processors and the destination: not applicable to dedicated
     * processors, undetermined where something is unknown.
     *
     * @param attribute what of the destination is asked
     * @param limit the answer
     */
    static <T> ImmutableList<Finding> judge(
            RuleDescription rule,
            Move move,
            String attribute,
            Function<ManagedSystem, Fact<T>> limit,
            Answer<T> answer) {
        Subject subject = Subject.of(move.partition());
        if (areDedicated(move.partition())) {
            return ImmutableList.of(rule.notApplicable(subject));
        }
        Judgement has = Judgement.of(
                rule, subject, "processors", Captures.ofSource(move).partitionProcessors());
        Judgement allows = Judgement.ofDestination(
                rule, move, attribute, Captures.ofDestination(move).systemProcessors());
        Fact<Amount> amount = Amount.of(move.partition());
        Fact<T> known = move.onDestination(limit);
        return amount.with(known, (some, most) -> ImmutableList.of(answer.of(has, allows, some, most)))
                .value()
                .orElseGet(() -> Stream.concat(has.unlessKnown(amount), allows.unlessKnown(known))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** What a rule says once all is known. */
    @FunctionalInterface
    interface Answer<T> {
        Finding of(Judgement partition, Judgement destination, Amount amount, T limit);
    }
}
