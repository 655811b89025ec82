package lpm.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.NaaIdentifier;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.Release;
import lpm.model.id.UniqueDeviceId;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.Capture;
import org.junit.jupiter.api.Test;

class VirtualIoServerReaderTest {

    static final ViosKey VIO7 = ViosKey.of(Answers.SYSTEM, "vio7");

    private static final String DISK = Answers.disk("hdisk3", """
            <LocationCode>U78C9.001.WZS00B4-P1-C11-T1-W500507680140AE21-L1A000000000000</LocationCode>
            <ReservePolicy>NoReserve</ReservePolicy>
            <UniqueDeviceID>01M0lCTTIxNDUxMjQ2MDA1MDc2ODAxODA4QUY1RTAwMDAwMDAwMDAwMDBBQg==</UniqueDeviceID>
            <VolumeCapacity>61440</VolumeCapacity>
            <VolumeUniqueID>332136005076801808AF5E0000000000000AB04214503IBMfcp</VolumeUniqueID>
            """);

    static VirtualIoServer read(String... parts) {
        return Answers.read(Answers.systems(), Answers.switches(), Answers.server(parts))
                .estate()
                .virtualIoServer(VIO7);
    }

    private static String device(String kind, String name, String address) {
        return "<TargetDevice><%1$s><LogicalUnitAddress>%3$s</LogicalUnitAddress><TargetName>%2$s</TargetName></%1$s></TargetDevice>\n"
                .formatted(kind, name, address);
    }

    private static String mappings(String... mappings) {
        return Answers.list("VirtualSCSIMappings", mappings);
    }

    @Test
    void tellsWhatTheServerIs() {
        assertThat(read())
                .isEqualTo(VirtualIoServer.builder()
                        .name("vio7")
                        .system(Fact.known(Answers.SYSTEM))
                        .id(Fact.known(new PartitionId(2)))
                        .state(Fact.known(PartitionState.RUNNING))
                        .moverServicePartition(Fact.known(true))
                        .ioslevel(Fact.known(new Release("2.2.6.10")))
                        .maximumVirtualSlots(Fact.known(400))
                        .build());
    }

    @Test
    void readsADiskWithEachOfItsNames() {
        PhysicalVolume disk = read(Answers.list("PhysicalVolumes", DISK))
                .physicalVolumes()
                .whole()
                .value()
                .orElseThrow()
                .get(0);

        assertThat(disk)
                .isEqualTo(PhysicalVolume.builder()
                        .name("hdisk3")
                        .uniqueId(Fact.known(new UniqueDeviceId("332136005076801808AF5E0000000000000AB04214503IBMfcp")))
                        .naa(Fact.known(new NaaIdentifier("6005076801808af5e0000000000000ab")))
                        .sizeMegabytes(Fact.known(61_440L))
                        .reservePolicy(Fact.known(ReservePolicy.NO_RESERVE))
                        .location(Fact.known(
                                new LocationCode("U78C9.001.WZS00B4-P1-C11-T1-W500507680140AE21-L1A000000000000")))
                        .build());
    }

    @Test
    void findsTheNameOfALunInEachOfThreeElements() {
        NaaIdentifier naa = new NaaIdentifier("6005076801808af5e0000000000000ab");
        for (String said : List.of(
                "<VolumeUniqueID>332136005076801808AF5E0000000000000AB04214503IBMfcp</VolumeUniqueID>",
                "<UniqueDeviceID>01M0lCTTIxNDUxMjQ2MDA1MDc2ODAxODA4QUY1RTAwMDAwMDAwMDAwMDBBQg</UniqueDeviceID>",
                "<DescriptorPage83>NjAwNTA3NjgwMTgwOEFGNUUwMDAwMDAwMDAwMDAwQUI=</DescriptorPage83>")) {
            assertThat(read(Answers.list("PhysicalVolumes", Answers.disk("hdisk3", said)))
                            .physicalVolumes()
                            .items()
                            .get(0)
                            .naa())
                    .as(said)
                    .isEqualTo(Fact.known(naa));
        }
    }

    @Test
    void passesOverADescriptorThatIsNone() {
        assertThat(read(Answers.list(
                                "PhysicalVolumes",
                                Answers.disk("hdisk0", "<DescriptorPage83>This is no value</DescriptorPage83>")))
                        .physicalVolumes()
                        .items()
                        .get(0)
                        .naa()
                        .isKnown())
                .isFalse();
    }

    @Test
    void readsDisksOnceThoughTheyAreShownAgainBehindTheirPorts() {
        String behindPort =
                "<PartitionIOConfiguration><ProfileIOSlots><ProfileIOSlot><AssociatedIOSlot><RelatedIOAdapter>"
                        + Answers.list("PhysicalVolumes", DISK, Answers.disk("hdisk9", ""))
                        + "</RelatedIOAdapter></AssociatedIOSlot></ProfileIOSlot></ProfileIOSlots></PartitionIOConfiguration>";

        assertThat(read(behindPort, Answers.list("PhysicalVolumes", DISK))
                        .physicalVolumes()
                        .items())
                .extracting(PhysicalVolume::name)
                .containsExactly("hdisk3");
    }

