package lpm.sim.state;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
                        plan.fibreChannel().stream()
                                .filter(adapter -> adapter.source().isPresent())
                                .collect(ImmutableList.toImmutableList()),
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
        Optional<ViosKey> first = Streams.concat(scsi.servers(), fibreChannel.servers(), virtualNics.servers())
                .findFirst()
                .flatMap(server -> server);
        ImmutableList<ImmutableSet<ViosKey>> paths = Stream.of(scsi.known(), fibreChannel.known())
                .filter(servers -> !servers.isEmpty())
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<ViosKey> ofStorage =
                paths.stream().flatMap(ImmutableSet::stream).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<ViosKey> all = ImmutableSet.<ViosKey>builder()
                .addAll(ofStorage)
                .addAll(virtualNics.known())
                .build();
        Predicate<Optional<ViosKey>> isFirst = first::equals;
        return new PlannedServers<>(
                stage(isFirst, all, scsi, fibreChannel, virtualNics),
                stage(isFirst.negate(), all, scsi, fibreChannel, virtualNics),
                paths,
                ofStorage,
                all);
    }

    private static <N> Stage<N> stage(
            Predicate<Optional<ViosKey>> takesPart,
            ImmutableSet<ViosKey> all,
            Served<AdapterPlan> scsi,
            Served<FibreChannelPlan> fibreChannel,
            Served<N> virtualNics) {
        return new Stage<>(
                all.stream()
                        .filter(server -> takesPart.test(Optional.of(server)))
                        .collect(ImmutableSet.toImmutableSet()),
                scsi.on(takesPart),
                fibreChannel.on(takesPart),
                virtualNics.on(takesPart));
    }

    /** What is to be done in one of the two stages, by its number: 1 or 2. */
    public Stage<N> stage(int number) {
        checkArgument(number == 1 || number == 2, "there are two stages, and no stage %s", number);
        return number == 1 ? first : others;
    }

    /** Adapters of one kind, and by which server each is served. */
    private record Served<A>(ImmutableList<A> adapters, Function<A, Optional<ViosKey>> server) {

        Stream<Optional<ViosKey>> servers() {
            return adapters.stream().map(server);
        }

        ImmutableSet<ViosKey> known() {
            return servers().flatMap(Optional::stream).collect(ImmutableSet.toImmutableSet());
        }

        ImmutableList<A> on(Predicate<Optional<ViosKey>> servers) {
            return adapters.stream()
                    .filter(adapter -> servers.test(server.apply(adapter)))
                    .collect(ImmutableList.toImmutableList());
        }
    }
}
