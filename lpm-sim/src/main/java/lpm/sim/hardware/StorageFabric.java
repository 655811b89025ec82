package lpm.sim.hardware;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.storage.FibreChannelPort;

/**
 * What a virtual Fibre Channel adapter of a partition sees once it has logged in on a system: zones are kept by switches and masks
 * by storage systems, of which only a person tells. Zones and masks that nobody spoke of are right.
 */
public record StorageFabric(LogicalPartition partition, MachineTypeModelSerial system) {

    /** Why the two names of a pair do not both see target ports, if they do not: a server looks for them before it takes a pair over. */
    public Optional<String> unzonedName() {
        return partition.bothPortNamesZoned().isKnownAnd(zoned -> !zoned)
                ? Optional.of("no target port is zoned to the other name of its pair, as a person said of "
                        + partition.label())
                : Optional.empty();
    }

    /**
     * Why the adapter sees no target port, if it sees none. A name is zoned on the fabric on which its adapter was: on another there
     * are no targets for it.
     *
     * @param before what a person calls the fabric on which the adapter was
     * @param port the port through which it logs in, empty if it was not listed
     */
    public Optional<String> noTargetPort(Fact<String> before, Optional<FibreChannelPort> port) {
        if (partition.targetPortsVisibleOn().contains(system::equals).isKnownAnd(visible -> !visible)) {
            return Optional.of(
                    "the target ports that %s uses are not visible from %s".formatted(partition.label(), system));
        }
        return port.flatMap(through -> through.fabricName()
                .with(
                        before,
                        (there, here) -> there.equals(here)
                                ? Optional.<String>empty()
                                : Optional.of("%s is on the fabric %s, and its names are zoned on the fabric %s"
                                        .formatted(through.name(), there, here)))
                .value()
                .flatMap(other -> other));
    }

    /** Why no disk is seen behind the target ports, if none is. */
    public Optional<String> noDisk() {
        return partition.targetDisksVisibleOn().contains(system::equals).isKnownAnd(visible -> !visible)
                ? Optional.of("the disks that %s uses through virtual Fibre Channel are masked from %s"
                        .formatted(partition.label(), system))
                : Optional.empty();
    }
}
