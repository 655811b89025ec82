package lpm.sim.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.MemoryAllocation;
import lpm.model.id.MacAddress;
import lpm.model.id.PartitionId;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.sim.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a hypervisor keeps account of, and what its local network lets through. */
class SystemsTest {

    private static final LogicalPartition SHELL =
            Article.estate().partition(Article.CLIENT).withSystem(Article.DESTINATION);

    private static Hypervisor there(Estate estate) {
        return new Hypervisor(estate, Article.DESTINATION);
    }

    private static String free(Estate estate) {
        ManagedSystem system = estate.managedSystem(Article.DESTINATION);
        return system.availableMemoryMegabytes() + " MB, " + system.availableProcessingUnits();
    }

    @Test
    void aDefinitionTakesMemoryAndUnitsAndGivesBackNoMoreThanThereIs() {
        Estate defined = ((Attempt.Done<Estate>) there(Article.estate()).define(SHELL, MoveKind.ACTIVE)).value();
        Estate full = defined.updating(
                Article.DESTINATION,
                system -> system.withAvailableMemoryMegabytes(Fact.known(262_000L))
                        .withAvailableProcessingUnits(Fact.known(ProcessingUnits.parse("31.9"))));
        Estate unbounded = full.updating(
                Article.DESTINATION,
                system -> system.withConfigurableMemoryMegabytes(Fact.unknown())
                        .withConfigurableProcessingUnits(Fact.unknown()));

        assertThat(free(Article.estate())).isEqualTo("65536 MB, 8.0");
        assertThat(free(defined)).isEqualTo("61184 MB, 7.8");
        assertThat(free(there(defined).delete(SHELL.key()))).isEqualTo("65536 MB, 8.0");
        assertThat(free(there(full).delete(SHELL.key()))).isEqualTo("262144 MB, 32.0");
        assertThat(free(there(unbounded).delete(SHELL.key()))).isEqualTo("266352 MB, 32.1");
        assertThat(there(defined).delete(SHELL.key()).partitions().containsKey(SHELL.key()))
                .isFalse();
    }

    @Test
    void memoryOfUnknownSizeTakesNone() {
        LogicalPartition unknown =
                SHELL.withMemory(Fact.<MemoryAllocation>unknown()).withProcessors(Fact.unknown());
        Estate defined = ((Attempt.Done<Estate>) there(Article.estate()).define(unknown, MoveKind.ACTIVE)).value();

        assertThat(free(defined)).isEqualTo("65536 MB, 8.0");
        assertThat(there(defined).requiredMegabytes(unknown)).isEqualTo(Fact.unknown());
        assertThat(there(defined).requiredMegabytes(SHELL)).isEqualTo(Fact.known(4_352L));
    }

    /** Servers have 1 and 2; partition 4 is listed, partition 5 is known. */
    @ParameterizedTest
    @CsvSource({"3, 3", "1, 3", "2, 3", "4, 3", "5, 3", "6, 6"})
    void anIdIsFreeIfNeitherAServerNorAPartitionHasIt(int wanted, int given) {
        Estate estate = Article.estate()
                .with(SHELL)
                .updating(
                        Article.DESTINATION,
                        system -> system.withPartitions(Listing.complete(ImmutableList.of(new PartitionId(4)))));

        assertThat(there(estate).freeId(new PartitionId(wanted))).isEqualTo(new PartitionId(given));
    }

    @Test
    void aPartitionIsListedInItsPlaceOnceOnlyAndWhereThereIsAList() {
        Listing<PartitionId> listed =
                Listing.of(ImmutableList.of(new PartitionId(4), new PartitionId(5)), Coverage.open());
        Estate estate = Article.estate().updating(Article.DESTINATION, system -> system.withPartitions(listed));
        Estate defined = ((Attempt.Done<Estate>) there(estate).define(SHELL, MoveKind.ACTIVE)).value();
        Estate unlisted = ((Attempt.Done<Estate>) there(Article.estate()).define(SHELL, MoveKind.ACTIVE)).value();

        Estate higher = Article.estate()
                .updating(
                        Article.DESTINATION,
                        system -> system.withPartitions(
                                Listing.complete(ImmutableList.of(new PartitionId(8), new PartitionId(9)))));
        Estate first = ((Attempt.Done<Estate>) there(higher).define(SHELL, MoveKind.ACTIVE)).value();

        assertThat(defined.managedSystem(Article.DESTINATION).partitions()).isEqualTo(listed);
        assertThat(first.managedSystem(Article.DESTINATION).partitions().items())
                .containsExactly(new PartitionId(5), new PartitionId(8), new PartitionId(9));
        assertThat(unlisted.managedSystem(Article.DESTINATION).partitions().isUnknown())
                .isTrue();
    }

    private static final VlanId VLAN = new VlanId(20);

    private static String wayOut(Estate estate, int vlan, Fact<String> virtualSwitch) {
        return new LocalNetwork(estate)
                .wayOut(Article.SOURCE, new VlanId(vlan), virtualSwitch)
                .map(SwitchPort::label)
                .orElse("dropped");
    }

    @Test
    void framesGetOutOnlyWhereTheirVlanAndTheirSwitchAreBridged() {
        Estate estate = Article.single();
        Estate unlisted = estate.updating(Article.SOURCE_1, s -> s.withSharedEthernetAdapters(Listing.unknown()));

        assertThat(wayOut(estate, 20, Fact.known("ETHERNET0"))).isEqualTo("ent6 of sn1054a3bvios1");
        assertThat(wayOut(estate, 20, Fact.unknown())).isEqualTo("ent6 of sn1054a3bvios1");
        assertThat(wayOut(estate, 21, Fact.known("ETHERNET0"))).isEqualTo("dropped");
        assertThat(wayOut(estate, 20, Fact.known("OTHER"))).isEqualTo("dropped");
        assertThat(wayOut(unlisted, 21, Fact.known("ETHERNET0"))).isEqualTo("sn1054a3bvios1");
    }

