package lpm.sim.hardware;

import java.util.Optional;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.MobilityCapability;
import lpm.model.OperatingEnvironment;

/** What the firmware of a system must be able to do to let a partition go, or to take it. */
public final class MobilityFirmware {

    private static final String OPTIMIZING = "Optimizing Memory";

    private MobilityFirmware() {}

    /** Why a system takes part in no such migration, if that is known. */
    static Optional<String> refusal(ManagedSystem system, LogicalPartition partition, MoveKind kind) {
        return lacking(
                        system,
                        kind == MoveKind.INACTIVE
                                ? MobilityCapability.INACTIVE_MOBILITY
                                : MobilityCapability.ACTIVE_MOBILITY)
                .or(() -> isIbmI(partition) ? lacking(system, MobilityCapability.IBM_I_MOBILITY) : Optional.empty());
    }

    /** Why a system can hold no such partition, or none at this moment, if that is known. */
    static Optional<String> refusalToHold(ManagedSystem system, LogicalPartition shell) {
        if (system.detailedState().isKnownAnd(OPTIMIZING::equalsIgnoreCase)) {
            return Optional.of(
                    "the hypervisor of %s moves memory about for its Dynamic Platform Optimizer, and gives out none"
                            .formatted(system.label()));
        }
        return isIbmI(shell) && shell.restrictedIo().isKnownAnd(restricted -> restricted)
                ? lacking(system, MobilityCapability.IBM_I_RESTRICTED_IO)
                : Optional.empty();
    }

    /** Why a virtual Trusted Platform Module cannot follow, if that is known: its contents are encrypted by the system's key. */
    public static Optional<String> otherKey(
            ManagedSystem source, ManagedSystem destination, LogicalPartition partition) {
        boolean has = partition.virtualTrustedPlatformModule().isKnownAnd(used -> used);
        boolean differ = source.trustedSystemKey()
                .equalTo(destination.trustedSystemKey())
                .isKnownAnd(same -> !same);
        return has && differ
                ? Optional.of(
                        "%s cannot read the virtual Trusted Platform Module of %s: %s has encrypted it by another trusted system key"
                                .formatted(destination.label(), partition.label(), source.label()))
                : Optional.empty();
    }

    private static boolean isIbmI(LogicalPartition partition) {
        return partition.environment().isKnownAnd(OperatingEnvironment.IBM_I::equals);
    }

    private static Optional<String> lacking(ManagedSystem system, MobilityCapability needed) {
        return system.capable(needed).isKnownAnd(capable -> !capable)
                ? Optional.of("the firmware of %s is not capable of it: %s is false".formatted(system.label(), needed))
                : Optional.empty();
    }
}
