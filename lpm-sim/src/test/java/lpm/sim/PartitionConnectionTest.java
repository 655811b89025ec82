package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;
import lpm.model.id.ViosKey;
import lpm.sim.fault.ServerCrash;
import lpm.sim.fault.ServerRestart;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The console reaches AIX and Linux through the servers that carry the VLANs of the partition. */
class PartitionConnectionTest {

    private static final ImmutableSet<ViosKey> SOURCES = ImmutableSet.of(Article.SOURCE_1, Article.SOURCE_2);
    private static final Estate ALONE = without(Article.aix(), Article.SOURCE_1);

    private static Estate without(Estate estate, ViosKey bridge) {
        return estate.updating(
                bridge,
                server -> server.withSharedEthernetAdapters(Listing.complete(ImmutableList.of()))
                        .withEthernetAdapters(Listing.complete(ImmutableList.of())));
    }

    private static Estate uncaptured(Estate estate, ViosKey bridge) {
        return estate.updating(
                bridge,
                server -> server.withSharedEthernetAdapters(Listing.unknown()).withEthernetAdapters(Listing.unknown()));
    }

    private static Estate client(Estate estate, UnaryOperator<LogicalPartition> edit) {
        return estate.updating(Article.CLIENT, edit);
    }

    private static MoveState start(Estate estate) {
        return Migration.begin(
                        SimulatedEstate.of(estate), Article.request(), Article.mapping(), MigrationOptions.defaults())
                .state();
    }

    private static MoveState crashed(MoveState state, Iterable<ViosKey> servers) {
        MoveState down = state;
        for (ViosKey server : servers) {
            down = new ServerCrash(server).strike(down, server.name());
        }
        return down;
    }

    @Test
    void isLostWithTheLastServerThatCarriesAVlanAndBackWithTheFirstThatRestarts() {
        MoveState one = crashed(start(Article.aix()), ImmutableSet.of(Article.SOURCE_1));
        MoveState both = crashed(one, ImmutableSet.of(Article.SOURCE_2));
        MoveState back = new ServerRestart(Article.SOURCE_1).strike(both, "restart");

        assertThat(one.missing(Resource.PARTITION_RMC)).isEmpty();
        assertThat(both.missing(Resource.PARTITION_RMC)).hasValue("sn1054a3bvios1 and sn1054a3bvios2");
        assertThat(back.missing(Resource.PARTITION_RMC)).isEmpty();
    }

    @Test
    void dependsOnTheServersOfTheSideThatOwnsThePartition() {
        MoveState source = crashed(start(Article.aix()), SOURCES);
        MoveState destination = crashed(
                start(Article.aix()).withOwner(Owner.DST),
                ImmutableSet.of(Article.DESTINATION_1, Article.DESTINATION_2));

        assertThat(source.withOwner(Owner.DST).missing(Resource.PARTITION_RMC)).isEmpty();
        assertThat(destination.missing(Resource.PARTITION_RMC)).isPresent();
        assertThat(destination.withOwner(Owner.SRC).missing(Resource.PARTITION_RMC))
                .isEmpty();
    }

    static Stream<Arguments> estates() {
        Estate aix = Article.aix();
        Estate uncaptured = uncaptured(uncaptured(aix, Article.SOURCE_1), Article.SOURCE_2);
        return Stream.of(
                Arguments.of("of which one bridges", ALONE, true),
                Arguments.of("of one of which nobody captured bridges", uncaptured(aix, Article.SOURCE_1), true),
                Arguments.of("of which nobody captured bridges", uncaptured, false),
                Arguments.of("none of which bridges", without(ALONE, Article.SOURCE_2), false),
                Arguments.of(
                        "of a partition without virtual Ethernet adapters",
                        client(aix, p -> p.withEthernetAdapters(Listing.complete(ImmutableList.of()))),
                        false),
                Arguments.of(
                        "of a partition with virtual Ethernet adapters that nobody captured",
                        client(aix, p -> p.withEthernetAdapters(Listing.unknown())),
                        false),
                Arguments.of("of a partition with a virtual NIC", VirtualNicArticle.with(aix), false),
                Arguments.of("of IBM i", Article.estate(), false),
                Arguments.of(
                        "of an operating system that nobody captured",
                        client(aix, p -> p.withEnvironment(Fact.<OperatingEnvironment>unknown())),
                        false));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("estates")
    void isLostWithTheServersOfTheSource(String which, Estate estate, boolean lost) {
        assertThat(crashed(start(estate), SOURCES)
                        .missing(Resource.PARTITION_RMC)
                        .isPresent())
                .as(which)
                .isEqualTo(lost);
    }

    @Test
    void withoutItTheOperatingSystemIsNotAskedAndTheMoveIsTakenBack() {
        MigrationTrace lost = run(ALONE, crash("first_pass"));
        MigrationTrace back = run(ALONE, crash("first_pass"), new ServerRestart(Article.SOURCE_2) + "@dirty_passes");
        MigrationTrace late = run(ALONE, crash("freeze"));
        MigrationTrace ibmi = run(without(Article.estate(), Article.SOURCE_1), crash("first_pass"));

        assertThat(lost.outcome()).isEqualTo(MigrationOutcome.ROLLED_BACK);
        assertThat(lost.health()).isEqualTo(Health.IO_LOST);
        assertThat(lost.decidingCause())
                .isEqualTo(Optional.of("ask_os: Virtual I/O Server sn1054a3bvios2 of 7895-42X*1054A3B has crashed"
                        + " (VIOS_CRASH before first_pass)"));
        assertThat(back.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(ibmi.runsAt()).isEqualTo(RunsAt.DST);
        assertThat(late.runsAt()).isEqualTo(RunsAt.DST);
        assertThat(ImmutableList.of(lost, back, late, ibmi))
                .flatExtracting(MigrationTrace::brokenInvariants)
                .isEmpty();
    }

    private static String crash(String step) {
        return new ServerCrash(Article.SOURCE_2) + "@" + step;
    }

    private static MigrationTrace run(Estate estate, String... faults) {
        return Article.run(estate, MigrationOptions.defaults().withFaults(Article.schedule(faults)));
    }
}
