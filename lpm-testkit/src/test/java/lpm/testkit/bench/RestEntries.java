package lpm.testkit.bench;

/** A managed system and its partitions as a console's REST interface tells of them. */
final class RestEntries {

    private static final String ROOT = "https://192.0.2.10:12443/rest/api/uom/";

    private RestEntries() {}

    static String system() {
        return """
                <entry>
                <id>6a1d4b2f-1111-4aaa-8bbb-000000000000</id>
                <link rel="SELF" href="%1$sManagedSystem/6a1d4b2f-1111-4aaa-8bbb-000000000000"/>
                <content type="application/vnd.ibm.powervm.uom+xml; type=ManagedSystem">
                <ManagedSystem:ManagedSystem xmlns:ManagedSystem="http://www.ibm.com/xmlns/systems/power/firmware/uom/mc/2012_10/" xmlns="http://www.ibm.com/xmlns/systems/power/firmware/uom/mc/2012_10/" schemaVersion="V1_2_0">
                <MachineTypeModelAndSerialNumber>
                <MachineType>9080</MachineType><Model>HEX</Model><SerialNumber>7800000</SerialNumber>
                </MachineTypeModelAndSerialNumber>
                <State>operating</State>
                <SystemName>frame000</SystemName>
                </ManagedSystem:ManagedSystem>
                </content>
                </entry>
                """.formatted(ROOT);
    }

    static String partition(int id) {
        return """
                <entry>
                <id>6a1d4b2f-2222-4aaa-8bbb-%2$012d</id>
                <title>LogicalPartition</title>
                <link rel="SELF" href="%1$sLogicalPartition/6a1d4b2f-2222-4aaa-8bbb-%2$012d"/>
                <content type="application/vnd.ibm.powervm.uom+xml; type=LogicalPartition">
                <LogicalPartition:LogicalPartition xmlns:LogicalPartition="http://www.ibm.com/xmlns/systems/power/firmware/uom/mc/2012_10/" xmlns="http://www.ibm.com/xmlns/systems/power/firmware/uom/mc/2012_10/" schemaVersion="V1_2_0">
                <Metadata><Atom><AtomID>6a1d4b2f-2222-4aaa-8bbb-%2$012d</AtomID></Atom></Metadata>
                <AllowPerformanceDataCollection kb="CUD" kxe="false">true</AllowPerformanceDataCollection>
                <AvailabilityPriority kb="CUD" kxe="false">127</AvailabilityPriority>
                <CurrentProcessorCompatibilityMode kb="ROR" kxe="false">POWER9_Base</CurrentProcessorCompatibilityMode>
                <IsBootable kb="ROO" kxe="false">true</IsBootable>
                <OperatingSystemVersion kb="ROR" kxe="false">AIX 7.3 7300-01-01-2246</OperatingSystemVersion>
                <PartitionID kb="COR" ksv="V1_3_0" kxe="false">%2$d</PartitionID>
                <PartitionIOConfiguration kb="CUR" kxe="false" schemaVersion="V1_2_0">
                <MaximumVirtualIOSlots kb="CUD" kxe="false">400</MaximumVirtualIOSlots>
                <CurrentMaximumVirtualIOSlots kb="ROR" kxe="false">400</CurrentMaximumVirtualIOSlots>
                </PartitionIOConfiguration>
                <PartitionMemoryConfiguration kb="CUR" kxe="false" schemaVersion="V1_2_0">
                <CurrentMemory kb="ROR" kxe="false">65536</CurrentMemory>
                <CurrentMaximumMemory kb="ROR" kxe="false">131072</CurrentMaximumMemory>
                <DesiredMemory kb="CUD" kxe="false">65536</DesiredMemory>
                </PartitionMemoryConfiguration>
                <PartitionName kb="CUR" kxe="false">lpar%2$05d</PartitionName>
                <PartitionState kb="ROO" kxe="false">running</PartitionState>
                <PartitionType kb="COD" kxe="false">AIX/Linux</PartitionType>
                <PartitionUUID kb="ROO" kxe="false">6A1D4B2F-2222-4AAA-8BBB-%2$012d</PartitionUUID>
                <ResourceMonitoringControlState kb="ROR" kxe="false">active</ResourceMonitoringControlState>
                <AssociatedManagedSystem kb="CUR" kxe="false" href="%1$sManagedSystem/6a1d4b2f-1111-4aaa-8bbb-000000000000" rel="related"/>
                </LogicalPartition:LogicalPartition>
                </content>
                </entry>
                """.formatted(ROOT, id);
    }
}
