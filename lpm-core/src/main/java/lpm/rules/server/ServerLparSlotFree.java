package lpm.rules.server;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/** The destination can define one more partition. No remedy: which partition can be deleted only its owner knows. */
public final class ServerLparSlotFree implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("server-lpar-slot-free", "server")
            .statement("The destination has fewer partitions than can be defined on it")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("widely known")
            .confirmed(false)
            .addCaptures(SystemCapture.SYSTEM, SystemCapture.PARTITIONS)
            .noRemedy("which partition of the destination can be deleted only its owner knows")
            .consequence("dst_shell: the hypervisor of the destination holds no further partition")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.SYSTEM;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement limit = Judgement.ofDestination(
                RULE, move, "maximum_partitions", Captures.ofDestination(move).system());
        Judgement listed = Judgement.ofDestination(
                RULE, move, "partitions", Captures.ofDestination(move).partitions());
        Fact<Integer> maximum = move.onDestination(ManagedSystem::maximumPartitions);
        Fact<Integer> all = move.onDestination(ServerLparSlotFree::count);
        int shown = move.destination().map(ServerLparSlotFree::shown).orElse(0);
        if (maximum.isKnownAnd(most -> shown >= most)) {
            return ImmutableList.of(limit.violated(
                    "%s has %s partitions, and no more can be defined on it; delete one, or choose another system"
                            .formatted(move.destinationLabel(), shown)));
        }
        return maximum.isKnown() && all.isKnown()
                ? ImmutableList.of(limit.holds())
                : Stream.concat(limit.unlessKnown(maximum), listed.unlessKnown(all))
                        .collect(ImmutableList.toImmutableList());
    }

    private static int shown(ManagedSystem system) {
        return system.partitions().items().size()
                + system.virtualIoServers().items().size();
    }

    /** Known once nothing can be missing. */
    private static Fact<Integer> count(ManagedSystem system) {
        return system.partitions().isComplete() && system.virtualIoServers().isComplete()
                ? Fact.known(shown(system))
                : Fact.unknown();
    }
}
