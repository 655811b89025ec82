package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.ChangePartitionSetting;
import lpm.change.EnableCapability;
import lpm.change.PartitionSetting;
import lpm.model.LogicalPartition;
import lpm.model.MobilityCapability;
import lpm.model.id.MachineTypeModelSerial;
import lpm.option.Demand;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;

/**
 * A partition that can be restarted remotely, in the simplified way, can be from the destination too. With {@code --requirerr 2} it
 * need not: a warning.
 */
public final class LparSrrCapable implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-srr-capable", "partition")
            .statement("The destination is capable of simplified remote restart if the partition has it")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("MAN9; PYPV")
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
    public Severity severity(MigrationRequest request) {
        return request.options().remoteRestart() == Demand.REQUIRED ? Severity.ERROR : Severity.WARNING;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        LogicalPartition partition = move.partition();
        Judgement use = Judgement.of(
                RULE,
                Subject.of(partition),
                "simplified_remote_restart",
                Captures.ofSource(move).partitions());
        Judgement capable = Judgement.ofDestination(
                RULE,
                move,
                MobilityCapability.SIMPLIFIED_REMOTE_RESTART.toString(),
                Captures.ofDestination(move).system());
        return ImmutableList.of(use.judge(
                partition.simplifiedRemoteRestart(),
                used -> !used,
                used -> capable.judge(
                        move.onDestination(system -> system.capable(MobilityCapability.SIMPLIFIED_REMOTE_RESTART)),
                        able -> able,
                        unable -> violated(move, capable))));
    }

    private static Finding violated(Move move, Judgement capable) {
        MachineTypeModelSerial destination = move.destination().orElseThrow().id();
        return capable.violated(
                "%s can be restarted remotely, but %s is not capable of it; turn it off, move with --requirerr 2, or choose another destination"
                        .formatted(move.partition().label(), move.destinationLabel()),
                Remedy.of(
                        "Turn simplified remote restart of %s off"
                                .formatted(move.partition().label()),
                        Cost.ON_LINE,
                        new ChangePartitionSetting(
                                move.partition().key(), PartitionSetting.NO_SIMPLIFIED_REMOTE_RESTART)),
                Remedy.of(
                        "Bring %s to firmware and licences that offer it".formatted(move.destinationLabel()),
                        Cost.FRAME_RESTART,
                        new EnableCapability(destination, MobilityCapability.SIMPLIFIED_REMOTE_RESTART)));
    }
}
