package lpm.sim.state;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import lpm.model.id.ViosKey;

/**
 * The Virtual I/O Servers that a plan has to do with on one side of a move, in the order of its virtual SCSI adapters, virtual
 * Fibre Channel adapters and virtual NICs. The console sees to the first of them, then to all others.
 *
 * @param first what is on the server that the console sees to first: that of the first adapter. Adapters of a server that is not
 *     known are with it if the first is one of them
 * @param others what is on any other server
 * @param paths the servers of each kind of storage that the partition has: virtual SCSI, virtual Fibre Channel
 * @param ofStorage the servers of its storage, of whatever kind
 * @param all the servers of its storage, and those of its virtual NICs
 * @param <N> what is planned for a virtual NIC on this side
 */
public record PlannedServers<N>(
        Stage<N> first,
        Stage<N> others,
        ImmutableList<ImmutableSet<ViosKey>> paths,
        ImmutableSet<ViosKey> ofStorage,
        ImmutableSet<ViosKey> all) {

    /**
     * What one step does on one side.
     *
     * @param servers those that are known
     */
    public record Stage<N>(
            ImmutableSet<ViosKey> servers,
            ImmutableList<AdapterPlan> adapters,
            ImmutableList<FibreChannelPlan> fibreChannel,
            ImmutableList<N> virtualNics) {

        /** Whether there is nothing to do. */
        public boolean isEmpty() {
            return adapters.isEmpty() && fibreChannel.isEmpty() && virtualNics.isEmpty();
        }
    }

    /** Those that serve the partition at the source; virtual Fibre Channel adapters of no known server are in no stage. */
    static PlannedServers<SourceHost> atSource(MovePlan plan) {
        return of(
                new Served<>(plan.adapters(), adapter -> Optional.of(adapter.source())),
                new Served<>(
                        ImmutableList.copyOf(Iterables.filter(
                                plan.fibreChannel(), adapter -> adapter.source().isPresent())),
                        FibreChannelPlan::source),
                new Served<>(plan.virtualNicServers(), host -> Optional.of(host.server())));
    }

    /** Those that are to serve it at the destination. */
    static PlannedServers<BackingDevicePlan> atDestination(MovePlan plan) {
        return of(
                new Served<>(plan.adapters(), AdapterPlan::destination),
                new Served<>(plan.fibreChannel(), FibreChannelPlan::destination),
                new Served<>(plan.backingDevices(), BackingDevicePlan::destination));
    }

    private static <N> PlannedServers<N> of(
            Served<AdapterPlan> scsi, Served<FibreChannelPlan> fibreChannel, Served<N> virtualNics) {
        Optional<ViosKey> first =
                scsi.first().or(fibreChannel::first).or(virtualNics::first).flatMap(server -> server);
        ImmutableList<ImmutableSet<ViosKey>> paths = paths(scsi.known(), fibreChannel.known());
        ImmutableSet<ViosKey> ofStorage = together(paths);
        ImmutableSet<ViosKey> all = together(ImmutableList.of(ofStorage, virtualNics.known()));
        Predicate<Optional<ViosKey>> isFirst = first::equals;
        return new PlannedServers<>(
                stage(isFirst, all, scsi, fibreChannel, virtualNics),
                stage(isFirst.negate(), all, scsi, fibreChannel, virtualNics),
                paths,
                ofStorage,
                all);
    }

    private static ImmutableList<ImmutableSet<ViosKey>> paths(
            ImmutableSet<ViosKey> scsi, ImmutableSet<ViosKey> fibreChannel) {
        if (scsi.isEmpty() || fibreChannel.isEmpty()) {
            ImmutableSet<ViosKey> only = scsi.isEmpty() ? fibreChannel : scsi;
            return only.isEmpty() ? ImmutableList.of() : ImmutableList.of(only);
        }
        return ImmutableList.of(scsi, fibreChannel);
    }

    private static ImmutableSet<ViosKey> together(ImmutableList<ImmutableSet<ViosKey>> kinds) {
        ImmutableSet.Builder<ViosKey> all = ImmutableSet.builder();
        kinds.forEach(all::addAll);
        return all.build();
    }

    private static <N> Stage<N> stage(
            Predicate<Optional<ViosKey>> takesPart,
            ImmutableSet<ViosKey> all,
            Served<AdapterPlan> scsi,
            Served<FibreChannelPlan> fibreChannel,
            Served<N> virtualNics) {
        ImmutableSet.Builder<ViosKey> servers = ImmutableSet.builder();
        for (ViosKey server : all) {
            if (takesPart.test(Optional.of(server))) {
                servers.add(server);
            }
        }
        return new Stage<>(servers.build(), scsi.on(takesPart), fibreChannel.on(takesPart), virtualNics.on(takesPart));
    }

    /** What is to be done in one of the two stages, by its number: 1 or 2. */
    public Stage<N> stage(int number) {
        checkArgument(number == 1 || number == 2, "there are two stages, and no stage %s", number);
        return number == 1 ? first : others;
    }

    /** Adapters of one kind, and by which server each is served. */
    private record Served<A>(ImmutableList<A> adapters, Function<A, Optional<ViosKey>> server) {

        /** The server of the first adapter, empty in itself if it is not known. */
        Optional<Optional<ViosKey>> first() {
            return adapters.isEmpty() ? Optional.empty() : Optional.of(server.apply(adapters.get(0)));
        }

        ImmutableSet<ViosKey> known() {
            ImmutableSet.Builder<ViosKey> known = ImmutableSet.builder();
            for (A adapter : adapters) {
                server.apply(adapter).ifPresent(known::add);
            }
            return known.build();
        }

        ImmutableList<A> on(Predicate<Optional<ViosKey>> servers) {
            ImmutableList.Builder<A> on = ImmutableList.builder();
            for (A adapter : adapters) {
                if (servers.test(server.apply(adapter))) {
                    on.add(adapter);
                }
            }
            return on.build();
        }
    }
}
