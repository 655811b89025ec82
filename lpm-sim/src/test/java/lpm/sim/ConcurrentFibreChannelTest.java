package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.sim.explore.ExplorationOptions;
import lpm.sim.explore.ExplorationProgress;
import lpm.sim.explore.FaultExplorer;
import org.junit.jupiter.api.Test;

/** Two partitions with virtual Fibre Channel, one with a virtual NIC too, that move at the same time. */
class ConcurrentFibreChannelTest {

    private static final PartitionKey NEIGHBOUR = new PartitionKey(Article.SOURCE, new PartitionId(6));

    @Test
    void shareTheConnectionsOfAPort() {
        MigrationTrace trace = Neighbours.migrate(estate(64));

        assertThat(trace.course().beside().get(0).end())
                .map(End::outcome)
                .hasValue(MigrationOutcome.COMPLETED)
                .hasValue(trace.outcome());
        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(trace.after()
                        .estate()
                        .virtualIoServer(Article.DESTINATION_1)
                        .fibreChannelPorts()
                        .items()
                        .get(0)
                        .availablePorts())
                .isEqualTo(Fact.known(62));
    }

    @Test
    void oneIsTakenBackWhereAPortHasAConnectionForOneAlone() {
        MigrationTrace trace = Neighbours.migrate(estate(1));

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.course().beside().get(0).end()).map(End::outcome).hasValue(MigrationOutcome.ROLLED_BACK);
        assertThat(trace.brokenInvariants()).isEmpty();
    }

    @Test
    void noFaultOfOneBreaksAnInvariantOfEither() {
        assertThat(FaultExplorer.explore(
                                Neighbours.begin(estate(64), MigrationOptions.defaults()),
                                new ExplorationOptions(1, 0, 1, 1),
                                ExplorationProgress.silent())
                        .broken())
                .isEmpty();
    }

    private static Estate estate(int available) {
        return VirtualNicArticle.with(FibreChannelArticle.withAdapters(Neighbours.sameWay()))
                .updating(
                        NEIGHBOUR,
                        p -> p.withFibreChannelAdapters(Listing.complete(
                                ImmutableList.of(FibreChannelArticle.client(FibreChannelArticle.FIRST, 1)
                                        .withServerSlot(Fact.known(new VirtualSlot(31)))
                                        .withPortNames(Listing.unknown())
                                        .withActivePortName(Fact.unknown())))))
                .updating(
                        Article.SOURCE_1,
                        server -> server.withFibreChannelMappings(server.fibreChannelMappings()
                                .plus(VirtualFibreChannelMapping.builder()
                                        .name("vfchost1")
                                        .slot(new VirtualSlot(31))
                                        .client(Fact.known(Optional.of(NEIGHBOUR.id())))
                                        .clientSlot(Fact.known(Optional.of(FibreChannelArticle.FIRST)))
                                        .port(Fact.known(Optional.of("fcs0")))
                                        .build())))
                .updating(
                        Article.DESTINATION_1,
                        server -> server.withFibreChannelPorts(server.fibreChannelPorts()
                                .replacing(port -> true, port -> port.withAvailablePorts(Fact.known(available)))));
    }
}
