package lpm.sim.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lpm.Input;
import lpm.Inputs;
import lpm.Lpm;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.MemoryAllocation;
import lpm.model.MobilityCapability;
import lpm.model.OperatingEnvironment;
import lpm.model.PhysicalIoSlot;
import lpm.model.ProcessorAllocation;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.MacAddress;
import lpm.model.id.NaaIdentifier;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.UniqueDeviceId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.SourceText;
import lpm.sim.Article;
import lpm.sim.FibreChannelArticle;
import org.junit.jupiter.api.Test;

/** What the interface tells of an estate is read back as it was, as far as the interface knows it. */
class RestInterfaceTest {

    private static final Estate ESTATE = FibreChannelArticle.estate()
            .updating(Article.SOURCE, RestInterfaceTest::named)
            .updating(
                    Article.DESTINATION,
                    system -> system.withVirtualIoServers(
                            Listing.complete(ImmutableList.of("sn1054a5bvios1", "sn1054a5bvios2"))))
            .updating(Article.CLIENT, RestInterfaceTest::whole)
            .updating(Article.SOURCE_1, RestInterfaceTest::whole);

    private final Estate estateRead = read(RestInterface.answers(ESTATE));

    private static ManagedSystem named(ManagedSystem system) {
        return system.withName(Fact.known("p460 & more"))
                .withVirtualIoServers(Listing.complete(ImmutableList.of("sn1054a3bvios1", "sn1054a3bvios2")))
                .withCapabilities(Maps.toMap(
                        ImmutableList.copyOf(MobilityCapability.values()),
                        each -> each.name().length() % 2 == 0));
    }

    private static LogicalPartition whole(LogicalPartition partition) {
        return partition
                .withOsRelease(Fact.known(new Release("7.1")))
                .withRmcActive(Fact.known(false))
                .withMaximumVirtualSlots(Fact.known(30))
                .withPhysicalIoSlots(Listing.complete(ImmutableList.of(
                        new PhysicalIoSlot(new LocationCode("U78AF.001.WZS0224-P1-C3"), true),
                        new PhysicalIoSlot(new LocationCode("U78AF.001.WZS0224-P1-C4"), false))))
                .withMemory(Fact.known(MemoryAllocation.builder()
                        .currentMegabytes(4_096)
                        .minimumMegabytes(Fact.known(1_024L))
                        .maximumMegabytes(Fact.known(8_192L))
                        .build()))
                .withProcessors(Fact.known(ProcessorAllocation.builder()
                        .units(ProcessingUnits.parse("0.2"))
                        .virtualProcessors(Fact.known(2))
                        .dedicated(Fact.known(false))
                        .capped(Fact.known(true))
                        .build()))
                .withEthernetAdapters(partition
                        .ethernetAdapters()
                        .replacing(
                                a -> true,
                                a -> a.withMacAddress(Fact.known(new MacAddress("FAD4C1050420")))
                                        .withAdditionalVlans(ImmutableSortedSet.of(new VlanId(30), new VlanId(31)))));
    }

