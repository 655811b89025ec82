package lpm.rest;

import static lpm.rest.VirtualIoServerReaderTest.VIO7;
import static lpm.rest.VirtualIoServerReaderTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import org.junit.jupiter.api.Test;

/** Shared Ethernet adapters, as a server shows them and as a network bridge does. */
class BridgesTest {

    @Test
    void readsBridgesWithTheirTrunks() {
        String trunk = """
                <TrunkAdapter>
                <VirtualSlotNumber>%d</VirtualSlotNumber><PortVLANID>%d</PortVLANID><TaggedVLANIDs>331 335</TaggedVLANIDs>
                <VirtualSwitchID>0</VirtualSwitchID><DeviceName>%s</DeviceName><TrunkPriority>1</TrunkPriority>
                </TrunkAdapter>
                """;
        VirtualIoServer server = read(
                """
                <SharedEthernetAdapters><SharedEthernetAdapter>
                <BackingDeviceChoice><EthernetBackingDevice><DeviceName>ent0</DeviceName></EthernetBackingDevice></BackingDeviceChoice>
                <DeviceName>ent6</DeviceName><PortVLANID>330</PortVLANID>
                <TrunkAdapters>%s</TrunkAdapters>
                </SharedEthernetAdapter></SharedEthernetAdapters>
                """.formatted(trunk.formatted(5, 330, "ent4")),
                Answers.list("TrunkAdapters", trunk.formatted(5, 330, "ent4"), trunk.formatted(8, 4091, "ent5")));

        assertThat(server.sharedEthernetAdapters())
                .isEqualTo(Listing.complete(List.of(SharedEthernetAdapter.builder()
                        .name("ent6")
                        .backingDevice(Fact.known("ent0"))
                        .trunkAdapters(Listing.complete(List.of(TrunkAdapter.builder()
                                .name("ent4")
                                .slot(new VirtualSlot(5))
                                .portVlan(new VlanId(330))
                                .additionalVlans(ImmutableSortedSet.of(new VlanId(331), new VlanId(335)))
                                .virtualSwitch(Fact.known("ETHERNET0"))
                                .priority(Fact.known(1))
                                .build())))
                        .build())));
        assertThat(server.otherVirtualSlots()).isEqualTo(Listing.of(List.of(new VirtualSlot(8)), Coverage.open()));
    }

    @Test
    void readsTheBridgesOfANetworkBridgeForTheirServers() {
        String bridge = Answers.feed(
                Answers.SYSTEM_HREF + "/NetworkBridge",
                Answers.entry(
                        "b", Answers.SYSTEM_HREF + "/NetworkBridge/b", Answers.object("NetworkBridge", """
                        <SharedEthernetAdapters><SharedEthernetAdapter>
                        <AssignedVirtualIOServer href="%s/VirtualIOServer/%s" rel="related"/>
                        <DeviceName>ent6</DeviceName>
                        </SharedEthernetAdapter></SharedEthernetAdapters>
                        """.formatted(
                                        Answers.SYSTEM_HREF, Answers.VIO7_ID))));

        assertThat(Answers.read(bridge, Answers.server(), Answers.systems())
                        .estate()
                        .virtualIoServer(VIO7)
                        .sharedEthernetAdapters()
                        .items())
                .extracting(SharedEthernetAdapter::name)
                .containsExactly("ent6");
        assertThat(Answers.warning(Answers.read(bridge)))
                .contains("ent6 is not read", "add the answer to VirtualIOServer");
    }
}
