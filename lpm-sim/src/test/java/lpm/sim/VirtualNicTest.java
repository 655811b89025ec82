package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.id.PartitionId;
import lpm.model.id.ViosKey;
import lpm.model.network.SriovAdapter;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicServer;
import lpm.option.OptionParser;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationRequest;
import lpm.sim.explore.ExplorationOptions;
import lpm.sim.explore.ExplorationProgress;
import lpm.sim.explore.FaultExplorer;
import lpm.sim.fault.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Virtual NICs on the simulated hardware. */
class VirtualNicTest {

    private static final Estate ESTATE = VirtualNicArticle.with(Article.estate());

    @Test
    void findsBackingDevicesOnPortsAndServersOfTheDestination() {
        MigrationTrace trace = Article.force(estate -> ESTATE);
        Estate after = trace.after().estate();

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(nic(after.partition(Article.MOVED)))
                .isEqualTo(nic(ESTATE.partition(Article.CLIENT))
                        .withBackingDevices(Listing.complete(ImmutableList.of(
                                VirtualNicArticle.device(1, 4, 0), VirtualNicArticle.device(2, 4, 1)))));
        assertThat(hosts(after, Article.DESTINATION_1)).isEqualTo(hosts(ESTATE, Article.SOURCE_1));
        assertThat(hosts(after, Article.DESTINATION_2)).isEqualTo(hosts(ESTATE, Article.SOURCE_2));
        assertThat(hosts(after, Article.SOURCE_1).items()).isEmpty();
        assertThat(hosts(after, Article.SOURCE_2).items()).isEmpty();
    }

    @Test
    void movesThereAndBackAgain() {
        Estate there = Article.force(estate -> ESTATE).after().estate();
        MigrationTrace back = FibreChannelArticle.back(there);

        assertThat(back.brokenInvariants()).isEmpty();
        assertThat(back.after().estate().partitions()).isEqualTo(ESTATE.partitions());
        for (ViosKey server : ESTATE.virtualIoServers().keys()) {
            assertThat(hosts(back.after().estate(), server)).isEqualTo(hosts(ESTATE, server));
        }
    }

    @Test
    void takesNoPortThatOthersHaveTheMostOf() {
        LogicalPartition tenant = LogicalPartition.builder()
                .system(Article.DESTINATION)
                .id(new PartitionId(30))
                .virtualNicAdapters(Listing.complete(ImmutableList.of(nic(ESTATE.partition(Article.CLIENT))
                        .withBackingDevices(Listing.complete(ImmutableList.of(VirtualNicArticle.device(1, 4, 0)))))))
                .build();
        MigrationTrace trace = Article.force(estate -> ESTATE.with(tenant));

        assertThat(nic(trace.after().estate().partition(Article.MOVED))
                        .backingDevices()
                        .items())
                .containsExactly(VirtualNicArticle.device(1, 4, 1), VirtualNicArticle.device(2, 5, 0));
    }

    @Test
    void goesWhereItsMappingSays() {
        MigrationTrace trace = mapped("vnic_mappings=20/ded//2/2/0//5/1");

        assertThat(nic(trace.after().estate().partition(Article.MOVED))
                        .backingDevices()
                        .items())
                .containsExactly(VirtualNicArticle.device(2, 5, 1), VirtualNicArticle.device(2, 4, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vnic_mappings=20/ded//7", "vnic_mappings=20/ded//1////9"})
    void isStoppedByAMappingToWhatIsNotThere(String mapping) {
        MigrationTrace trace = mapped(mapping);

        assertThat(trace.decidingCause().orElseThrow()).startsWith("dst_vtd").contains("the virtual NIC in slot 20");
        assertThat(trace.after().estate()).isEqualTo(ESTATE);
    }

    @Test
    void findsNoBackingDeviceWithoutAnSriovAdapter() {
        MigrationTrace trace = Article.force(estate -> destination(Listing.complete(ImmutableList.of())));

        assertThat(trace.decidingCause())
                .hasValue("dst_vtd1: the virtual NIC in slot 20 finds no backing device:"
                        + " 7895-42X*1054A5B has no physical port of an SR-IOV adapter in shared mode to spare");
    }

    @Test
    void isLeftWithFewerBackingDevicesWhereThereAreFewerPorts() {
        MigrationTrace trace =
                Article.force(estate -> destination(Listing.complete(ImmutableList.of(new SriovAdapter(1, 1)))));

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.brokenInvariants()).extracting(BrokenInvariant::id).containsExactly("I18");
    }

    @Test
    void findsPortsWhereNothingIsKnownOfThem() {
        Estate silent = destination(Listing.unknown())
                .updating(
                        Article.CLIENT,
                        p -> p.withVirtualNicAdapters(p.virtualNicAdapters()
                                .replacing(nic -> true, nic -> nic.withBackingDevices(Listing.unknown()))));
        MigrationTrace trace = Article.force(estate -> silent);

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(Article.force(estate -> destination(Listing.unknown())).brokenInvariants())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void isTakenBackOrFinishedWhateverStrikes(Fault fault) {
        for (MigrationStep step : MigrationStep.values()) {
            MigrationTrace trace =
                    Article.run(ESTATE, MigrationOptions.defaults().withFaults(Article.schedule(fault + "@" + step)));

            assertThat(trace.brokenInvariants()).as("%s at %s", fault, step).isEmpty();
            if (trace.outcome() == MigrationOutcome.ROLLED_BACK) {
                assertThat(trace.after().estate()).isEqualTo(ESTATE);
            }
        }
    }

    @Test
    @Tag("exhaustive")
    void noPairOfFaultsBreaksAnInvariantBesideVirtualFibreChannel() {
        assertThat(FaultExplorer.explore(
                                Migration.begin(
                                        SimulatedEstate.of(VirtualNicArticle.with(FibreChannelArticle.estate())),
                                        Article.request(),
                                        Article.mapping(),
                                        MigrationOptions.defaults()),
                                new ExplorationOptions(2, 0, 1, 1),
                                ExplorationProgress.silent())
                        .broken())
                .isEmpty();
    }

    private static MigrationTrace mapped(String attributes) {
        MigrationRequest request = Article.request();
        return Migration.run(
                SimulatedEstate.of(ESTATE),
                request.withOptions(OptionParser.attributes(attributes, request.options())),
                MigrationMapping.none(),
                MigrationOptions.defaults());
    }

    private static Estate destination(Listing<SriovAdapter> adapters) {
        return ESTATE.updating(Article.DESTINATION, system -> system.withSriovAdapters(adapters));
    }

    private static VirtualNicAdapter nic(LogicalPartition partition) {
        return partition.virtualNicAdapters().items().get(0);
    }

    private static Listing<VirtualNicServer> hosts(Estate estate, ViosKey server) {
        return estate.virtualIoServer(server).virtualNicServers();
    }
}
