package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.rules.MigrationMapping;
import lpm.sim.explore.Exploration;
import lpm.sim.explore.ExplorationOptions;
import lpm.sim.explore.ExplorationProgress;
import lpm.sim.explore.FaultExplorer;
import lpm.sim.fault.Fault;
import lpm.sim.invariant.OneWriterPerVolume;
import lpm.sim.state.MoveState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Virtual Fibre Channel on the simulated hardware. */
class FibreChannelTest {

    @Test
    void isServedByTheDestinationUnderTheOtherNamesOfItsPairs() {
        MigrationTrace trace = FibreChannelArticle.migrate(FibreChannelArticle.estate());
        Estate after = trace.after().estate();

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(after.virtualIoServer(Article.DESTINATION_1)
                        .fibreChannelMappings()
                        .items())
                .containsExactly(host(FibreChannelArticle.estate().virtualIoServer(Article.SOURCE_1)));
        assertThat(after.virtualIoServer(Article.SOURCE_1)
                        .fibreChannelMappings()
                        .items())
                .isEmpty();
        assertThat(available(after, Article.DESTINATION_1)).isEqualTo(63);
        assertThat(available(after, Article.SOURCE_1)).isEqualTo(64);
        assertThat(after.partition(Article.MOVED).fibreChannelAdapters().items())
                .extracting(VirtualFibreChannelClientAdapter::activePortName)
                .containsExactly(
                        Fact.known(FibreChannelArticle.name(1, 1)), Fact.known(FibreChannelArticle.name(2, 1)));
    }

