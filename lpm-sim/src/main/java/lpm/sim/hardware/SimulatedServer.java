package lpm.sim.hardware;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
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

    /** The name of a new virtual target device: the one that is wanted if it is free, else the next {@code vtscsi}. */
    public String freeDeviceName(Optional<String> wanted) {
        return freeName(wanted, "vtscsi", server.targetDevices().stream().map(VirtualTargetDevice::name));
    }

    /** A new adapter without devices for one slot of one client. */
    public VirtualIoServer createAdapter(
            String name, VirtualSlot slot, PartitionId client, Fact<VirtualSlot> clientSlot) {
        return server.withServerAdapters(server.serverAdapters()
                .plus(VirtualScsiServerAdapter.builder()
                        .name(name)
                        .slot(slot)
                        .client(Fact.known(Optional.of(client)))
                        .clientSlot(clientSlot.map(Optional::of))
                        .targetDevices(Listing.complete(ImmutableList.of()))
                        .build()));
    }

    /** Maps a disk that the server has open to an adapter, under the address that the client knows it by. */
    public Attempt<VirtualIoServer> map(PhysicalVolume disk, String adapter, VirtualTargetDevice like, String name) {
        return refusal(disk).<Attempt<VirtualIoServer>>map(Attempt::failed).orElseGet(() -> {
            VirtualTargetDevice device = VirtualTargetDevice.builder()
                    .name(name)
                    .address(like.address())
                    .backingDevice(Fact.known(new BackingDevice.Disk(disk.name())))
                    .status(Fact.known("Available"))
                    .mirrored(like.mirrored().or(Fact.known("false")))
                    .build();
            return Attempt.done(with(adapter, device));
        });
    }

    /** Serves a logical unit of a shared storage pool, as another server of the cluster does. */
    public VirtualIoServer mapUnit(String adapter, VirtualTargetDevice like, String name) {
        return with(adapter, like.withName(name).withStatus(Fact.known("Available")));
    }

    private VirtualIoServer with(String adapter, VirtualTargetDevice device) {
        return server.withServerAdapters(server.serverAdapters()
                .replacing(
                        existing -> existing.name().equals(adapter),
                        existing -> existing.withTargetDevices(
                                existing.targetDevices().plus(device))));
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
        Optional<String> group = disk.volumeGroup()
                .value()
                .flatMap(name -> name)
                .map(name -> "%s on %s is in volume group %s, and cannot be mapped"
                        .formatted(disk.name(), server.name(), name));
        return group.or(() -> StorageNetwork.openings(server, disk)
                .findFirst()
                .map(open -> "%s on %s already stands behind %s"
                        .formatted(disk.name(), server.name(), open.device().name())));
    }

    static String freeName(Optional<String> wanted, String prefix, Stream<String> names) {
        ImmutableSet<String> taken = names.collect(ImmutableSet.toImmutableSet());
        return wanted.filter(name -> !taken.contains(name)).orElseGet(() -> DeviceNames.nextFree(prefix, taken));
    }
}
