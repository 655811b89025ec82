package lpm.sim.console;

import static lpm.sim.console.BlueSystem.PARTITION;
import static lpm.sim.console.BlueSystem.SERVER;
import static lpm.sim.console.BlueSystem.estate;
import static lpm.sim.console.BlueSystem.print;
import static lpm.sim.console.BlueSystem.silent;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.LogicalPartition;
import lpm.model.PartitionProfile;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.rules.SystemCapture;
import org.junit.jupiter.api.Test;

/** The profiles of servers and partitions, from known to unknown. */
class ProfileRecordsTest {

    @Test
    void aProfileOfWhichOnlyTheNameIsKnownIsNoMoreThanThat() {
        assertThat(print(SystemCapture.PROFILES, silent().withProfile(PARTITION.profile())))
                .isEqualTo("name=night,lpar_id=11\n");
    }

    @Test
    void aProfileWithProcessorsOfItsOwnCountsThem() {
        assertThat(profile(
                        profile -> profile.withSharesMemory(Fact.known(true))
                                .withDedicatedProcessors(Fact.known(true))
                                .withDesiredProcessingUnits(Fact.known(ProcessingUnits.parse("4")))
                                .withDesiredHugePages(Fact.known(1))
                                .withCompatibilityMode(Fact.known(CompatibilityMode.DEFAULT))
                                .withPageTableRatio(Fact.known(Optional.of(4_096))),
                        partition -> partition.withMaximumVirtualSlots(Fact.known(40))))
                .isEqualTo("""
                        name=night,lpar_name=orders,lpar_id=11,lpar_env=aixlinux,mem_mode=shared,proc_mode=ded,desired_procs=4,lpar_proc_compat_mode=default,ppt_ratio=1:4096,max_virtual_slots=40,desired_num_huge_pages=1
                        """);
    }

    @Test
    void aProfileListsWhatKeepsAPartitionWhereItIs() {
        assertThat(profile(
                        profile -> profile.withPageTableRatio(Fact.known(Optional.empty())),
                        partition -> partition
                                .withBsrArrays(Fact.known(1))
                                .withMemoryExpansion(Fact.known(true))
                                .withFixedLogicalPorts(Fact.known(2))
                                .withStationInterfaces(Fact.known(2))
                                .withHostEthernetPorts(Fact.known(2))))
                .isEqualTo("""
                        name=night,lpar_name=orders,lpar_id=11,lpar_env=aixlinux,ppt_ratio=null,bsr_arrays=1,mem_expansion=1.2,"sriov_eth_logical_ports=config_id=0:adapter_id=1:phys_port_id=0:migratable=0,config_id=1:adapter_id=1:phys_port_id=0:migratable=0",sriov_roce_logical_ports=none,"virtual_eth_vsi_profiles=1/1/1/1,2/1/1/1","lhea_logical_ports=23000000/1/0/1/none,23000000/1/0/2/none"
                        """);
    }

    @Test
    void aProfileSaysOfEachListThatItIsEmpty() {
        assertThat(profile(
                        profile -> profile.withScsiSlots(Listing.complete(ImmutableList.of()))
                                .withEthernetSlots(Listing.complete(ImmutableList.of())),
                        partition -> partition
                                .withPhysicalIoSlots(Listing.complete(ImmutableList.of()))
                                .withMemoryExpansion(Fact.known(false))
                                .withFixedLogicalPorts(Fact.known(0))
                                .withStationInterfaces(Fact.known(0))
                                .withHostEthernetPorts(Fact.known(0))))
                .isEqualTo("""
                        name=night,lpar_name=orders,lpar_id=11,lpar_env=aixlinux,io_slots=none,virtual_scsi_adapters=none,virtual_eth_adapters=none,mem_expansion=0.0,sriov_eth_logical_ports=none,sriov_roce_logical_ports=none,virtual_eth_vsi_profiles=none,lhea_logical_ports=none
                        """);
    }

    /** A slot that no adapter is known to be in has an adapter all the same. */
    @Test
    void aProfileNamesSlotsOfWhoseAdaptersLittleIsKnown() {
        assertThat(profile(
                        profile -> profile.withScsiSlots(
                                        Listing.complete(ImmutableList.of(new VirtualSlot(6), new VirtualSlot(7))))
                                .withEthernetSlots(Listing.complete(ImmutableList.of(new VirtualSlot(8)))),
                        partition -> partition))
                .isEqualTo("""
                        name=night,lpar_name=orders,lpar_id=11,lpar_env=aixlinux,"virtual_scsi_adapters=6/client////0,7/client////0",virtual_eth_adapters=8/0////0////
                        """);
    }

