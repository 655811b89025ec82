package lpm.text.hmc;

import static lpm.text.hmc.Consoles.M;
import static lpm.text.hmc.Consoles.PAY;
import static lpm.text.hmc.Consoles.WEB;
import static lpm.text.hmc.Consoles.assertRefused;
import static lpm.text.hmc.Consoles.partition;
import static lpm.text.hmc.Consoles.readKnowing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import lpm.document.EstateDocument;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.merge.Merger;
import lpm.model.id.MacAddress;
import lpm.model.id.PartitionId;
import lpm.model.id.PortCapacity;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.origin.Capture;
import lpm.origin.KeptAside;
import org.junit.jupiter.api.Test;

class VirtualNicReaderTest {

    private static final String VNIC = "lshwres -r virtualio --rsubtype vnic --level lpar" + M;

    /** One virtual NIC with two backing devices, and one of a release that prints neither maximum nor states. */
    private static final String ADAPTERS = """
            lpar_name=web,lpar_id=13,slot_num=6,desired_mode=ded,auto_priority_failover=1,port_vlan_id=0,\
            allowed_vlan_ids=all,mac_addr=5E1A90C04B06,\
            "backing_devices=sriov/vioa/1/1/0/27004a05/2.0/2.0/50/100.0/100.0,sriov/viob/2/3/1/2700c004/4.5/4.5/60/80.0/100.0",\
            "backing_device_states=sriov/2700c004/0/NotOperational,sriov/27004a05/1/Operational"
            lpar_name=web,lpar_id=13,slot_num=7,auto_priority_failover=0,port_vlan_id=40,mac_addr=5E1A90C04B07,\
            backing_devices=sriov/vioa/1/1/1/27004a06/2.0/2.0/50
            """;

    @Test
    void aPartitionHasItsVirtualNicsWithTheirBackingDevices() {
        Capture capture = readKnowing(VNIC, ADAPTERS);

        assertThat(capture.warnings()).isEmpty();
        assertThat(partition(capture, PAY).virtualNicAdapters()).isEqualTo(Listing.complete(List.of()));
        assertThat(partition(capture, WEB).virtualNicAdapters().isComplete()).isTrue();
        assertThat(partition(capture, WEB).virtualNicAdapters().items())
                .hasSize((int) ADAPTERS.lines().count())
                .first()
                .isEqualTo(VirtualNicAdapter.builder()
                        .slot(new VirtualSlot(6))
                        .macAddress(Fact.known(new MacAddress("5E1A90C04B06")))
                        .portVlan(Fact.known(Optional.empty()))
                        .autoPriorityFailover(Fact.known(true))
                        .backingDevices(Listing.complete(List.of(
                                device(1, 0, "27004a05", 1, "vioa", "2.0", "100.0", 50, true, "Operational"),
                                device(3, 1, "2700c004", 2, "viob", "4.5", "80.0", 60, false, "NotOperational"))))
                        .build());
        assertThat(partition(capture, WEB).virtualNicAdapters().items().get(1))
                .satisfies(nic -> assertThat(nic.portVlan()).isEqualTo(Fact.known(Optional.of(new VlanId(40)))))
                .satisfies(nic -> assertThat(nic.backingDevices().items())
                        .extracting(VirtualNicBackingDevice::maximumCapacity, VirtualNicBackingDevice::active)
                        .containsExactly(tuple(Fact.unknown(), Fact.unknown())));
        assertThat(capture.keptAside())
                .extracting(KeptAside::attribute)
                .contains("allowed_vlan_ids", "desired_mode")
                .doesNotContain("backing_device_states", "lpar_name");
    }

    private static VirtualNicBackingDevice device(
            int adapter,
            int port,
            String logicalPort,
            int server,
            String name,
            String capacity,
            String maximum,
            int priority,
            boolean active,
            String status) {
        return VirtualNicBackingDevice.builder()
                .sriovAdapter(adapter)
                .physicalPort(port)
                .logicalPort(Fact.known(logicalPort))
                .server(Fact.known(new PartitionId(server)))
                .serverName(Fact.known(name))
                .capacity(Fact.known(PortCapacity.parse(capacity)))
                .maximumCapacity(Fact.known(PortCapacity.parse(maximum)))
                .failoverPriority(Fact.known(priority))
                .active(Fact.known(active))
                .status(Fact.known(status))
                .build();
    }

    @Test
    void aDocumentOfThemIsReadAsTheSameAndMerges() {
        Capture capture = readKnowing(VNIC, ADAPTERS);
        Capture document = EstateDocument.read("estate.yaml", EstateDocument.write(capture.estate()));

        assertThat(document.estate()).isEqualTo(capture.estate());
        assertThat(Merger.merge(List.of(document, capture)).estate()).isEqualTo(capture.estate());
    }

    @Test
    void whatIsNoBackingDeviceIsRefused() {
        assertRefused(VNIC, "lpar_name=web,lpar_id=13,slot_num=6,backing_devices=sriov/vioa/1/1")
                .hasMessageContaining("expected backing devices such as sriov/");
        assertRefused(VNIC, "lpar_name=web,lpar_id=13,slot_num=6,backing_devices=sriov/vioa/1/one/0/27004a05")
                .hasMessageContaining("expected numbers for server, adapter, port and priority");
        assertRefused(VNIC, "lpar_name=web,lpar_id=13,slot_num=6,backing_devices=sriov/vioa/1/1/0/27004a05/200.0")
                .hasMessageContaining("0 to 100 percent");
    }
}
