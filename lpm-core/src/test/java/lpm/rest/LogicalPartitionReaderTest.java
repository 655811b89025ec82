package lpm.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.LogicalPartition;
import lpm.model.MemoryAllocation;
import lpm.model.MigrationState;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionState;
import lpm.model.ProcessorAllocation;
import lpm.model.id.MacAddress;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.origin.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogicalPartitionReaderTest {

    private static final PartitionKey PAY = new PartitionKey(Answers.SYSTEM, new PartitionId(12));
    private static final String PAY_ID = "5F0C3A1E-4444-4AAA-8BBB-000000000012";

    private static final String INSIDE = """
            <CurrentProcessorCompatibilityMode>POWER6_Plus</CurrentProcessorCompatibilityMode>
            <OperatingSystemVersion>IBM i Licensed Internal Code 7.2.0 410 0</OperatingSystemVersion>
            <PartitionID>12</PartitionID>
            <PartitionIOConfiguration>
            <MaximumVirtualIOSlots>40</MaximumVirtualIOSlots>
            <ProfileIOSlots><Metadata><Atom/></Metadata></ProfileIOSlots>
            <CurrentMaximumVirtualIOSlots>30</CurrentMaximumVirtualIOSlots>
            </PartitionIOConfiguration>
            <PartitionMemoryConfiguration>
            <CurrentMaximumMemory>16384</CurrentMaximumMemory>
            <CurrentMemory>8192</CurrentMemory>
            <CurrentMinimumMemory>4096</CurrentMinimumMemory>
            </PartitionMemoryConfiguration>
            <PartitionName>pay</PartitionName>
            <PartitionProcessorConfiguration>
            <CurrentHasDedicatedProcessors>false</CurrentHasDedicatedProcessors>
            <CurrentSharingMode>uncapped</CurrentSharingMode>
            <CurrentSharedProcessorConfiguration>
            <AllocatedVirtualProcessors>2</AllocatedVirtualProcessors>
            <CurrentProcessingUnits>0.4</CurrentProcessingUnits>
            </CurrentSharedProcessorConfiguration>
            </PartitionProcessorConfiguration>
            <PartitionState>running</PartitionState>
            <PartitionType>OS400</PartitionType>
            <ResourceMonitoringControlState>none</ResourceMonitoringControlState>
            """ + Answers.belongsTo(Answers.SYSTEM_HREF) + """
            <MigrationState>Not_Migrating</MigrationState>
            <IsRestrictedIOPartition>true</IsRestrictedIOPartition>
            """;

    private static String answer(String inside) {
        return Answers.feed(
                Answers.ROOT + "LogicalPartition",
                Answers.entry(
                        PAY_ID,
                        Answers.ROOT + "LogicalPartition/" + PAY_ID,
                        Answers.object("LogicalPartition", inside)));
    }

    private static LogicalPartition read(String inside) {
        return Answers.read(Answers.systems(), answer(inside)).estate().partition(PAY);
    }

    @Test
    void tellsAllThatAMoveAsksOfAPartition() {
        assertThat(read(INSIDE))
                .isEqualTo(LogicalPartition.builder()
                        .system(Answers.SYSTEM)
                        .id(new PartitionId(12))
                        .name(Fact.known("pay"))
                        .environment(Fact.known(OperatingEnvironment.IBM_I))
                        .osRelease(Fact.known(new Release("7.2")))
                        .state(Fact.known(PartitionState.RUNNING))
                        .migrationState(Fact.known(MigrationState.NOT_MIGRATING))
                        .rmcActive(Fact.known(false))
                        .memory(Fact.known(MemoryAllocation.builder()
                                .currentMegabytes(8192)
                                .minimumMegabytes(Fact.known(4096L))
                                .maximumMegabytes(Fact.known(16384L))
                                .build()))
                        .processors(Fact.known(ProcessorAllocation.builder()
                                .units(ProcessingUnits.parse("0.4"))
                                .virtualProcessors(Fact.known(2))
                                .dedicated(Fact.known(false))
                                .capped(Fact.known(false))
                                .build()))
                        .compatibilityMode(Fact.known(new CompatibilityMode("POWER6_plus")))
                        .restrictedIo(Fact.known(true))
                        .physicalIoSlots(Listing.complete(List.of()))
                        .maximumVirtualSlots(Fact.known(30))
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "running, Running",
        "not activated, Not Activated",
        "open firmware, Open Firmware",
        "migrating running, Migrating - Running"
    })
    void writesStatesAsCommandsPrintThem(String said, String printed) {
        assertThat(read(INSIDE.replace(">running<", ">" + said + "<")).state())
                .isEqualTo(Fact.known(new PartitionState(printed)));
    }

    @Test
    void doesNotTakeWhatIsNotThereForNothing() {
        LogicalPartition partition = read("<PartitionID>12</PartitionID>" + Answers.belongsTo(Answers.SYSTEM_HREF));

        assertThat(partition)
                .isEqualTo(LogicalPartition.builder()
                        .system(Answers.SYSTEM)
                        .id(new PartitionId(12))
                        .build());
    }

    @Test
    void doesNotTakeThePartitionThatWasNeverStartedForOneWithoutMemory() {
        LogicalPartition partition = read(INSIDE.replaceAll("<Current(\\w*)Memory>\\d+<", "<Current$1Memory>0<")
                .replace(">0.4<", ">0.00<"));

        assertThat(partition.memory().isKnown()).isFalse();
        assertThat(partition.processors().isKnown()).isFalse();
    }

    @Test
    void givesNoReleaseOfLinuxWhichPrintsItsKernelFirst() {
        assertThat(read(INSIDE.replace("IBM i Licensed Internal Code 7.2.0 410 0", "Linux/Red Hat 3.10.0-514 7.3"))
                        .osRelease()
                        .isKnown())
                .isFalse();
    }

    @Test
    void saysWhatIsMissingWhereNoInputNamesTheSystem() {
        assertThat(Answers.warning(Answers.read(answer(INSIDE))))
                .isEqualTo(
                        "partition 12 (pay) is not read, since no input tells which managed system 5f0c3a1e-1111-3aaa-8bbb-000000000001 is; add the answer to ManagedSystem");
    }

    @Test
    void findsTheSystemInTheLocationCodesOfItsServer() {
        assertThat(Answers.read(
                                answer(INSIDE),
                                Answers.server(Answers.list("VirtualSCSIMappings", Answers.mapping("", ""))))
                        .estate()
                        .partition(PAY)
                        .name())
                .isEqualTo(Fact.known("pay"));
    }

    @Test
    void doesNotGuessWhetherAPhysicalSlotIsRequired() {
        String slots = """
                <ProfileIOSlots><ProfileIOSlot><AssociatedIOSlot>
                <SlotDynamicReconfigurationConnectorName>U78C9.001.WZS00B4-P1-C7</SlotDynamicReconfigurationConnectorName>
                </AssociatedIOSlot></ProfileIOSlot></ProfileIOSlots>
                """;
        Capture capture = Answers.read(
                Answers.systems(), answer(INSIDE.replaceAll("<ProfileIOSlots>.*</ProfileIOSlots>", slots)));

        assertThat(capture.estate().partition(PAY).physicalIoSlots().isUnknown())
                .isTrue();
        assertThat(Answers.warning(capture)).contains("U78C9.001.WZS00B4-P1-C7", "lshwres -r io");
    }

    @Test
    void readsAllEthernetAdaptersOfAPartition() {
        String self = Answers.ROOT + "LogicalPartition/" + PAY_ID + "/ClientNetworkAdapter";
        String adapters =
                Answers.feed(self, Answers.entry("1", self + "/1", Answers.object("ClientNetworkAdapter", """
                <LocationCode>U8286.42A.21A0B7C-V12-C3</LocationCode>
                <LocalPartitionID>12</LocalPartitionID>
                <VirtualSlotNumber>3</VirtualSlotNumber>
                <MACAddress>fac212ab0c03</MACAddress>
                <PortVLANID>330</PortVLANID>
                <TaggedVLANIDs>331 335</TaggedVLANIDs>
                <AssociatedVirtualSwitch><link href="%s/VirtualSwitch/%s" rel="related"/></AssociatedVirtualSwitch>
                """.formatted(
                                Answers.SYSTEM_HREF, Answers.SWITCH_ID))));

        assertThat(Answers.read(adapters, Answers.switches(), Answers.systems())
                        .estate()
                        .partition(PAY)
                        .ethernetAdapters())
                .isEqualTo(Listing.complete(List.of(VirtualEthernetAdapter.builder()
                        .slot(new VirtualSlot(3))
                        .portVlan(new VlanId(330))
                        .additionalVlans(ImmutableSortedSet.of(new VlanId(331), new VlanId(335)))
                        .virtualSwitch(Fact.known("ETHERNET0"))
                        .macAddress(Fact.known(new MacAddress("FAC212AB0C03")))
                        .trunk(Fact.known(false))
                        .build())));
    }
}
