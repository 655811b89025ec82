package lpm.sim.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ProcessorAllocation;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.NaaIdentifier;
import lpm.model.id.PartitionId;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualScsiServerAdapter;
import org.junit.jupiter.api.Test;

/** The interface tells of an estate of which little is known no more than that. */
class RestInterfaceOfLittleTest {

    private static final MachineTypeModelSerial ID = MachineTypeModelSerial.parse("8286-41A*21F0C7T");

    private static final ManagedSystem SYSTEM = ManagedSystem.builder().id(ID).build();
    private static final LogicalPartition PARTITION =
            LogicalPartition.builder().system(ID).id(new PartitionId(11)).build();
    private static final VirtualIoServer SERVER =
            VirtualIoServer.builder().name("blue-vios").system(Fact.known(ID)).build();
    private static final Estate SILENT =
            Estate.empty().with(SYSTEM).with(PARTITION).with(SERVER);

    /** All answers to one request have all servers, and a mapping of none is left out. */
    @Test
    void whatNobodyKnowsIsNotToldAsAbsent() {
        Estate read = read(SILENT);

        assertThat(read.managedSystem(ID))
                .isEqualTo(SYSTEM.withVirtualIoServers(Listing.complete(ImmutableList.of("blue-vios"))));
        assertThat(read.partition(PARTITION.key())).isEqualTo(PARTITION);
        assertThat(read.virtualIoServer(SERVER.key())).isEqualTo(SERVER);
    }

    @Test
    void aListThatMayLackSomethingIsNotTold() {
        VirtualScsiServerAdapter adapter = VirtualScsiServerAdapter.builder()
                .name("vhost0")
                .slot(new VirtualSlot(20))
                .targetDevices(Listing.complete(ImmutableList.of()))
                .build();
        Estate estate = SILENT.with(SYSTEM.withVirtualIoServers(open("blue-vios"))
                        .withVirtualSwitches(
                                open(VirtualSwitch.builder().name("ETHERNET0").build())))
                .updating(PARTITION.key(), partition -> partition.withEthernetAdapters(open(ethernet())))
                .updating(SERVER.key(), server -> server.withServerAdapters(open(adapter)));

        assertThat(String.join("", RestInterface.answers(estate)))
                .doesNotContain(
                        "<AssociatedVirtualIOServers", "SwitchName", "<ClientNetworkAdapter:", "<VirtualSCSIMappings");
        assertThat(String.join(
                        "",
                        RestInterface.answers(SILENT.updating(
                                SERVER.key(),
                                server -> server.withServerAdapters(
                                        Listing.complete(List.of(adapter.withTargetDevices(Listing.unknown()))))))))
                .doesNotContain("<VirtualSCSIMappings");
    }

    private static <T> Listing<T> open(T item) {
        return Listing.of(ImmutableList.of(item), Coverage.open());
    }

    private static VirtualEthernetAdapter ethernet() {
        return VirtualEthernetAdapter.builder()
                .slot(new VirtualSlot(4))
                .portVlan(new VlanId(61))
                .virtualSwitch(Fact.known("backup"))
                .build();
    }

    @Test
    void switchesHaveTheirModeAndNumbersInTheOrderInWhichTheyAreListed() {
        Estate estate = SILENT.with(SYSTEM.withVirtualSwitches(Listing.complete(ImmutableList.of(
                        VirtualSwitch.builder()
                                .name("ETHERNET0")
                                .mode(Fact.known(VirtualSwitchMode.VEB))
                                .build(),
                        VirtualSwitch.builder()
                                .name("backup")
                                .mode(Fact.known(VirtualSwitchMode.VEPA))
                                .build(),
                        VirtualSwitch.builder().name("lab").build()))))
                .updating(
                        PARTITION.key(),
                        partition -> partition.withEthernetAdapters(Listing.complete(List.of(ethernet()))));
        ImmutableList<String> answers = RestInterface.answers(estate);

        assertThat(answers.get(1).lines().filter(line -> line.startsWith("<Switch")))
                .containsExactly(
                        leaf("SwitchID", "0"),
                        leaf("SwitchMode", "Veb"),
                        leaf("SwitchName", "ETHERNET0(Default)"),
                        leaf("SwitchID", "1"),
                        leaf("SwitchMode", "Vepa"),
                        leaf("SwitchName", "backup"),
                        leaf("SwitchID", "2"),
                        leaf("SwitchName", "lab"));
        assertThat(answers)
                .filteredOn(answer -> answer.contains("<ClientNetworkAdapter:"))
                .singleElement()
                .asString()
                .contains(leaf("VirtualSwitchID", "1"));
    }

