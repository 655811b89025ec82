package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.EnableCapability;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.MobilityCapability;
import lpm.model.OperatingEnvironment;
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
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * What secures the start of the partition, secure boot and its keystore, is known to the firmware of the destination. That validation
 * refuses it is not confirmed.
 */
public final class LparSecureBoot implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-secure-boot", "partition")
            .statement("The destination is capable of secure boot and of a keystore if the partition has them")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.AIX_LINUX))
            .source("PYPV (capabilities); rule not confirmed")
            .confirmed(false)
            .addCaptures(SystemCapture.SYSTEM, SystemCapture.PARTITIONS)
            .remedy("Update the firmware of the destination to one that offers it")
            .noConsequence("the capability is needed at the next start, which is not simulated")
            .build();

    private static final Among<Departure, Arrival, MobilityCapability> SECURE_BOOT =
            Capabilities.neededIf(LogicalPartition::secureBoot, MobilityCapability.SECURE_BOOT);

    private static final Among<Departure, Arrival, MobilityCapability> KEYSTORE =
            Capabilities.neededIf(LparSecureBoot::hasKeystore, MobilityCapability.KEYSTORE);

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(SECURE_BOOT, KEYSTORE);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        LogicalPartition partition = move.partition();
        return ImmutableList.of(
                judge(move, "secure_boot", partition.secureBoot(), SECURE_BOOT, MobilityCapability.SECURE_BOOT),
                judge(move, "keystore_kilobytes", hasKeystore(partition), KEYSTORE, MobilityCapability.KEYSTORE));
    }

    private static Fact<Boolean> hasKeystore(LogicalPartition partition) {
        return partition.keystoreKilobytes().map(size -> size > 0);
    }

    private static Finding judge(
            Move move,
            String attribute,
            Fact<Boolean> used,
            Among<Departure, Arrival, MobilityCapability> condition,
            MobilityCapability needed) {
        Judgement use = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                attribute,
                Captures.ofSource(move).partitions());
        Judgement capable = Judgement.ofDestination(
                RULE, move, needed.toString(), Captures.ofDestination(move).system());
        return use.judge(
                used,
                has -> !has,
                has -> capable.judge(
                        condition.holds(Departure.of(move), Arrival.of(move)),
                        able -> able,
                        unable -> violated(move, capable, needed)));
    }

    private static Finding violated(Move move, Judgement capable, MobilityCapability needed) {
        return capable.violated(
                "%s has %s, but %s is not capable of it; choose another destination, or newer firmware"
                        .formatted(
                                move.partition().label(),
                                needed == MobilityCapability.KEYSTORE ? "a keystore" : "secure boot",
                                move.destinationLabel()),
                Remedy.of(
                        "Bring %s to firmware that offers it".formatted(move.destinationLabel()),
                        Cost.FRAME_RESTART,
                        new EnableCapability(move.destination().orElseThrow().id(), needed)));
    }
}
