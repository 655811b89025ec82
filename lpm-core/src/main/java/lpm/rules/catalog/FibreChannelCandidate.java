package lpm.rules.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.DeviceNames;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.option.FibreChannelMapping;
import lpm.rules.FibreChannelConnection;
import lpm.rules.MigrationMapping;

/**
 * A destination server that may take over a virtual Fibre Channel adapter.
 *
 * @param wanted what the request asks of the client adapter's mapping
 * @param scsi virtual SCSI adapters that were mapped before, whatever their server
 * @param chosen virtual Fibre Channel adapters that were mapped before, whatever their server
 */
record FibreChannelCandidate(
        FibreChannelConnection connection,
        VirtualIoServer server,
        Optional<FibreChannelMapping> wanted,
        ImmutableList<MigrationMapping.Adapter> scsi,
        ImmutableList<MigrationMapping.FibreChannel> chosen) {

    /**
     * The server that the request names comes first, then the one that takes over for the same source server already, then one
     * that does so for no other, that runs, has a slot, and a port to spare.
     */
    static final Comparator<FibreChannelCandidate> BEST_FIRST = Comparator.comparing(FibreChannelCandidate::isNotWanted)
            .thenComparing(candidate -> !candidate.servesSameSource())
            .thenComparing(FibreChannelCandidate::servesAnotherSource)
            .thenComparing(FibreChannelCandidate::isKnownDown)
            .thenComparing(candidate -> candidate.slot().isKnownAnd(Optional::isEmpty))
            .thenComparing(candidate -> candidate.port().isKnownAnd(Optional::isEmpty))
            .thenComparing(candidate -> candidate.isOnOtherFabric())
            .thenComparing(candidate -> !candidate.port().isKnown());

    /** Whether the request names another server. */
    boolean isNotWanted() {
        return wanted.isPresent() && !wanted.get().server().means(server).isKnownAnd(means -> means);
    }

    private Optional<ViosKey> source() {
        return connection.server().map(VirtualIoServer::key);
    }

    private Stream<Optional<ViosKey>> sourcesTakenOver() {
        return Stream.concat(
                scsi.stream()
                        .filter(other -> other.destination().equals(server.key()))
                        .map(other -> Optional.of(other.source())),
                here().map(MigrationMapping.FibreChannel::source));
    }

    private Stream<MigrationMapping.FibreChannel> here() {
        return chosen.stream().filter(other -> other.destination().equals(server.key()));
    }

    private boolean servesSameSource() {
        return source().isPresent() && sourcesTakenOver().anyMatch(source()::equals);
    }

    private boolean servesAnotherSource() {
        return sourcesTakenOver().anyMatch(other -> !other.equals(source()));
    }

    private boolean isKnownDown() {
        return server.state().isKnownAnd(state -> !state.equals(PartitionState.RUNNING));
    }

    private boolean isOnOtherFabric() {
        return port().isKnownAnd(name -> name.flatMap(port -> server.fibreChannelPort(port))
                .filter(port ->
                        port.fabricName().equalTo(connection.fabricName()).isKnownAnd(same -> !same))
                .isPresent());
    }

    /** As for virtual SCSI: the slot asked for, else the source's where it is free, else the lowest one that is. */
    Fact<Optional<VirtualSlot>> slot() {
        Optional<VirtualSlot> asked = wanted.flatMap(FibreChannelMapping::serverSlot);
        if (asked.isPresent()) {
            return Fact.known(asked);
        }
        ImmutableSet<VirtualSlot> used = Stream.of(
                        server.usedVirtualSlots().stream(),
                        scsi.stream()
                                .filter(other -> other.destination().equals(server.key()))
                                .flatMap(other -> other.destinationSlot().value().stream()),
                        here().flatMap(other -> other.destinationSlot().value().stream()))
                .flatMap(slots -> slots)
                .collect(ImmutableSet.toImmutableSet());
        return server.maximumVirtualSlots()
                .with(
                        server.usedVirtualSlots().whole(),
                        (limit, slots) -> Stream.concat(
                                        connection.host().map(VirtualFibreChannelMapping::slot).stream(),
                                        IntStream.range(VirtualSlot.FIRST_USABLE, limit)
                                                .mapToObj(VirtualSlot::new))
                                .filter(slot -> slot.number() >= VirtualSlot.FIRST_USABLE && slot.number() < limit)
                                .filter(slot -> !used.contains(slot))
                                .findFirst());
    }

    /**
     * The port asked for, else the first one with a connection to spare, those on the fabric of the source before others; known and
     * empty if none has, unknown if that is open.
     */
    Fact<Optional<String>> port() {
        Optional<String> asked = wanted.flatMap(FibreChannelMapping::port);
        if (asked.isPresent()) {
            return Fact.known(asked);
        }
        Optional<String> best = server.fibreChannelPorts().stream()
                .filter(port -> canCarry(port).isKnownAnd(can -> can))
                .min(Comparator.comparing(this::distance))
                .map(FibreChannelPort::name);
        boolean none = server.fibreChannelPorts().isComplete()
                && server.fibreChannelPorts().stream()
                        .allMatch(port -> canCarry(port).isKnownAnd(can -> !can));
        return best.isPresent() || none ? Fact.known(best) : Fact.unknown();
    }

    private int distance(FibreChannelPort port) {
        return port.fabricName()
                .equalTo(connection.fabricName())
                .map(same -> same ? 0 : 2)
                .value()
                .orElse(1);
    }

    private Fact<Boolean> canCarry(FibreChannelPort port) {
        long taken = here().filter(other -> other.port().isKnownAnd(Optional.of(port.name())::equals))
                .count();
        return port.fabric().isKnownAnd(fabric -> !fabric)
                ? Fact.known(false)
                : port.fabric().with(port.availablePorts(), (fabric, available) -> fabric && available > taken);
    }

    /** Why it was not taken; empty where another was simply first. */
    Optional<String> reason() {
        List<String> reasons = new ArrayList<>();
        if (isNotWanted()) {
            reasons.add("the request asks for " + wanted.orElseThrow().server());
        }
        if (isKnownDown()) {
            reasons.add("it is " + server.state());
        }
        if (slot().isKnownAnd(Optional::isEmpty)) {
            reasons.add("it has no free virtual slot");
        }
        if (port().isKnownAnd(Optional::isEmpty)) {
            reasons.add("it has no Fibre Channel port to spare");
        }
        if (isOnOtherFabric()) {
            reasons.add("its port is not on the fabric " + connection.fabricName());
        }
        if (servesAnotherSource()) {
            reasons.add("it takes over adapters of another server");
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", reasons));
    }

    MigrationMapping.FibreChannel adapter() {
        List<String> names = Stream.concat(
                        server.fibreChannelMappings().stream().map(VirtualFibreChannelMapping::name),
                        here().map(MigrationMapping.FibreChannel::destinationAdapter))
                .toList();
        return new MigrationMapping.FibreChannel(
                connection.clientSlot(),
                source(),
                Fact.ofOptional(connection.host().map(VirtualFibreChannelMapping::name)),
                server.key(),
                server.id(),
                slot().flatMap(Fact::ofOptional),
                DeviceNames.nextFree("vfchost", names),
                port());
    }
}