    @Test
    void isLoggedInUnderBothNamesWhileItMoves() {
        MigrationTrace trace = FibreChannelArticle.migrate(FibreChannelArticle.estate(), "HMC_LOSS@bind_src");
        Estate meanwhile = trace.after().estate();

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.NEEDS_RECOVER);
        assertThat(active(meanwhile.partition(Article.CLIENT))).isEqualTo(Fact.known(FibreChannelArticle.name(1, 0)));
        assertThat(active(meanwhile.partition(Article.MOVED))).isEqualTo(Fact.known(FibreChannelArticle.name(1, 1)));
        assertThat(host(meanwhile.virtualIoServer(Article.SOURCE_1)).status())
                .isEqualTo(
                        host(meanwhile.virtualIoServer(Article.DESTINATION_1)).status())
                .isEqualTo(Fact.known("LOGGED_IN"));
        assertThat(Migration.recover(trace, Disturbances.NONE).after().estate())
                .isEqualTo(FibreChannelArticle.estate());
    }

    @Test
    void tellsTheNameUnderWhichEachAdapterLogsIn() {
        assertThat(FibreChannelArticle.migrate(FibreChannelArticle.estate()).events())
                .extracting(MigrationEvent::text)
                .contains(
                        "creates vfchost0 in slot 30 on fcs0, and the virtual Fibre Channel adapter in slot 8 logs in as c05076021a7b0011",
                        "removes vfchost0, which is logged out");
    }

    @Test
    void movesThereAndBackAgain() {
        Estate there = FibreChannelArticle.migrate(FibreChannelArticle.estate())
                .after()
                .estate();
        MigrationTrace back = FibreChannelArticle.back(there);
        Estate after = back.after().estate();

        assertThat(back.brokenInvariants()).isEmpty();
        assertThat(after.partitions()).isEqualTo(FibreChannelArticle.estate().partitions());
        for (ViosKey key : FibreChannelArticle.estate().virtualIoServers().keys()) {
            assertThat(after.virtualIoServer(key).fibreChannelMappings())
                    .isEqualTo(FibreChannelArticle.estate().virtualIoServer(key).fibreChannelMappings());
            assertThat(after.virtualIoServer(key).fibreChannelPorts())
                    .isEqualTo(FibreChannelArticle.estate().virtualIoServer(key).fibreChannelPorts());
        }
    }

    @Test
    void doesWithoutVirtualScsi() {
        MigrationTrace trace = FibreChannelArticle.migrate(FibreChannelArticle.withoutScsi());

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(trace.after()
                        .estate()
                        .virtualIoServer(Article.DESTINATION_2)
                        .fibreChannelMappings()
                        .items())
                .hasSize(1);
    }

    @Test
    void worksWhereNothingIsKnownOfPortsZonesAndServers() {
        Estate silent = FibreChannelArticle.estate()
                .updating(
                        Article.CLIENT,
                        p -> p.withBothPortNamesZoned(Fact.unknown())
                                .withTargetPortsVisibleOn(Listing.unknown())
                                .withTargetDisksVisibleOn(Listing.unknown())
                                .withFibreChannelAdapters(p.fibreChannelAdapters()
                                        .replacing(
                                                adapter -> true,
                                                adapter -> adapter.withActivePortName(Fact.unknown())
                                                        .withPortNames(Listing.unknown()))))
                .updating(Article.SOURCE_1, s -> s.withFibreChannelMappings(Listing.unknown()))
                .updating(
                        Article.DESTINATION_1,
                        s -> s.withFibreChannelPorts(Listing.unknown()).withFibreChannelMappings(Listing.unknown()));
        MigrationTrace trace = FibreChannelArticle.migrate(silent);

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(active(trace.after().estate().partition(Article.MOVED))).isEqualTo(Fact.unknown());
    }

    static Stream<Arguments> obstacles() {
        return Stream.of(
                Arguments.of(
                        port(port -> port.withAvailablePorts(Fact.known(0))),
                        "dst_vtd1: fcs0 of sn1054a5bvios1 has no virtual connection to spare"),
                Arguments.of(
                        port(port -> port.withFabric(Fact.known(false))),
                        "dst_vtd1: fcs0 of sn1054a5bvios1 is on no switch that supports virtual ports"),
                Arguments.of(
                        server(s -> s.withFibreChannelPorts(Listing.complete(ImmutableList.of()))),
                        "dst_vtd1: sn1054a5bvios1 has no Fibre Channel port that can be shared"),
                Arguments.of(
                        port(port -> port.withFabricName(Fact.known("B"))),
                        "dst_vtd1: the virtual Fibre Channel adapter in slot 8 logs in through fcs0 of sn1054a5bvios1, and sees no"
                                + " target port: fcs0 is on the fabric B, and its names are zoned on the fabric A"),
                Arguments.of(
                        client(p -> p.withBothPortNamesZoned(Fact.known(false))),
                        "dst_vtd1: the virtual Fibre Channel adapter in slot 8 logs in through fcs0 of sn1054a5bvios1, and sees no"
                                + " target port: no target port is zoned to the other name of its pair, as a person said of ibmi1 (partition 5)"),
                Arguments.of(
                        client(p -> p.withTargetPortsVisibleOn(Listing.complete(ImmutableList.of(Article.SOURCE)))),
                        "dst_vtd1: the virtual Fibre Channel adapter in slot 8 logs in through fcs0 of sn1054a5bvios1, and sees no"
                                + " target port: the target ports that ibmi1 (partition 5) uses are not visible from 7895-42X*1054A5B"),
                Arguments.of(
                        client(p -> p.withTargetDisksVisibleOn(Listing.complete(ImmutableList.of(Article.SOURCE)))),
                        "acquire: the disks that ibmi1 (partition 5) uses through virtual Fibre Channel are masked from 7895-42X*1054A5B"));
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void isTakenBackWholeWhereHardwareStandsInTheWay(UnaryOperator<Estate> edit, String cause) {
        Estate estate = edit.apply(FibreChannelArticle.estate());
        MigrationTrace trace = FibreChannelArticle.migrate(estate);

        assertThat(trace.decidingCause()).hasValue(cause);
        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.ROLLED_BACK);
        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(trace.after().estate()).isEqualTo(estate);
    }

    @Test
    void losesItsDisksWithTheServersOfItsAdaptersAlone() {
        Estate oneAdapter = FibreChannelArticle.estate()
                .updating(
                        Article.CLIENT,
                        p -> p.withFibreChannelAdapters(
                                p.fibreChannelAdapters().minus(a -> a.slot().equals(FibreChannelArticle.SECOND))))
                .updating(Article.SOURCE_2, s -> s.withFibreChannelMappings(Listing.complete(ImmutableList.of())));

        assertThat(FibreChannelArticle.migrate(oneAdapter, "DST_VIOS_PATH_LOSS@acquire")
                        .decidingCause())
                .hasValue(
                        "acquire: the disks that ibmi1 (partition 5) uses through virtual Fibre Channel are out of reach at the destination:"
                                + " Virtual I/O Server sn1054a5bvios1 has lost its path to storage (DST_VIOS_PATH_LOSS before acquire)");
        assertThat(FibreChannelArticle.migrate(oneAdapter, "DST_VIOS_PATH_LOSS@resume_dst")
                        .health())
                .isEqualTo(Health.IO_LOST);
        assertThat(FibreChannelArticle.migrate(FibreChannelArticle.estate(), "DST_VIOS_PATH_LOSS@acquire")
                        .health())
                .isEqualTo(Health.DEGRADED);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void isTakenBackOrFinishedWhateverStrikes(Fault fault) {
        for (MigrationStep step : MigrationStep.values()) {
            MigrationTrace trace = FibreChannelArticle.migrate(FibreChannelArticle.estate(), fault + "@" + step);
            MigrationTrace recovered = Migration.recover(trace, Disturbances.NONE);

            assertThat(trace.brokenInvariants()).as("%s at %s", fault, step).isEmpty();
            assertThat(recovered.brokenInvariants()).isEmpty();
        }
    }

    @Test
    void twoRunningPartitionsThatAreLoggedInWriteToTheSameDisks() {
        MoveState meanwhile = FibreChannelArticle.migrate(FibreChannelArticle.withoutScsi(), "HMC_LOSS@bind_src")
                .course()
                .state();
        MoveState twice = meanwhile.withRunsAtDestination(true);

        assertThat(new OneWriterPerVolume().violation(meanwhile, meanwhile)).isEmpty();
        assertThat(new OneWriterPerVolume().violation(meanwhile, twice))
                .hasValue(
                        "the disks behind virtual Fibre Channel are writable by ibmi1 (partition 5) on 7895-42X*1054A3B"
                                + " and on 7895-42X*1054A5B");
        assertThat(new OneWriterPerVolume().violation(meanwhile, twice.withCreatedFibreChannel(ImmutableList.of())))
                .isEmpty();
    }

    static Stream<Arguments> explored() {
        return Stream.of(
                Arguments.of(FibreChannelArticle.estate(), true),
                Arguments.of(FibreChannelArticle.withoutScsi(), false),
                Arguments.of(FibreChannelArticle.single(), false));
    }

    @ParameterizedTest
    @MethodSource("explored")
    @Tag("exhaustive")
    void noPairOfFaultsBreaksAnInvariant(Estate estate, boolean redundantMovers) {
        Exploration exploration = FaultExplorer.explore(
                Migration.begin(
                        SimulatedEstate.of(estate),
                        Article.request(),
                        MigrationMapping.none(),
                        MigrationOptions.defaults().withRedundantMovers(redundantMovers)),
                new ExplorationOptions(2, 0, 1, 1),
                ExplorationProgress.silent());

        assertThat(exploration.broken()).isEmpty();
    }

    private static UnaryOperator<Estate> client(UnaryOperator<LogicalPartition> edit) {
        return estate -> estate.updating(Article.CLIENT, edit);
    }

    private static UnaryOperator<Estate> server(UnaryOperator<VirtualIoServer> edit) {
        return estate -> estate.updating(Article.DESTINATION_1, edit);
    }

    private static UnaryOperator<Estate> port(UnaryOperator<FibreChannelPort> edit) {
        return server(s -> s.withFibreChannelPorts(s.fibreChannelPorts().replacing(port -> true, edit)));
    }

    private static VirtualFibreChannelMapping host(VirtualIoServer server) {
        return server.fibreChannelMappings().items().get(0);
    }

    private static int available(Estate estate, ViosKey server) {
        return estate.virtualIoServer(server)
                .fibreChannelPorts()
                .items()
                .get(0)
                .availablePorts()
                .value()
                .orElseThrow();
    }

    private static Fact<?> active(LogicalPartition partition) {
        return partition.fibreChannelAdapters().items().get(0).activePortName();
    }
}
