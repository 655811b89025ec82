package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.ChangePartitionSetting;
import lpm.change.PartitionSetting;
import lpm.model.LogicalPartition;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * Every logical port of an SR-IOV adapter that the partition itself has is a migratable one, which has a virtual device behind it. What
 * {@code --migsriov} says is only whether such ports must come to be on the destination again; no value of it moves another port. Ports behind
 * virtual NICs are their servers'. Judged by the profile that the partition was last started with: a port that was added to or removed from
 * the running partition (DLPAR) is not in it, unless the console keeps profile and configuration synchronised.
 */
public final class NetSriovLogicalPortMigratable implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("net-sriov-logical-port-migratable", "network")
            .statement("Every SR-IOV logical port of the partition is migratable")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("MAN9 (the option)")
            .addCaptures(SystemCapture.PROFILES)
            .remedy("Remove the logical ports that are not migratable from the partition")
            .consequence("dst_shell: the ports stay in their frame, and the destination has none to give")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PARTITION;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        LogicalPartition partition = move.partition();
        Judgement ports = Judgement.of(
                RULE,
                Subject.of(partition),
                "fixed_logical_ports",
                Captures.ofSource(move).profiles());
        return ImmutableList.of(ports.judge(
                partition.fixedLogicalPorts(),
                count -> count == 0,
                count -> ports.violated(
                        "%s has logical ports of SR-IOV adapters that are not migratable (%d), and stay in their frame; remove them, or make them migratable"
                                .formatted(partition.label(), count),
                        Remedy.of(
                                "Remove the logical ports of %s that are not migratable".formatted(partition.label()),
                                Cost.ON_LINE,
                                new ChangePartitionSetting(
                                        partition.key(), PartitionSetting.NO_FIXED_LOGICAL_PORTS)))));
    }
}