    private static SharedEthernetAdapter bridge(String name, int vlan, String virtualSwitch, int priority) {
        return SharedEthernetAdapter.builder()
                .name(name)
                .trunkAdapters(Listing.complete(ImmutableList.of(TrunkAdapter.builder()
                        .name(name + "trunk")
                        .portVlan(new VlanId(vlan))
                        .virtualSwitch(Fact.known(virtualSwitch))
                        .priority(Fact.known(priority))
                        .build())))
                .build();
    }

    @Test
    void framesDoNotTakeABridgeOfAnotherVlanOrSwitchWhateverItsPriority() {
        Estate estate = Article.single()
                .updating(
                        Article.SOURCE_1,
                        s -> s.withSharedEthernetAdapters(Listing.complete(ImmutableList.of(
                                bridge("ent7", 30, "ETHERNET0", 1),
                                bridge("ent8", 20, "OTHER", 1),
                                bridge("ent9", 20, "ETHERNET0", 2)))));

        assertThat(wayOut(estate, 20, Fact.known("ETHERNET0"))).isEqualTo("ent9 of sn1054a3bvios1");
        assertThat(wayOut(estate, 30, Fact.known("ETHERNET0"))).isEqualTo("ent7 of sn1054a3bvios1");
        assertThat(wayOut(estate, 20, Fact.known("OTHER"))).isEqualTo("ent8 of sn1054a3bvios1");
    }

    @Test
    void anIslandIsKnownToBridgeNothing() {
        Estate none = Article.estate();
        for (ViosKey server : ImmutableList.of(Article.SOURCE_1, Article.SOURCE_2)) {
            none = none.updating(server, s -> s.withSharedEthernetAdapters(Listing.complete(ImmutableList.of())));
        }
        Estate one = none.updating(Article.SOURCE_2, s -> s.withSharedEthernetAdapters(Listing.unknown()));
        Estate trunk = none.updating(
                Article.SOURCE_2,
                s -> s.withEthernetAdapters(Listing.complete(ImmutableList.of(VirtualEthernetAdapter.builder()
                        .slot(new VirtualSlot(21))
                        .portVlan(VLAN)
                        .trunk(Fact.known(true))
                        .build()))));

        assertThat(new LocalNetwork(Article.estate()).isIsland(Article.SOURCE)).isFalse();
        assertThat(new LocalNetwork(none).isIsland(Article.SOURCE)).isTrue();
        assertThat(new LocalNetwork(none).isIsland(Article.DESTINATION)).isFalse();
        assertThat(new LocalNetwork(one).isIsland(Article.SOURCE)).isFalse();
        assertThat(new LocalNetwork(trunk).isIsland(Article.SOURCE)).isFalse();
    }

    private static LogicalPartition addressed(LogicalPartition partition, Fact<MacAddress> address) {
        return partition.withEthernetAdapters(
                partition.ethernetAdapters().replacing(a -> true, a -> a.withMacAddress(address)));
    }

    @Test
    void aTwinHasTheSameAddressOnTheSameSystem() {
        Fact<MacAddress> address = Fact.known(new MacAddress("2E0425A1B704"));
        LogicalPartition client = addressed(Article.estate().partition(Article.CLIENT), address);
        LogicalPartition twin = client.withId(new PartitionId(6)).withName(Fact.known("twin"));
        VirtualEthernetAdapter adapter = client.ethernetAdapters().items().get(0);
        Estate estate = Article.estate().with(client);

        assertThat(new LocalNetwork(estate).twin(client.key(), adapter)).isEmpty();
        assertThat(new LocalNetwork(estate.with(twin)).twin(client.key(), adapter))
                .hasValue(twin);
        assertThat(new LocalNetwork(estate.with(twin.withSystem(Article.DESTINATION))).twin(client.key(), adapter))
                .isEmpty();
        assertThat(new LocalNetwork(estate.with(addressed(twin, Fact.unknown()))).twin(client.key(), adapter))
                .isEmpty();
        assertThat(new LocalNetwork(estate.with(addressed(twin, Fact.known(new MacAddress("2E0425A1B705")))))
                        .twin(client.key(), adapter))
                .isEmpty();
    }

    @Test
    void switchesKnowAnAdapterByItsAddressElseByItsSlotInEachVlan() {
        VirtualEthernetAdapter unnamed = Article.estate()
                .partition(Article.CLIENT)
                .ethernetAdapters()
                .items()
                .get(0);
        VirtualEthernetAdapter named = unnamed.withMacAddress(Fact.known(new MacAddress("2E0425A1B704")));
        SwitchPort port = new SwitchPort(Article.SOURCE_1, Optional.of("ent6"));
        ForwardingTable heard = ForwardingTable.empty()
                .heard(unnamed, VLAN, port)
                .heard(named, VLAN, new SwitchPort(Article.DESTINATION_1, Optional.empty()))
                .heard(named, new VlanId(21), port);

        assertThat(heard.port(unnamed, VLAN)).hasValue(port);
        assertThat(heard.port(unnamed.withSlot(new VirtualSlot(9)), VLAN)).isEmpty();
        assertThat(heard.port(named, VLAN).map(SwitchPort::label)).hasValue("sn1054a5bvios1");
        assertThat(heard.port(named, new VlanId(21))).hasValue(port);
        assertThat(heard.ports()).isEqualTo("ent6 of sn1054a3bvios1, sn1054a5bvios1");
    }
}
