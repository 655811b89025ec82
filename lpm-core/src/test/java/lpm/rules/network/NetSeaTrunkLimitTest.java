package lpm.rules.network;

import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2B;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.TrunkAdapter;
import lpm.option.Demand;
import lpm.rules.Finding;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import lpm.rules.Severity;
import org.junit.jupiter.api.Test;

class NetSeaTrunkLimitTest {

    private final RuleCheck check = RuleCheck.of(new NetSeaTrunkLimit());

    @Test
    void doesNotSpeakOfVlansThatAreBridged() {
        check.says("not-applicable: partition 7");
    }

    @Test
    void doesNotSpeakOfASwitchWithoutABridge() {
        check.server(VIO1B, v -> v.withSharedEthernetAdapters(Listing.complete(List.of())))
                .server(VIO2B, v -> v.withSharedEthernetAdapters(Listing.complete(List.of())))
                .says("not-applicable: partition 7");
    }

    @Test
    void allowsABridgeWithRoom() {
        check.server(VIO1B, bridge(trunk("ent4", 20, 1)))
                .server(VIO2B, bridge(trunk("ent4", 20, 1)))
                .says("holds: 9117-MMC*10FEDCB");
        full().server(VIO2B, bridge(wide(15))).says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesBridgesThatAreFull() {
        full().refuses(
                        "VLAN 40, 41 must be added on beta (9117-MMC*10FEDCB), but ent8 on vio1b and every other shared Ethernet adapter"
                                + " there has 16 trunk adapters with 21 VLANs each; create another one")
                .mended()
                .says("not-applicable: partition 7");
    }

    @Test
    void warnsWhereVlansNeedNotBeBridged() {
        assertThat(full().options(o -> o.withVlanBridge(Demand.IF_POSSIBLE)).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    private RuleCheck full() {
        return check.server(VIO1B, bridge(wide(16))).server(VIO2B, bridge(wide(16)));
    }

    private static TrunkAdapter[] wide(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> trunk(
                        "ent" + (20 + index),
                        30 + index,
                        100 + index * 21,
                        IntStream.range(1, 21)
                                .mapToObj(next -> 100 + index * 21 + next)
                                .toArray(Integer[]::new)))
                .toArray(TrunkAdapter[]::new);
    }

    private static UnaryOperator<VirtualIoServer> bridge(TrunkAdapter... trunks) {
        return server -> server.withSharedEthernetAdapters(server.sharedEthernetAdapters()
                .replacing(bridge -> true, bridge -> bridge.withTrunkAdapters(Listing.complete(List.of(trunks)))));
    }

    private static TrunkAdapter trunk(String name, int slot, int portVlan, Integer... others) {
        return TrunkAdapter.builder()
                .name(name)
                .slot(new VirtualSlot(slot))
                .portVlan(new VlanId(portVlan))
                .additionalVlans(Stream.of(others)
                        .map(VlanId::new)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(VlanId::compareTo)))
                .virtualSwitch(Fact.known(Scenario.SWITCH))
                .build();
    }
}
