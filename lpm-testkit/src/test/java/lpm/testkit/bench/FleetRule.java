package lpm.testkit.bench;

import static lpm.fact.Fact.known;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import lpm.fact.Listing;
import lpm.rules.Among;
import lpm.rules.Amount;
import lpm.rules.Fits;
import lpm.rules.Offer;
import lpm.rules.PairCondition;
import lpm.rules.SourceAlone;
import lpm.testkit.bench.Fleet.OperatingSystem;
import lpm.testkit.bench.Fleet.Partition;
import lpm.testkit.bench.Fleet.Server;

/** The twelve rules of W-VAL as conditions of {@code lpm.rules}; the bit of a rule in a mask is its ordinal. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
public enum FleetRule {
    LPM_CAPABLE(asking(partition -> ImmutableList.of(true), (server, needed) -> server.lpmCapable())),
    ANOTHER_SERVER(asking(
            partition -> ImmutableList.of(partition.server().id()),
            (server, source) -> !server.id().equals(source))),
    RUNNING(alone(Partition::running)),
    NO_PHYSICAL_IO(alone(partition -> !partition.physicalIo())),
    IBM_I(
            asking(
                    partition -> isIbmI(partition) ? ImmutableList.of(true) : ImmutableList.of(),
                    (server, needed) -> server.ibmICapable()),
            alone(partition -> !isIbmI(partition) || partition.restrictedIo())),
    COMPATIBILITY_MODE(among(partition -> ImmutableList.of(partition.compatibilityMode()), Server::compatibilityModes)),
    LOGICAL_MEMORY_BLOCK(asking(
            partition -> ImmutableList.of(partition.logicalMemoryBlock()),
            (server, block) -> server.logicalMemoryBlock() == block)),
    MEMORY(fits(Partition::memory, Server::freeMemory)),
    PROCESSORS(fits(Partition::processors, Server::freeProcessors)),
    VLANS(among(partition -> partition.vlans().asList(), Server::vlans)),
    LUNS(among(partition -> partition.luns().asList(), Server::luns)),
    MOVERS(
            alone(partition -> partition.server().movers() > 0),
            fits(partition -> 1, Server::movers),
            fits(partition -> 1, server -> server.maximumMigrations() - server.activeMigrations()));

    private final ImmutableList<PairCondition<Partition, Server>> conditions;

    @SafeVarargs
    FleetRule(PairCondition<Partition, Server>... conditions) {
        this.conditions = ImmutableList.copyOf(conditions);
    }

    ImmutableList<PairCondition<Partition, Server>> conditions() {
        return conditions;
    }

    private static <E> PairCondition<Partition, Server> among(
            Function<Partition, ImmutableList<E>> needs, Function<Server, ImmutableSet<E>> offers) {
        return new Among<Partition, Server, E>(
                partition -> Listing.complete(needs.apply(partition)),
                server -> new Offer.Whole<>(offers.apply(server)));
    }

    private static <E> PairCondition<Partition, Server> asking(
            Function<Partition, ImmutableList<E>> needs, BiPredicate<Server, E> offers) {
        return new Among<Partition, Server, E>(
                partition -> Listing.complete(needs.apply(partition)),
                (server, element) -> known(offers.test(server, element)));
    }

    private static PairCondition<Partition, Server> fits(ToLongFunction<Partition> needs, ToLongFunction<Server> room) {
        return Fits.of(
                partition -> Amount.exactly(needs.applyAsLong(partition)), server -> known(room.applyAsLong(server)));
    }

    private static PairCondition<Partition, Server> alone(Predicate<Partition> test) {
        return new SourceAlone<>(partition -> known(test.test(partition)));
    }

    private static boolean isIbmI(Partition partition) {
        return partition.os() == OperatingSystem.IBM_I;
    }
}
