package lpm.sim.step;

import java.util.Optional;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;

/** Whether a partition is known to have nothing but what can follow it: IBM i may have more unless its I/O is restricted. */
final class RestrictedIo {

    private RestrictedIo() {}

    /**
     * Why the hypervisor lets go of no such partition.
     *
     * @param refused what it refuses to do, such as {@code stream}
     */
    static Optional<String> refusal(LogicalPartition partition, String refused) {
        boolean mayOwnMore = partition.environment().isKnownAnd(OperatingEnvironment.IBM_I::equals)
                && partition.restrictedIo().isKnownAnd(restricted -> !restricted);
        return mayOwnMore
                ? Optional.of("the hypervisor refuses to %s %s: it is not a restricted I/O partition"
                                .formatted(refused, partition.label())
                        + " and may own resources that cannot follow")
                : Optional.empty();
    }
}