    /** With a disk of each reserve policy, and a device on each kind of storage. */
    private static VirtualIoServer whole(VirtualIoServer server) {
        PhysicalVolume disk = server.physicalVolume("hdisk5").orElseThrow();
        ImmutableList.Builder<PhysicalVolume> disks = ImmutableList.builder();
        int number = 0;
        for (ReservePolicy policy : ReservePolicy.values()) {
            String naa = "600507680180815%d8000000000004e2%d".formatted(number, number);
            disks.add(disk.withName("hdisk" + (5 + number))
                    .withId(Fact.unknown())
                    .withNaa(Fact.known(new NaaIdentifier(naa)))
                    .withUniqueId(Fact.known(new UniqueDeviceId("33213" + naa + "04214503IBMfcp")))
                    .withReservePolicy(Fact.known(policy))
                    .withVolumeGroup(
                            policy == ReservePolicy.SINGLE_PATH
                                    ? Fact.known(Optional.of("rootvg"))
                                    : Fact.known(Optional.empty())));
            number++;
        }
        VirtualTargetDevice like = server.targetDevices().items().get(0);
        return server.withIoslevel(Fact.known(new Release("3.1.2.10")))
                .withPhysicalVolumes(Listing.complete(disks.build()))
                .withServerAdapters(Listing.complete(ImmutableList.of(
                        server.serverAdapter("vhost2").orElseThrow(),
                        VirtualScsiServerAdapter.builder()
                                .name("vhost3")
                                .slot(new VirtualSlot(8))
                                .client(Fact.known(Optional.empty()))
                                .clientSlot(Fact.known(Optional.empty()))
                                .targetDevices(Listing.complete(ImmutableList.of(
                                        on(like, "vtscsi4", 3, new BackingDevice.LogicalVolume("lv1")),
                                        on(like, "vtscsi5", 4, new BackingDevice.PooledUnit("unit1")),
                                        on(like, "vtopt0", 5, new BackingDevice.File("/var/vio/VMLibrary/medium.iso")),
                                        on(like, "vtscsi6", 6, new BackingDevice.Disk("hdisk77")))))
                                .build(),
                        VirtualScsiServerAdapter.builder()
                                .name("vhost4")
                                .slot(new VirtualSlot(9))
                                .client(Fact.known(Optional.of(Article.CLIENT.id())))
                                .clientSlot(Fact.known(Optional.of(new VirtualSlot(12))))
                                .targetDevices(Listing.complete(ImmutableList.of()))
                                .build())))
                .withSharedEthernetAdapters(Listing.complete(ImmutableList.of(SharedEthernetAdapter.builder()
                        .name("ent6")
                        .backingDevice(Fact.known("ent0"))
                        .trunkAdapters(Listing.complete(ImmutableList.of(TrunkAdapter.builder()
                                .name("ent4")
                                .slot(new VirtualSlot(20))
                                .portVlan(new VlanId(20))
                                .additionalVlans(ImmutableSortedSet.of(new VlanId(30), new VlanId(31)))
                                .virtualSwitch(Fact.known("ETHERNET0"))
                                .priority(Fact.known(1))
                                .build())))
                        .build())));
    }

    private static VirtualTargetDevice on(VirtualTargetDevice like, String name, int index, BackingDevice backing) {
        return like.withName(name)
                .withAddress(Fact.known(LogicalUnitAddress.ofIndex(index)))
                .withBackingDevice(Fact.known(backing));
    }

    /** The estate that a reader makes of the answers. */
    static Estate read(List<String> answers) {
        return Lpm.of(Inputs.plain()
                        .read(IntStream.range(0, answers.size())
                                .mapToObj(number -> (Input) new Input.Text(
                                        new SourceText("answer" + number + ".xml", answers.get(number)),
                                        Optional.empty()))
                                .toList()))
                .estate();
    }

    @Test
    void aSystemIsReadBackButForTheModeOfItsSwitchesAndOneCapability() {
        ManagedSystem system = ESTATE.managedSystem(Article.SOURCE);

        assertThat(estateRead.managedSystem(Article.SOURCE))
                .isEqualTo(system.withVirtualSwitches(
                                system.virtualSwitches().replacing(each -> true, each -> each.withMode(Fact.unknown())))
                        .withCapabilities(Maps.filterKeys(
                                system.capabilities(), each -> each != MobilityCapability.STATION_INTERFACES)));
    }

    @Test
    void aPartitionIsReadBackButForItsProfileAndWhatServersTell() {
        LogicalPartition partition = ESTATE.partition(Article.CLIENT);
        LogicalPartition read = estateRead.partition(Article.CLIENT);

        assertThat(read.scsiAdapters().items())
                .containsAll(partition.scsiAdapters().items())
                .hasSize(3);
        assertThat(read)
                .isEqualTo(partition
                        .withProfile(Fact.unknown())
                        .withSerialSlots(Listing.unknown())
                        .withMediaDevices(Listing.unknown())
                        .withScsiAdapters(read.scsiAdapters())
                        .withFibreChannelAdapters(Listing.unknown())
                        .withBothPortNamesZoned(Fact.unknown())
                        .withTargetPortsVisibleOn(Listing.unknown())
                        .withTargetDisksVisibleOn(Listing.unknown())
                        .withEthernetAdapters(partition
                                .ethernetAdapters()
                                .replacing(each -> true, each -> each.withTrunk(Fact.known(false)))));
    }

