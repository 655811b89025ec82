package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.network.VirtualNicAdapter;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Move;
import lpm.rules.RuleDescription;

/**
 * The virtual NICs of the partition that moves, for rules that speak of each. Firmware before release 840 offers none, so that nobody
 * need ask there.
 */
final class VirtualNics {

    /** The first release of firmware with virtual NICs. */
    private static final int FIRST_RELEASE = 840;

    private VirtualNics() {}

    /** What the question answers for each; not applicable to a partition that is known to have none, or can have none. */
    static ImmutableList<Finding> each(
            RuleDescription rule, Move move, Function<VirtualNicAdapter, Stream<Finding>> question) {
        LogicalPartition partition = move.partition();
        if (hasNone(move.source())) {
            return ImmutableList.of(rule.notApplicable(Subject.of(partition)));
        }
        Judgement adapters = Judgement.of(
                rule,
                Subject.of(partition),
                "virtual_nic_adapters",
                Captures.ofSource(move).virtualNics());
        ImmutableList<Finding> findings = Stream.concat(
                        adapters.unlessKnown(partition.virtualNicAdapters().whole()),
                        partition.virtualNicAdapters().stream().flatMap(question))
                .collect(ImmutableList.toImmutableList());
        return partition.virtualNicAdapters().isComplete()
                        && partition.virtualNicAdapters().items().isEmpty()
                ? ImmutableList.of(rule.notApplicable(Subject.of(partition)))
                : findings;
    }

    /** What they need of a destination, as a rule has it: nothing where there can be none. */
    static <E> Listing<E> needs(
            LogicalPartition partition, ManagedSystem source, Function<VirtualNicAdapter, Fact<Optional<E>>> need) {
        if (hasNone(source)) {
            return Listing.complete(ImmutableList.of());
        }
        Listing<VirtualNicAdapter> adapters = partition.virtualNicAdapters();
        boolean all = adapters.stream().allMatch(adapter -> need.apply(adapter).isKnown());
        return Listing.of(
                adapters.stream()
                        .flatMap(adapter -> need.apply(adapter).value().flatMap(known -> known).stream())
                        .toList(),
                all ? adapters.coverage() : Coverage.open());
    }

    private static boolean hasNone(ManagedSystem source) {
        return source.firmwareLevel().isKnownAnd(level -> level.release() < FIRST_RELEASE);
    }

    /** An adapter as findings speak of it. */
    static Subject subject(Move move, VirtualNicAdapter adapter) {
        return Subject.on(move.partition().key(), Subject.Kind.VIRTUAL_NIC_ADAPTER, "slot " + adapter.slot());
    }

    /** An adapter as captures know it. */
    static Subject captured(Move move, VirtualNicAdapter adapter) {
        return Subject.on(
                move.partition().key(),
                Subject.Kind.VIRTUAL_NIC_ADAPTER,
                adapter.slot().toString());
    }
}
