package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.ChangePartitionSetting;
import lpm.change.EnableCapability;
import lpm.change.PartitionSetting;
import lpm.model.LogicalPartition;
import lpm.model.MobilityCapability;
import lpm.model.id.MachineTypeModelSerial;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Capabilities;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * A partition that can be restarted remotely, in the simplified way, can be from the destination too. With {@code --requirerr 2} it
 * need not: a warning.
 */
public final class LparSrrCapable implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-srr-capable", "partition")
            .statement("The destination is capable of simplified remote restart if the partition has it")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("MAN9; PYPV")
            .addCaptures(SystemCapture.SYSTEM, SystemCapture.PARTITIONS)
            .remedy(
                    "Turn simplified remote restart off, update the firmware of the destination, or move with --requirerr 2")
            .noConsequence("the capability is needed at a restart, which is not simulated")
            .build();

    private static final Among<Departure, Arrival, MobilityCapability> CAPABLE = Capabilities.neededIf(
            LogicalPartition::simplifiedRemoteRestart, MobilityCapability.SIMPLIFIED_REMOTE_RESTART);

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(CAPABLE);
    }

    @Override
    public Severity severity(MigrationRequest request) {
        return Severity.of(request.options().remoteRestart());
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
                        CAPABLE.holds(Departure.of(move), Arrival.of(move)),
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
