package lpm.sim.invariant;

import java.util.Optional;
import lpm.model.LogicalPartition;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.HardwareState;
import lpm.sim.state.MovePlan;
import lpm.sim.state.Owner;

/**
 * I23: no system loses the partition that manages it, or that takes its errors to the service provider. One that is suspended takes
 * none already.
 */
public final class SystemKeepsItsManager implements HardwareInvariant {

    @Override
    public String id() {
        return "I23";
    }

    @Override
    public String statement() {
        return "no system loses the partition that manages or services it";
    }

    @Override
    public Optional<String> violationOfHardware(HardwareState before, HardwareState now) {
        if (now.owner() != Owner.DST) {
            return Optional.empty();
        }
        MovePlan plan = now.plan();
        LogicalPartition moved = plan.partition();
        if (moved.managementPartition().isKnownAnd(manages -> manages)) {
            return Optional.of(told(plan, "manages"));
        }
        boolean services = plan.kind() != MoveKind.SUSPENDED
                && plan.initial()
                        .managedSystem(moved.system())
                        .servicePartition()
                        .isKnownAnd(Optional.of(moved.id())::equals);
        return services ? Optional.of(told(plan, "is the service partition of")) : Optional.empty();
    }

    private static String told(MovePlan plan, String task) {
        return "%s %s %s, and is gone from it".formatted(plan.partition().label(), task, plan.sourceLabel());
    }
}
