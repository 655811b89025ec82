package lpm.rules.vscsi;

import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2B;

import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.storage.BackingDevice;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class VscsiSspSameClusterTest {

    private final RuleCheck check = RuleCheck.of(new VscsiSspSameCluster());

    private final RuleCheck pooled =
            check.server(VIO1A, VscsiSspSameClusterTest::withUnit).server(VIO1B, v -> node(v, "8f0e4d2c91b3"));

    @Test
    void doesNotSpeakOfAPartitionWithoutLogicalUnits() {
        check.says("not-applicable: partition 7");
    }

    @Test
    void allowsAServerOfTheSameCluster() {
        pooled.says("holds: vio1b");
    }

    @Test
    void isMetByTheMappingWhereAServerIsInTheCluster() {
        pooled.server(VIO1B, VscsiSspSameClusterTest::outside)
                .server(VIO2B, v -> node(v, "8f0e4d2c91b3"))
                .says("holds: vio2b");
    }

    @Test
    void refusesAServerOfNone() {
        pooled.server(VIO1B, VscsiSspSameClusterTest::outside)
                .server(VIO2B, VscsiSspSameClusterTest::outside)
                .refuses(
                        "vio1a serves logical units of the shared storage pool of pool1, but vio1b, which is to take over, is in no"
                                + " cluster; make it a node, or choose another server")
                .cites("cluster of vio1b", "cluster of vio1a")
                .mended()
                .holds();
    }

    @Test
    void refusesAServerOfAnother() {
        pooled.server(VIO1B, v -> node(v, "17c2a09b55de").withCluster(Fact.known(Optional.of("pool2"))))
                .server(VIO2B, v -> node(v, "17c2a09b55de").withCluster(Fact.known(Optional.of("pool2"))))
                .refuses(
                        "vio1a serves logical units of the shared storage pool of pool1, but vio1b, which is to take over, is in cluster"
                                + " pool2; choose another server, or have it leave that cluster before it is made a node of this one")
                .cites("cluster of vio1b", "cluster of vio1a")
                .offersNothing();
    }

    @Test
    void refusesAServerOfAnotherClusterOfTheSameName() {
        pooled.server(VIO1B, v -> node(v, "17c2a09b55de"))
                .server(VIO2B, v -> node(v, "17c2a09b55de"))
                .refuses(
                        "vio1a serves logical units of the shared storage pool of pool1, but vio1b, which is to take over, is in another"
                                + " cluster of that name (id 17c2a09b55de, not 8f0e4d2c91b3); choose another server, or have it leave that"
                                + " cluster before it is made a node of this one")
                .cites("cluster_id of vio1b", "cluster_id of vio1a")
                .offersNothing();
    }

    @Test
    void waitsForTheIdsOfClustersOfOneName() {
        pooled.server(VIO1B, v -> v.withClusterId(Fact.unknown()))
                .waitsFor("the cluster id of vio1b is unknown < cluster -list (vio1b)");
        pooled.server(VIO1A, v -> v.withClusterId(Fact.unknown()))
                .waitsFor("the cluster id of vio1a is unknown < cluster -list (vio1a)");
    }

    @Test
    void waitsForTheCluster() {
        pooled.server(VIO1B, v -> v.withCluster(Fact.unknown()))
                .waitsFor("the cluster of vio1b is unknown < cluster -list (vio1b)");
    }

    @Test
    void waitsWhereTheServerThatServesUnitsIsSaidToBeInNoCluster() {
        pooled.server(VIO1A, VscsiSspSameClusterTest::outside)
                .server(VIO1B, VscsiSspSameClusterTest::outside)
                .waitsFor(
                        "vio1a serves logical units of a shared storage pool, but is said to be in no cluster; one of the two is out"
                                + " of date < cluster -list (vio1a)");
    }

    @Test
    void leavesItToAnotherRuleWhatStandsBehindADevice() {
        check.server(
                        VIO1A,
                        v -> v.withServerAdapters(v.serverAdapters()
                                .replacing(
                                        a -> true,
                                        a -> a.withTargetDevices(a.targetDevices()
                                                .replacing(d -> true, d -> d.withBackingDevice(Fact.unknown()))))))
                .isSilent();
    }

    private static VirtualIoServer node(VirtualIoServer server, String id) {
        return server.withCluster(Fact.known(Optional.of("pool1"))).withClusterId(Fact.known(id));
    }

    private static VirtualIoServer outside(VirtualIoServer server) {
        return server.withClusterId(Fact.unknown()).withCluster(Fact.known(Optional.empty()));
    }

    private static VirtualIoServer withUnit(VirtualIoServer server) {
        return node(server, "8f0e4d2c91b3")
                .withServerAdapters(server.serverAdapters()
                        .replacing(
                                adapter -> adapter.name().equals("vhost1"),
                                adapter -> adapter.withTargetDevices(Listing.complete(List.of(adapter.targetDevices()
                                        .items()
                                        .get(0)
                                        .withBackingDevice(Fact.known(new BackingDevice.PooledUnit("shop.5a5a"))))))));
    }
}
