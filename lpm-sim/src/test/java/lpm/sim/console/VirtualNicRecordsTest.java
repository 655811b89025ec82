package lpm.sim.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.id.MacAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PortCapacity;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.rules.SystemCapture;
import org.junit.jupiter.api.Test;

class VirtualNicRecordsTest {

    private static final MachineTypeModelSerial SYSTEM = MachineTypeModelSerial.parse("8286-41A*21F0C7T");

    @Test
    void virtualNicsNameTheLogicalPortsBehindThem() {
        VirtualNicBackingDevice first = VirtualNicBackingDevice.builder()
                .sriovAdapter(1)
                .physicalPort(0)
                .logicalPort(Fact.known("27004001"))
                .server(Fact.known(new PartitionId(2)))
                .serverName(Fact.known("blue-vios"))
                .capacity(Fact.known(PortCapacity.parse("2.0")))
                .maximumCapacity(Fact.known(PortCapacity.parse("100.0")))
                .failoverPriority(Fact.known(50))
                .build();
        VirtualNicBackingDevice second = VirtualNicBackingDevice.builder()
                .sriovAdapter(2)
                .physicalPort(1)
                .build();
        LogicalPartition orders = LogicalPartition.builder()
                .system(SYSTEM)
                .id(new PartitionId(11))
                .name(Fact.known("orders"))
                .virtualNicAdapters(Listing.complete(ImmutableList.of(
                        VirtualNicAdapter.builder()
                                .slot(new VirtualSlot(3))
                                .macAddress(Fact.known(new MacAddress("5E21D0A4B703")))
                                .portVlan(Fact.known(Optional.of(new VlanId(61))))
                                .autoPriorityFailover(Fact.known(true))
                                .backingDevices(Listing.complete(ImmutableList.of(first, second)))
                                .build(),
                        VirtualNicAdapter.builder()
                                .slot(new VirtualSlot(4))
                                .portVlan(Fact.known(Optional.empty()))
                                .autoPriorityFailover(Fact.known(false))
                                .backingDevices(Listing.of(ImmutableList.of(second), Coverage.open()))
                                .build())))
                .build();

        assertThat(ManagementConsolePrinter.print(
                        SystemCapture.VIRTUAL_NICS,
                        Estate.empty()
                                .with(ManagedSystem.builder().id(SYSTEM).build())
                                .with(orders),
                        SYSTEM))
                .isEqualTo("""
                lpar_name=orders,lpar_id=11,slot_num=3,port_vlan_id=61,mac_addr=5E21D0A4B703,auto_priority_failover=1,"backing_devices=sriov/blue-vios/2/1/0/27004001/2.0/2.0/50/100.0/100.0,sriov///2/1//////"
                lpar_name=orders,lpar_id=11,slot_num=4,port_vlan_id=0,auto_priority_failover=0
                """);
    }
}