    @Test
    void aProfileNamesTheAdapterThatIsInEachSlot() {
        assertThat(profile(
                        profile -> profile.withScsiSlots(Listing.complete(ImmutableList.of(new VirtualSlot(7))))
                                .withEthernetSlots(
                                        Listing.complete(ImmutableList.of(new VirtualSlot(9), new VirtualSlot(8)))),
                        partition -> partition
                                .withScsiAdapters(Listing.complete(ImmutableList.of(scsi(6, 20), scsi(7, 21))))
                                .withEthernetAdapters(
                                        Listing.complete(ImmutableList.of(ethernet(8, 61), ethernet(9, 62))))))
                .isEqualTo("""
                        name=night,lpar_name=orders,lpar_id=11,lpar_env=aixlinux,virtual_scsi_adapters=7/client/2//21/0,"virtual_eth_adapters=9/0/62//0/0///all/none,8/0/61//0/0///all/none"
                        """);
    }

    private static VirtualScsiClientAdapter scsi(int slot, int serverSlot) {
        return VirtualScsiClientAdapter.builder()
                .slot(new VirtualSlot(slot))
                .server(Fact.known(new PartitionId(2)))
                .serverSlot(Fact.known(new VirtualSlot(serverSlot)))
                .build();
    }

    private static VirtualEthernetAdapter ethernet(int slot, int vlan) {
        return VirtualEthernetAdapter.builder()
                .slot(new VirtualSlot(slot))
                .portVlan(new VlanId(vlan))
                .build();
    }

    private static String profile(UnaryOperator<PartitionProfile> profile, UnaryOperator<LogicalPartition> partition) {
        return print(
                SystemCapture.PROFILES,
                partition.apply(PARTITION.withProfile(PARTITION.profile().map(profile::apply))));
    }

    @Test
    void theProfileOfAServerMarksTheSlotsThatItMustHave() {
        VirtualIoServer server = SERVER.withMaximumVirtualSlots(Fact.known(300))
                .withRequiredScsiSlots(Listing.complete(ImmutableList.of(new VirtualSlot(21))))
                .withServerAdapters(Listing.complete(ImmutableList.of(
                        adapter("vhost0", 20, Fact.known(Optional.of(new PartitionId(11))), 6),
                        adapter("vhost1", 21, Fact.known(Optional.of(new PartitionId(12))), 3),
                        adapter("vhost2", 22, Fact.known(Optional.empty()), 0),
                        VirtualScsiServerAdapter.builder()
                                .name("vhost3")
                                .slot(new VirtualSlot(23))
                                .build())));

        assertThat(print(SystemCapture.PROFILES, estate().with(server).with(PARTITION)))
                .startsWith("""
                        name=default,lpar_name=blue-vios,lpar_id=2,lpar_env=vioserver,max_virtual_slots=300,"virtual_scsi_adapters=20/server/11/orders/6/0,21/server/12//3/1,22/server/any//any/0,23/server////0"
                        name=night,""");
    }

    @Test
    void theProfileOfAServerIsNotPrintedWhileSomeOfItsSlotsMayLack() {
        VirtualIoServer whole = SERVER.withRequiredScsiSlots(Listing.complete(ImmutableList.of()))
                .withServerAdapters(Listing.complete(ImmutableList.of()));

        assertThat(print(SystemCapture.PROFILES, estate().with(whole)))
                .isEqualTo(
                        "name=default,lpar_name=blue-vios,lpar_id=2,lpar_env=vioserver,virtual_scsi_adapters=none\n");
        assertThat(ImmutableList.of(
                        whole.withRequiredScsiSlots(Listing.of(ImmutableList.of(), Coverage.open())),
                        whole.withServerAdapters(Listing.unknown())))
                .allSatisfy(server -> assertThat(print(
                                SystemCapture.PROFILES, estate().with(server).with(silent())))
                        .isEqualTo("HSCL350B The user does not have the appropriate authority.\n"));
    }

    /** @param slot that of the client; 0 for any */
    private static VirtualScsiServerAdapter adapter(
            String name, int slot, Fact<Optional<PartitionId>> client, int clientSlot) {
        return VirtualScsiServerAdapter.builder()
                .name(name)
                .slot(new VirtualSlot(slot))
                .client(client)
                .clientSlot(Fact.known(
                        Optional.of(clientSlot).filter(some -> some > 0).map(VirtualSlot::new)))
                .build();
    }
}