    private static String leaf(String name, String text) {
        return "<%1$s kb=\"CUD\" kxe=\"false\">%2$s</%1$s>".formatted(name, text);
    }

    @Test
    void aSwitchThatIsNotListedHasNoNumber() {
        Estate estate = SILENT.updating(
                PARTITION.key(), partition -> partition.withEthernetAdapters(Listing.complete(List.of(ethernet()))));

        assertThat(String.join("", RestInterface.answers(estate))).doesNotContain("VirtualSwitchID");
        assertThat(read(estate).partition(PARTITION.key()).ethernetAdapters())
                .isEqualTo(Listing.complete(
                        List.of(ethernet().withVirtualSwitch(Fact.unknown()).withTrunk(Fact.known(false)))));
    }

    /** A partition without them is asked for none. */
    @Test
    void onlyAPartitionWithNetworkAdaptersHasAFeedOfThem() {
        assertThat(RestInterface.answers(SILENT.updating(
                        PARTITION.key(), partition -> partition.withEthernetAdapters(Listing.complete(List.of())))))
                .noneMatch(answer -> answer.contains("/ClientNetworkAdapter"));
    }

    @Test
    void processorsOfItsOwnAreNotToldAsShared() {
        ProcessorAllocation three =
                ProcessorAllocation.builder().units(ProcessingUnits.parse("3")).build();

        assertThat(processors(three.withDedicated(Fact.known(true))))
                .contains(
                        leaf("CurrentHasDedicatedProcessors", "true"),
                        "<CurrentDedicatedProcessorConfiguration schemaVersion=\"V1_8_0\">\n"
                                + leaf("CurrentProcessors", "3"))
                .doesNotContain("CurrentProcessingUnits");
        assertThat(processors(three.withDedicated(Fact.known(false))))
                .contains(leaf("CurrentHasDedicatedProcessors", "false"), leaf("CurrentProcessingUnits", "3.0"))
                .doesNotContain("CurrentDedicatedProcessorConfiguration");
        assertThat(processors(three))
                .contains(leaf("CurrentProcessingUnits", "3.0"))
                .doesNotContain("DedicatedProcessor");
    }

    private static String processors(ProcessorAllocation processors) {
        return String.join(
                "",
                RestInterface.answers(SILENT.updating(
                        PARTITION.key(), partition -> partition.withProcessors(Fact.known(processors)))));
    }

    /** A disk that has no other identifier is known by it. */
    @Test
    void volumeGroupsAndTheirDisksAreReadAgain() {
        Listing<PhysicalVolume> disks = Listing.complete(ImmutableList.of(disk(0, "rootvg"), disk(1, "datavg")));
        Estate estate = SILENT.updating(SERVER.key(), server -> server.withPhysicalVolumes(disks));

        assertThat(read(estate).virtualIoServer(SERVER.key()).physicalVolumes()).isEqualTo(disks);
    }

    private static PhysicalVolume disk(int number, String group) {
        return PhysicalVolume.builder()
                .name("hdisk" + number)
                .naa(Fact.known(new NaaIdentifier("60050768028105ab2c0000000000071" + number)))
                .volumeGroup(Fact.known(Optional.of(group)))
                .build();
    }

    @Test
    void serversOfTwoSystemsThatHaveOneNameAreTwoObjects() {
        MachineTypeModelSerial other = MachineTypeModelSerial.parse("8286-41A*21F0C8T");
        VirtualIoServer server = SERVER.withPhysicalVolumes(Listing.complete(ImmutableList.of(disk(0, "rootvg"))));
        Estate estate = Estate.empty()
                .with(SYSTEM)
                .with(SYSTEM.withId(other))
                .with(server)
                .with(server.withSystem(Fact.known(other)));

        assertThat(Pattern.compile("<entry>\n<id>([^<]*)")
                        .matcher(String.join("", RestInterface.answers(estate)))
                        .results()
                        .map(match -> match.group(1)))
                .hasSize(2 + 2 + 2)
                .doesNotHaveDuplicates();
    }

    private static Estate read(Estate estate) {
        return RestInterfaceTest.read(RestInterface.answers(estate));
    }
}