    @Test
    void putsTheDevicesOfAnAdapterTogether() {
        VirtualIoServer server = read(
                Answers.list("PhysicalVolumes", DISK),
                mappings(
                        Answers.mapping(
                                "<Storage>" + DISK + "</Storage>",
                                device("LogicalVolumeVirtualTargetDevice", "pay_root", "0x8100000000000000")),
                        Answers.mapping(
                                "<Storage><VirtualDisk><DiskName>paylv</DiskName></VirtualDisk></Storage>",
                                device("LogicalVolumeVirtualTargetDevice", "pay_lv", "0x8200000000000000")),
                        Answers.mapping(
                                "<Storage><VirtualOpticalMedia><MediaName>inst.iso</MediaName></VirtualOpticalMedia></Storage>",
                                device("VirtualOpticalTargetDevice", "vtopt0", "0x8300000000000000")),
                        Answers.mapping(
                                "<Storage><LogicalUnit><UnitName>boot</UnitName></LogicalUnit></Storage>",
                                device("SharedStoragePoolLogicalUnitVirtualTargetDevice", "pool", "lun1"))));

        assertThat(server.serverAdapters())
                .isEqualTo(Listing.complete(List.of(VirtualScsiServerAdapter.builder()
                        .name("vhost1")
                        .slot(new VirtualSlot(19))
                        .client(Fact.known(Optional.of(new PartitionId(12))))
                        .clientSlot(Fact.known(Optional.of(new VirtualSlot(4))))
                        .targetDevices(Listing.complete(List.of(
                                target("pay_root", 1, new BackingDevice.Disk("hdisk3")),
                                target("pay_lv", 2, new BackingDevice.LogicalVolume("paylv")),
                                target("vtopt0", 3, new BackingDevice.File("/var/vio/VMLibrary/inst.iso")),
                                VirtualTargetDevice.builder()
                                        .name("pool")
                                        .backingDevice(Fact.known(new BackingDevice.PooledUnit("boot")))
                                        .build())))
                        .build())));
        assertThat(server.physicalVolumes().isComplete()).isTrue();
    }

    private static VirtualTargetDevice target(String name, int index, BackingDevice backing) {
        return VirtualTargetDevice.builder()
                .name(name)
                .address(Fact.known(LogicalUnitAddress.ofIndex(index)))
                .backingDevice(Fact.known(backing))
                .build();
    }

    @Test
    void knowsTheClientsSideOfAnAdapter() {
        assertThat(Answers.read(Answers.systems(), Answers.server(mappings(Answers.mapping("", ""))))
                        .estate()
                        .partition(new PartitionKey(Answers.SYSTEM, new PartitionId(12)))
                        .scsiAdapters())
                .isEqualTo(Listing.of(
                        List.of(VirtualScsiClientAdapter.builder()
                                .slot(new VirtualSlot(4))
                                .server(Fact.known(new PartitionId(2)))
                                .serverSlot(Fact.known(new VirtualSlot(19)))
                                .build()),
                        Coverage.open()));
    }

    @Test
    void takes65535ForAny() {
        VirtualScsiServerAdapter adapter =
                read(mappings("""
                        <VirtualSCSIMapping><ServerAdapter>
                        <VirtualSlotNumber>21</VirtualSlotNumber><AdapterName>vhost4</AdapterName>
                        <RemoteLogicalPartitionID>65535</RemoteLogicalPartitionID><RemoteSlotNumber>65535</RemoteSlotNumber>
                        </ServerAdapter></VirtualSCSIMapping>
                        """)).serverAdapters().items().get(0);

        assertThat(adapter.client()).isEqualTo(Fact.known(Optional.empty()));
        assertThat(adapter.clientSlot()).isEqualTo(Fact.known(Optional.empty()));
        assertThat(adapter.targetDevices().isComplete()).isTrue();
    }

    @Test
    void doesNotTakeTheListOfDisksForWholeWhenAMappedOneIsNotInIt() {
        Listing<PhysicalVolume> disks = read(
                        Answers.list("PhysicalVolumes", Answers.disk("hdisk0", "")),
                        mappings(Answers.mapping(
                                "<Storage>" + DISK + "</Storage>",
                                device("PhysicalVolumeVirtualTargetDevice", "pay_root", "0x8100000000000000"))))
                .physicalVolumes();

        assertThat(disks.items()).extracting(PhysicalVolume::name).containsExactly("hdisk0", "hdisk3");
        assertThat(disks.isComplete()).isFalse();
    }

    @Test
    void refusesAnAdapterThatIsShownWithTwoClients() {
        Answers.assertRefused(Answers.server(mappings(
                        Answers.mapping("", ""),
                        Answers.mapping("", "")
                                .replace("<RemoteLogicalPartitionID>12<", "<RemoteLogicalPartitionID>13<"))))
                .hasMessageContaining(
                        "vhost1 of vio7 is shown twice, in slot 19 for partition 13 here and in slot 19 for partition 12 before");
    }

    @Test
    void keepsAServerWhoseSystemIsUnknown() {
        Capture capture = Answers.read(Answers.server());

        assertThat(capture.estate().virtualIoServers().keys()).containsExactly(ViosKey.ofUnknownSystem("vio7"));
        assertThat(Answers.warning(capture)).startsWith("no input tells which managed system vio7 is on");
    }

    @Test
    void learnsTheVolumeGroupOfADisk() {
        String group = Answers.entry(
                "g",
                Answers.ROOT + "VirtualIOServer/" + Answers.VIO7_ID + "/VolumeGroup/g",
                Answers.object(
                        "VolumeGroup",
                        "<GroupName>rootvg</GroupName>" + Answers.list("PhysicalVolumes", Answers.disk("hdisk0", ""))));

        assertThat(Answers.read(
                                group.replace("<entry>", "<entry xmlns=\"http://www.w3.org/2005/Atom\">"),
                                Answers.server(),
                                Answers.systems())
                        .estate()
                        .virtualIoServer(VIO7)
                        .physicalVolume("hdisk0")
                        .orElseThrow()
                        .volumeGroup())
                .isEqualTo(Fact.known(Optional.of("rootvg")));
    }
}
