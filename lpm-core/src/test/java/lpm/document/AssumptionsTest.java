package lpm.document;

import static lpm.document.ReadEstate.assertRefused;
import static lpm.document.ReadEstate.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.id.IpAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.origin.Capture;
import lpm.origin.FactRef;
import lpm.origin.Origin;
import lpm.origin.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an estate document assumes. */
class AssumptionsTest {

    private static final String PARTITION = "lpm: 1\npartitions: [{system: 8286-42A*21A0B7C, id: 12%s}]\nassume:\n";

    private static String assume(String subject, String attribute, String value, String reason) {
        return "  - subject: %s\n    attribute: %s\n    value: %s\n    reason: %s\n"
                .formatted(subject, attribute, value, reason);
    }

    private static final String REFRESH =
            assume("partition 12 of 8286-42A*21A0B7C", "technology_refresh", "4", "seen on its screen");

    @Test
    void anAssumptionSetsTheFactAndIsKeptWithItsReasonAndLine() {
        Capture capture = EstateDocument.read("e.yaml", PARTITION.formatted("") + REFRESH);
        PartitionKey key = new PartitionKey(MachineTypeModelSerial.parse("8286-42A*21A0B7C"), new PartitionId(12));

        assertThat(capture.estate().partition(key).technologyRefresh()).isEqualTo(Fact.known(4));
        assertThat(capture.estate().assumptions())
                .singleElement()
                .satisfies(assumption -> assertThat(assumption.reason()).isEqualTo("seen on its screen"));
        assertThat(capture.origins().of(new FactRef(Subject.of(key), "technology_refresh")))
                .hasValue(Origin.of("e.yaml", 6));
        assertThat(read("lpm: 1\nassume:\n" + REFRESH).partition(key).technologyRefresh())
                .isEqualTo(Fact.known(4));
        assertThat(read("lpm: 1\nassume:\n" + assume("console hmc4", "reachable_consoles", "hmc5, hmc6", "tried"))
                        .managementConsoles()
                        .get("hmc4")
                        .orElseThrow()
                        .reachableConsoles())
                .isEqualTo(Listing.complete(ImmutableList.of("hmc5", "hmc6")));
    }

    @Test
    void anAssumptionTellsOfAClusterAndOfTheNetworkOfMovers() {
        PartitionKey key = new PartitionKey(MachineTypeModelSerial.parse("8286-42A*21A0B7C"), new PartitionId(12));
        Estate estate = read("lpm: 1\nassume:\n"
                + assume("partition 12 of 8286-42A*21A0B7C", "cluster_heartbeat", "true", "said its owner")
                + assume("system 8286-42A*21A0B7C", "mover_network_gigabits", "10", "seen on the switch"));

        assertThat(estate.partition(key).clusterHeartbeat()).isEqualTo(Fact.known(true));
        assertThat(estate.managedSystem(key.system()).moverNetworkGigabits()).isEqualTo(Fact.known(10));
    }

    @Test
    void anAssumptionTellsOfTasksNetworksAndServers() {
        PartitionKey key = new PartitionKey(MachineTypeModelSerial.parse("8286-42A*21A0B7C"), new PartitionId(12));
        Estate estate = read("lpm: 1\nassume:\n"
                + assume("partition 12 of 8286-42A*21A0B7C", "held_by_task", "false", "asked the operators")
                + assume("system 8286-42A*21A0B7C", "ethernet_network", "campus", "followed the cables")
                + assume("server vio7 of 8286-42A*21A0B7C", "blocks_mover_traffic", "true", "seen in viosecure")
                + assume("server vio7 of 8286-42A*21A0B7C", "addresses", "10.9.0.1, fd00::2", "seen in lstcpip"));

        assertThat(estate.partition(key).heldByTask()).isEqualTo(Fact.known(false));
        assertThat(estate.managedSystem(key.system()).ethernetNetwork()).isEqualTo(Fact.known("campus"));
        assertThat(estate.virtualIoServer(ViosKey.of(key.system(), "vio7")))
                .satisfies(vio7 -> assertThat(vio7.blocksMoverTraffic()).isEqualTo(Fact.known(true)))
                .satisfies(vio7 -> assertThat(vio7.addresses())
                        .isEqualTo(Listing.complete(
                                ImmutableList.of(IpAddress.parse("10.9.0.1"), IpAddress.parse("fd00::2")))));
    }

    static Stream<Arguments> assumptions() {
        return Stream.of(
                Arguments.of(
                        PARTITION.formatted(", technology_refresh: 3") + REFRESH,
                        "e.yaml:6: assume: technology_refresh of partition 12 is stated here, but is '3' in line 2"),
                Arguments.of(
                        PARTITION.formatted("") + REFRESH + REFRESH,
                        "assumption of technology_refresh occurs twice, first in line 4"),
                Arguments.of(
                        PARTITION.formatted("") + REFRESH.replace("seen on its screen", "''"),
                        "a sentence was expected that says why"),
                Arguments.of(
                        PARTITION.formatted("") + REFRESH.replace("    reason: seen on its screen\n", ""),
                        "reason is missing"),
                Arguments.of(
                        PARTITION.formatted("") + REFRESH.replace("value: 4", "value: four"),
                        "e.yaml:6: assume: value: a whole number"),
                Arguments.of(
                        PARTITION.formatted("") + REFRESH.replace("technology_refresh", "state"),
                        "state of 'partition 12 of 8286-42A*21A0B7C' cannot be stated; these can: technology_refresh"),
                Arguments.of(
                        PARTITION.formatted(", cluster_heartbeat: false")
                                + assume("partition 12 of 8286-42A*21A0B7C", "cluster_heartbeat", "true", "heard"),
                        "e.yaml:6: assume: cluster_heartbeat of partition 12 is stated here, but is 'false' in line 2"),
                Arguments.of(
                        "lpm: 1\nmanaged_systems: [{id: 8286-42A*21A0B7C, mover_network_gigabits: 1}]\nassume:\n"
                                + assume("system 8286-42A*21A0B7C", "mover_network_gigabits", "10", "heard"),
                        "mover_network_gigabits of 8286-42A*21A0B7C is stated here, but is '1' in line 2"),
                Arguments.of(
                        "lpm: 1\nvirtual_io_servers: [{name: vio7, system: 8286-42A*21A0B7C, addresses: {items: [10.9.0.3],"
                                + " coverage: open}}]\nassume:\n"
                                + assume("server vio7 of 8286-42A*21A0B7C", "addresses", "10.9.0.1", "heard"),
                        "addresses of vio7 is stated here, but is '10.9.0.3' in line 2"),
                Arguments.of(
                        "lpm: 1\nmanaged_systems: [{id: 8286-42A*21A0B7C, ethernet_network: campus}]\nassume:\n"
                                + assume("system 8286-42A*21A0B7C", "ethernet_network", "laboratory", "heard"),
                        "ethernet_network of 8286-42A*21A0B7C is stated here, but is 'campus' in line 2"),
                Arguments.of(
                        PARTITION.formatted("") + REFRESH.replace("technology_refresh", "technology_refres"),
                        "did you mean 'technology_refresh'?"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("assumptions")
    void anAssumptionThatCannotStandIsRefused(String text, String message) {
        assertRefused(text, message);
    }
}
