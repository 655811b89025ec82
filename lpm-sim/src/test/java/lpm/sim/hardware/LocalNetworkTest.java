package lpm.sim.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.PartitionState;
import lpm.model.id.ViosKey;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.sim.Article;
import org.junit.jupiter.api.Test;

class LocalNetworkTest {

    private static final VlanId VLAN = new VlanId(20);
    private static final Estate BRIDGED =
            bridging(bridging(Article.estate(), Article.SOURCE_1, 2), Article.SOURCE_2, 1);

    @Test
    void framesTakeTheTrunkAdapterOfTheLowestPriorityNumber() {
        assertThat(wayOut(BRIDGED)).isEqualTo("ent8 of sn1054a3bvios2");
        assertThat(wayOut(bridging(BRIDGED, Article.SOURCE_2, 3))).isEqualTo("ent8 of sn1054a3bvios1");
    }

    @Test
    void theOtherServerTakesOverFromOneThatIsDownUntilItIsBack() {
        Estate down = BRIDGED.updating(
                Article.SOURCE_2, server -> server.withState(Fact.known(PartitionState.NOT_ACTIVATED)));
        Estate both =
                down.updating(Article.SOURCE_1, server -> server.withState(Fact.known(PartitionState.NOT_ACTIVATED)));

        assertThat(wayOut(down)).isEqualTo("ent8 of sn1054a3bvios1");
        assertThat(wayOut(both)).isEqualTo("dropped");
        assertThat(wayOut(both.updating(
                        Article.SOURCE_2, server -> server.withState(Fact.known(PartitionState.RUNNING)))))
                .isEqualTo("ent8 of sn1054a3bvios2");
    }

    /** A crash is told by who is down of those that carry; one that was off before has carried nothing. */
    @Test
    void aServerThatHasCrashedIsStillOneOfThoseThatCarryAndOneThatWasOffIsNot() {
        Estate off = BRIDGED.updating(
                Article.SOURCE_2, server -> server.withState(Fact.known(PartitionState.NOT_ACTIVATED)));

        assertThat(carriers(new LocalNetwork(BRIDGED, ImmutableSet.of(Article.SOURCE_2))))
                .containsExactly(Article.SOURCE_1, Article.SOURCE_2);
        assertThat(carriers(new LocalNetwork(off))).containsExactly(Article.SOURCE_1);
    }

    private static ImmutableSet<ViosKey> carriers(LocalNetwork network) {
        return network.carriers(Article.CLIENT.system(), VLAN, adapter().virtualSwitch());
    }

    @Test
    void aBridgeNeedsNoConnectionToItsConsole() {
        assertThat(wayOut(BRIDGED.updating(Article.SOURCE_2, server -> server.withRmcActive(Fact.known(false)))))
                .isEqualTo("ent8 of sn1054a3bvios2");
    }

    @Test
    void switchesSendFramesWhereTheyHeardTheAddressLast() {
        VirtualEthernetAdapter adapter = adapter();
        LocalNetwork network = new LocalNetwork(bridging(BRIDGED, Article.DESTINATION_1, 1));
        ForwardingTable atSource =
                network.announced(ForwardingTable.empty(), Article.CLIENT.system(), ImmutableList.of(adapter));
        ForwardingTable moved = network.announced(atSource, Article.DESTINATION, ImmutableList.of(adapter));

        assertThat(ForwardingTable.empty().port(adapter, VLAN)).isEmpty();
        assertThat(atSource.port(adapter, VLAN).map(SwitchPort::label)).hasValue("ent8 of sn1054a3bvios2");
        assertThat(moved.port(adapter, VLAN).map(SwitchPort::server)).hasValue(Article.DESTINATION_1);
        assertThat(moved.learned()).hasSameSizeAs(atSource.learned());
    }

    private static String wayOut(Estate estate) {
        return new LocalNetwork(estate)
                .wayOut(Article.CLIENT.system(), VLAN, adapter().virtualSwitch())
                .map(SwitchPort::label)
                .orElse("dropped");
    }

    private static VirtualEthernetAdapter adapter() {
        return Article.estate()
                .partition(Article.CLIENT)
                .ethernetAdapters()
                .items()
                .get(0);
    }

    private static Estate bridging(Estate estate, ViosKey key, int priority) {
        TrunkAdapter trunk = TrunkAdapter.builder()
                .name("ent4")
                .portVlan(VLAN)
                .virtualSwitch(adapter().virtualSwitch())
                .priority(Fact.known(priority))
                .build();
        return estate.updating(
                key,
                server -> server.withSharedEthernetAdapters(
                        Listing.complete(ImmutableList.of(SharedEthernetAdapter.builder()
                                .name("ent8")
                                .trunkAdapters(Listing.complete(ImmutableList.of(trunk)))
                                .build()))));
    }
}
