package lpm.sim.hardware;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PortCapacity;
import lpm.model.network.SriovAdapter;
import lpm.model.network.VirtualNicBackingDevice;

/**
 * The physical ports of the SR-IOV adapters of a system that are in shared mode: each can be divided into logical ports until their
 * shares make up the whole of it.
 *
 * <p>A share nobody captured takes nothing; a port that was not listed exists while the list may be longer.
 */
public record SriovPorts(Estate estate, MachineTypeModelSerial system) {

    /** A physical port by the numbers of its adapter and of its own. */
    public record Port(int adapter, int number) {

        @Override
        public String toString() {
            return "adapter " + adapter + " port " + number;
        }
    }

    private static final int WHOLE = 100_00;

    /**
     * The first port that has so much to spare.
     *
     * @param adapter the only adapter that will do, if it is given
     * @param number the only port that will do, if it is given
     * @param others ports that will not do
     * @param like the port to take if none was listed
     */
    public Attempt<Port> free(
            Fact<PortCapacity> share,
            Optional<Integer> adapter,
            Optional<Integer> number,
            Set<Port> others,
            Port like) {
        Optional<Port> listed = listed().filter(port -> adapter.orElse(port.adapter()) == port.adapter())
                .filter(port -> number.orElse(port.number()) == port.number())
                .filter(port -> !others.contains(port) && taken(port) + hundredths(share) <= WHOLE)
                .findFirst();
        if (listed.isPresent() || estate.managedSystem(system).sriovAdapters().isComplete()) {
            return listed.map(Attempt::done)
                    .orElseGet(() ->
                            Attempt.failed("%s has no %sphysical port of an SR-IOV adapter in shared mode%s to spare"
                                    .formatted(
                                            estate.managedSystem(system).label(),
                                            others.isEmpty() ? "" : "further ",
                                            adapter.map(only -> ", adapter " + only + ",")
                                                    .orElse(""))));
        }
        return IntStream.iterate(number.orElse(like.number()), n -> n + 1)
                .mapToObj(n -> new Port(adapter.orElse(like.adapter()), n))
                .filter(port -> !others.contains(port))
                .findFirst()
                .map(Attempt::done)
                .orElseThrow();
    }

    private Stream<Port> listed() {
        return estate.managedSystem(system).sriovAdapters().stream()
                .flatMap((SriovAdapter adapter) -> IntStream.range(0, adapter.physicalPorts())
                        .mapToObj(number -> new Port(adapter.number(), number)));
    }

    /** What the partitions of the system have of a port, in hundredths of a percent. */
    private int taken(Port port) {
        return estate.partitionsOf(system).stream()
                .flatMap(partition -> partition.virtualNicAdapters().stream())
                .flatMap(nic -> nic.backingDevices().stream())
                .filter(device -> port.equals(of(device)))
                .mapToInt(device -> hundredths(device.capacity()))
                .sum();
    }

    /** The port that a backing device has a share of. */
    public static Port of(VirtualNicBackingDevice device) {
        return new Port(device.sriovAdapter(), device.physicalPort());
    }

    private static int hundredths(Fact<PortCapacity> share) {
        return share.map(PortCapacity::hundredths).value().orElse(0);
    }
}
