package lpm.sim.hardware;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.DeviceNames;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ServedDisk;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/**
 * How a Virtual I/O Server behaves: it creates and removes virtual SCSI server adapters and virtual target devices.
 *
 * <p>A state nobody captured is Running, slots nobody captured are free, and a server of which no limit was captured has
 * {@value #ASSUMED_SLOTS} virtual slots.
 */
public record SimulatedServer(VirtualIoServer server) {

    /** How many virtual slots a server has if nobody captured it. */
    public static final int ASSUMED_SLOTS = 1_000;

    /** Why it does not answer, if it does not. */
    public Optional<String> silence() {
        return server.state()
                .value()
                .filter(state -> !state.equals(PartitionState.RUNNING))
                .map(state -> "Virtual I/O Server %s does not answer: it is %s".formatted(server.name(), state))
                .or(() -> server.rmcActive().isKnownAnd(active -> !active)
                        ? Optional.of("Virtual I/O Server %s does not answer: its console has no RMC connection to it"
                                .formatted(server.name()))
                        : Optional.empty());
    }

    /** The slot for a new adapter: the one that is wanted if it is free, else the lowest that is. */
    public Attempt<VirtualSlot> freeSlot(Optional<VirtualSlot> wanted) {
        int limit = server.maximumVirtualSlots().value().orElse(ASSUMED_SLOTS);
        Predicate<VirtualSlot> free =
                slot -> slot.number() < limit && !server.usedVirtualSlots().shows(slot::equals);
        return Stream.concat(
                        wanted.stream(),
                        IntStream.range(VirtualSlot.FIRST_USABLE, limit).mapToObj(VirtualSlot::new))
                .filter(free)
                .findFirst()
                .map(Attempt::done)
                .orElseGet(() -> Attempt.failed("%s has no free virtual slot: all of %d to %d are taken"
                        .formatted(server.name(), VirtualSlot.FIRST_USABLE, limit - 1)));
    }

    /** The slot that is wanted, if it is free. */
    public Attempt<VirtualSlot> givenSlot(VirtualSlot wanted) {
        return freeSlot(Optional.of(wanted))
                .then(slot -> slot.equals(wanted)
                        ? Attempt.done(slot)
                        : Attempt.failed("slot %s of %s is not free, and the adapter may have no other"
                                .formatted(wanted, server.name())));
    }

    /** The name of a new adapter: the one that is wanted if it is free, else the next {@code vhost}. */
    public String freeAdapterName(Optional<String> wanted) {
        return freeName(wanted, "vhost", server.serverAdapters().stream().map(VirtualScsiServerAdapter::name));
    }

    /**
     * The name of a new virtual target device: the one that is wanted if it is free, else the next {@code vtscsi}.
     *
     * @param beside devices that are made together with it
     */
    public String freeDeviceName(Optional<String> wanted, List<VirtualTargetDevice> beside) {
        List<VirtualTargetDevice> existing = server.targetDevices().items();
        Set<String> taken = Sets.newHashSetWithExpectedSize(existing.size() + beside.size());
        existing.forEach(device -> taken.add(device.name()));
        beside.forEach(device -> taken.add(device.name()));
        return freeName(wanted, "vtscsi", taken);
    }

    /** A new adapter with its devices for one slot of one client. */
    public VirtualIoServer createAdapter(
            String name,
            VirtualSlot slot,
            PartitionId client,
            Fact<VirtualSlot> clientSlot,
            ImmutableList<VirtualTargetDevice> devices) {
        return server.withServerAdapters(server.serverAdapters()
                .plus(VirtualScsiServerAdapter.builder()
                        .name(name)
                        .slot(slot)
                        .client(Fact.known(Optional.of(client)))
                        .clientSlot(clientSlot.map(Optional::of))
                        .targetDevices(Listing.complete(devices))
                        .build()));
    }

    /**
     * A device on a disk that the server has open, under the address that the client knows it by.
     *
     * @param beside devices that are made together with it
     */
    public Attempt<VirtualTargetDevice> map(
            PhysicalVolume disk, VirtualTargetDevice like, String name, List<VirtualTargetDevice> beside) {
        BackingDevice backing = new BackingDevice.Disk(disk.name());
        return refusal(disk)
                .or(() -> standing(disk, backing, beside))
                .<Attempt<VirtualTargetDevice>>map(Attempt::failed)
                .orElseGet(() -> Attempt.done(VirtualTargetDevice.builder()
                        .name(name)
                        .address(like.address())
                        .backingDevice(Fact.known(backing))
                        .status(Fact.known("Available"))
                        .mirrored(like.mirrored().or(Fact.known("false")))
                        .build()));
    }

    /** A device on a logical unit of a shared storage pool, which another server of the cluster serves too. */
    public static VirtualTargetDevice mapUnit(VirtualTargetDevice like, String name) {
        return like.withName(name).withStatus(Fact.known("Available"));
    }

    /** Removes an adapter with all its devices. */
    public VirtualIoServer removeAdapter(String name) {
        return server.withServerAdapters(
                        server.serverAdapters().minus(adapter -> adapter.name().equals(name)))
                .withTakenVirtualSlots(server.takenVirtualSlots()
                        .minus(slot -> server.serverAdapters()
                                .shows(adapter -> adapter.name().equals(name)
                                        && adapter.slot().equals(slot))));
    }

    private Optional<String> refusal(PhysicalVolume disk) {
        return disk.volumeGroup()
                .value()
                .flatMap(name -> name)
                .map(name -> "%s on %s is in volume group %s, and cannot be mapped"
                        .formatted(disk.name(), server.name(), name));
    }

    private Optional<String> standing(PhysicalVolume disk, BackingDevice backing, List<VirtualTargetDevice> beside) {
        for (ServedDisk served : server.servedDisks()) {
            if (served.disk().name().equals(disk.name())) {
                return Optional.of(standing(disk, served.device()));
            }
        }
        for (VirtualTargetDevice device : beside) {
            if (device.backingDevice().isKnownAnd(backing::equals)) {
                return Optional.of(standing(disk, device));
            }
        }
        return Optional.empty();
    }

    private String standing(PhysicalVolume disk, VirtualTargetDevice device) {
        return "%s on %s already stands behind %s".formatted(disk.name(), server.name(), device.name());
    }

    static String freeName(Optional<String> wanted, String prefix, Stream<String> names) {
        return freeName(wanted, prefix, names.collect(ImmutableSet.toImmutableSet()));
    }

    private static String freeName(Optional<String> wanted, String prefix, Set<String> taken) {
        return wanted.filter(name -> !taken.contains(name)).orElseGet(() -> DeviceNames.nextFree(prefix, taken));
    }
}
