package lpm.rules.server;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.EnableCapability;
import lpm.model.ManagedSystem;
import lpm.model.MobilityCapability;
import lpm.model.OperatingEnvironment;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/** The destination takes IBM i partitions with restricted I/O, which those that move must have. */
public final class ServerIbmiRestrictedIoCapable implements Rule {

    private static final MobilityCapability NEEDED = MobilityCapability.IBM_I_RESTRICTED_IO;

    private static final RuleDescription RULE = RuleDescription.of("server-ibmi-restricted-io-capable", "server")
            .statement("The destination is capable of IBM i partitions with restricted I/O")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.IBM_I))
            .source("PYPV (the capability)")
            .confirmed(false)
            .addCaptures(SystemCapture.MOBILITY)
            .remedy("Update the firmware of the destination")
            .consequence("dst_shell: the firmware is not capable of it")
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
        Judgement judgement = Judgement.ofDestination(
                RULE, move, NEEDED.toString(), Captures.ofDestination(move).mobility());
        return ImmutableList.of(judgement.judge(
                move.onDestination(system -> system.capable(NEEDED)),
                capable -> capable,
                no -> violated(judgement, move.destination().orElseThrow())));
    }

    private static Finding violated(Judgement judgement, ManagedSystem system) {
        return judgement.violated(
                "%s is not capable of IBM i partitions with restricted I/O (%s is false); update its firmware"
                        .formatted(system.label(), NEEDED),
                Remedy.of(
                        "Update the firmware of %s".formatted(system.label()),
                        Cost.FRAME_RESTART,
                        new EnableCapability(system.id(), NEEDED)));
    }
}
