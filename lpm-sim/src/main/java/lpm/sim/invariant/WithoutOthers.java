package lpm.sim.invariant;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.MigrationState;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.sim.hardware.FibreChannelServer;
import lpm.sim.hardware.Hypervisor;
import lpm.sim.hardware.MoveKind;
import lpm.sim.hardware.SimulatedServer;
import lpm.sim.state.MovePlan;

/**
 * An estate without the partitions that are moved beside one: without their definitions, what these hold, what is assumed of
 * them, the adapters that serve them, and the migrations that are counted for them. What is left must not depend on how far the others have come.
 */
final class WithoutOthers {

    private WithoutOthers() {}

    static Estate of(Estate estate, MovePlan plan) {
        Estate left = estate;
        for (MovePlan other : plan.others()) {
            left = without(left, other);
        }
        return left;
    }

    private static Estate without(Estate estate, MovePlan other) {
        Estate left = underWay(estate, other) ? uncounted(estate, other) : estate;
        for (PartitionKey key : keys(other).toList()) {
            left = left.partitions().containsKey(key) ? new Hypervisor(left, key.system()).delete(key) : left;
            left = left.withAssumptions(left.assumptions().stream()
                    .filter(assumed -> !assumed.subject().equals(key.toString()))
                    .collect(ImmutableList.toImmutableList()));
        }
        for (VirtualIoServer server : estate.virtualIoServers().values()) {
            left = left.with(unserved(server, other));
        }
        return left;
    }

    private static Stream<PartitionKey> keys(MovePlan other) {
        return Stream.concat(Stream.of(other.partition().key()), other.target().stream());
    }

    /** The definition at the source is the one that is locked, as long as there is one. */
    private static boolean underWay(Estate estate, MovePlan other) {
        return keys(other)
                .flatMap(key -> estate.partitions().get(key).stream())
                .findFirst()
                .map(LogicalPartition::migrationState)
                .filter(state -> state.isKnownAnd(MigrationState.MIGRATION_STARTING::equals))
                .isPresent();
    }

    private static Estate uncounted(Estate estate, MovePlan other) {
        Estate left = estate;
        for (MachineTypeModelSerial system : other.knownSystems()) {
            left = left.withManagedSystems(
                    left.managedSystems().updated(system, counted -> uncounted(counted, other.kind())));
        }
        return left;
    }

    private static ManagedSystem uncounted(ManagedSystem system, MoveKind kind) {
        return switch (kind) {
            case ACTIVE -> system.withActiveMigrations(system.activeMigrations().map(count -> count - 1));
            case INACTIVE ->
                system.withInactiveMigrations(system.inactiveMigrations().map(count -> count - 1));
            case SUSPENDED -> system;
        };
    }

    private static VirtualIoServer unserved(VirtualIoServer server, MovePlan other) {
        VirtualIoServer left = server;
        for (VirtualFibreChannelMapping host : server.fibreChannelMappings().items()) {
            boolean isTheirs = isPlanned(server, host, other) || serves(server, host.client(), other);
            left = isTheirs ? new FibreChannelServer(left).remove(host.name()) : left;
        }
        for (VirtualScsiServerAdapter adapter : server.serverAdapters().items()) {
            boolean isTheirs = isPlanned(server, adapter, other) || serves(server, adapter.client(), other);
            left = isTheirs ? new SimulatedServer(left).removeAdapter(adapter.name()) : left;
        }
        return left.withVirtualNicServers(left.virtualNicServers()
                .minus(host -> serves(server, host.client().map(Optional::of), other)));
    }

    private static boolean isPlanned(VirtualIoServer server, VirtualFibreChannelMapping host, MovePlan other) {
        return other.fibreChannel().stream()
                .anyMatch(planned -> planned.source().equals(Optional.of(server.key()))
                        && planned.sourceAdapter()
                                .filter(source -> source.name().equals(host.name()))
                                .isPresent()
                        && !host.client()
                                .isKnownAnd(client -> !client.equals(
                                        Optional.of(other.partition().id()))));
    }

    private static boolean isPlanned(VirtualIoServer server, VirtualScsiServerAdapter adapter, MovePlan other) {
        return other.adapters().stream()
                .anyMatch(planned -> planned.source().equals(server.key())
                        && planned.sourceAdapter().equals(adapter.name())
                        && !adapter.client()
                                .isKnownAnd(client -> !client.equals(
                                        Optional.of(other.partition().id()))));
    }

    private static boolean serves(VirtualIoServer server, Fact<Optional<PartitionId>> served, MovePlan other) {
        return keys(other)
                .filter(key -> server.system().isKnownAnd(key.system()::equals))
                .anyMatch(key -> served.isKnownAnd(client -> client.equals(Optional.of(key.id()))));
    }
}