    @Test
    void aServerIsReadBackButForTheStatusOfItsDevicesAndItsPhysicalPorts() {
        VirtualIoServer server = ESTATE.virtualIoServer(Article.SOURCE_1);
        VirtualIoServer read = estateRead.virtualIoServer(Article.SOURCE_1);

        assertThat(read.physicalVolumes().stream().filter(disk -> !disk.name().equals("hdisk77")))
                .containsExactlyElementsOf(server.physicalVolumes()
                        .replacing(
                                disk -> disk.volumeGroup().isKnownAnd(Optional::isEmpty),
                                disk -> disk.withVolumeGroup(Fact.unknown()))
                        .items());
        assertThat(read)
                .isEqualTo(server.withPhysicalVolumes(read.physicalVolumes())
                        .withServerAdapters(
                                server.serverAdapters().replacing(each -> true, RestInterfaceTest::withoutStatus))
                        .withFibreChannelMappings(server.fibreChannelMappings()
                                .replacing(each -> true, each -> each.withStatus(Fact.unknown())))
                        .withFibreChannelPorts(Listing.unknown())
                        .withOtherVirtualSlots(Listing.unknown()));
    }

    /** The kind of storage shows in the name of the element, and the operating system in its version. */
    @Test
    void elementsHaveTheNamesAndWordsOfTheInterface() {
        String all = String.join("", RestInterface.answers(ESTATE));

        assertThat(all.split("<PhysicalVolumeVirtualTargetDevice ", -1)).hasSize(1 + 2 + 1 + 2);
        assertThat(all.split("<LogicalVolumeVirtualTargetDevice ", -1)).hasSize(1 + 3);
        assertThat(all)
                .contains(">IBM i 7.1</OperatingSystemVersion>", ">VIOS 3.1.2.10</OperatingSystemVersion>")
                .doesNotContain(">AIX 7.1<");
    }

    private static VirtualScsiServerAdapter withoutStatus(VirtualScsiServerAdapter adapter) {
        return adapter.withTargetDevices(adapter.targetDevices()
                .replacing(
                        device -> true,
                        device -> device.withStatus(Fact.unknown()).withMirrored(Fact.unknown())));
    }

    @Test
    void anAixPartitionIsToldByItsOwnWords() {
        Estate estate = ESTATE.updating(
                Article.CLIENT,
                p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX))
                        .withRmcActive(Fact.known(true))
                        .withProcessors(p.processors().map(all -> all.withCapped(Fact.known(false)))));
        LogicalPartition read = read(RestInterface.answers(estate)).partition(Article.CLIENT);

        assertThat(read.environment()).isEqualTo(Fact.known(OperatingEnvironment.AIX_LINUX));
        assertThat(read.osRelease()).isEqualTo(Fact.known(new Release("7.1")));
        assertThat(read.rmcActive()).isEqualTo(Fact.known(true));
        assertThat(read.processors()).isEqualTo(estate.partition(Article.CLIENT).processors());
    }

    /** One for the systems; for each its switches, servers, partitions, bridges, and the groups of each server; for one its adapters. */
    @Test
    void eachRequestHasItsFeedAndAServerThatIsLinkedHasItsAddress() {
        ImmutableList<String> answers = RestInterface.answers(ESTATE);

        assertThat(answers).hasSize(1 + 2 * (4 + 2) + 1).allMatch(answer -> answer.startsWith("<feed "));
        assertThat(answers.get(0))
                .contains(">p460 &amp; more</SystemName>")
                .containsOnlyOnce(link("VirtualIOServer/", answers, "sn1054a3bvios1"))
                .containsOnlyOnce(link("VirtualIOServer/", answers, "sn1054a5bvios2"));
        assertThat(answers.get(1)).contains(">ETHERNET0(Default)</SwitchName>");
        assertThat(answers)
                .filteredOn(answer -> answer.contains("<NetworkBridge:"))
                .hasSize(2)
                .allMatch(answer -> answer.split("<SharedEthernetAdapter ", -1).length == 3)
                .first()
                .asString()
                .contains(link("VirtualIOServer/", answers, "sn1054a3bvios2"));
    }

    /** The address under which the entry of that name is. */
    private static String link(String list, List<String> answers, String name) {
        String entries = answers.stream()
                .filter(answer -> answer.contains(">" + name + "</PartitionName>"))
                .findFirst()
                .orElseThrow();
        String before = entries.substring(0, entries.indexOf(">" + name + "</PartitionName>"));
        String entry = before.substring(before.lastIndexOf("<entry>"));
        return list + entry.substring(entry.indexOf("<id>") + 4, entry.indexOf("</id>")) + "\"";
    }
}
