package lpm.sim.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.VirtualSlot;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.SourceText;
import lpm.rules.ServerCapture;
import lpm.text.TranscriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server prints that has a device of each kind, and what it keeps to itself. */
class ServerListingsTest {

    private static final String DENIED = "HSCL350B The user does not have the appropriate authority.\n";

    private static final VirtualIoServer SERVER = VirtualIoServer.builder()
            .name("blue-vios")
            .system(Fact.known(MachineTypeModelSerial.parse("8286-41A*21F0C7T")))
            .id(Fact.known(new PartitionId(2)))
            .vasiAvailable(Fact.known(true))
            .concurrentMigrations(Fact.known(8))
            .physicalVolumes(Listing.complete(ImmutableList.of(
                    PhysicalVolume.builder()
                            .name("hdisk0")
                            .id(Fact.known(new PhysicalVolumeId("00f7a31e9c40d5b2")))
                            .sizeMegabytes(Fact.known(51_200L))
                            .maximumTransferBytes(Fact.known(0x100000L))
                            .volumeGroup(Fact.known(Optional.of("rootvg")))
                            .build(),
                    PhysicalVolume.builder()
                            .name("hdisk3")
                            .volumeGroup(Fact.known(Optional.empty()))
                            .build())))
            .serverAdapters(Listing.complete(ImmutableList.of(
                    VirtualScsiServerAdapter.builder()
                            .name("vhost0")
                            .slot(new VirtualSlot(20))
                            .client(Fact.known(Optional.of(new PartitionId(12))))
                            .targetDevices(Listing.complete(ImmutableList.of(
                                    device("vtscsi0", new BackingDevice.Disk("hdisk3")),
                                    device("vtscsi1", new BackingDevice.LogicalVolume("stocklv")),
                                    device("vtopt0", new BackingDevice.File("/var/vio/VMLibrary/install.iso")),
                                    device("drive", new BackingDevice.LogicalVolume("cd0")))))
                            .build(),
                    VirtualScsiServerAdapter.builder()
                            .name("vhost1")
                            .slot(new VirtualSlot(21))
                            .client(Fact.known(Optional.empty()))
                            .targetDevices(Listing.complete(ImmutableList.of()))
                            .build())))
            .mediaDevices(Listing.complete(ImmutableList.of(
                    new MediaDevice("vtopt0", MediaDevice.Kind.VIRTUAL_OPTICAL),
                    new MediaDevice("drive", MediaDevice.Kind.PHYSICAL_OPTICAL),
                    new MediaDevice("vttape0", MediaDevice.Kind.VIRTUAL_TAPE),
                    new MediaDevice("vttape1", MediaDevice.Kind.PHYSICAL_TAPE))))
            .sharedEthernetAdapters(Listing.complete(ImmutableList.of(
                    SharedEthernetAdapter.builder().name("ent9").build())))
            .fibreChannelMappings(Listing.complete(ImmutableList.of(
                    VirtualFibreChannelMapping.builder()
                            .name("vfchost0")
                            .slot(new VirtualSlot(30))
                            .client(Fact.known(Optional.of(new PartitionId(11))))
                            .clientSlot(Fact.known(Optional.of(new VirtualSlot(8))))
                            .port(Fact.known(Optional.of("fcs1")))
                            .status(Fact.known("LOGGED_IN"))
                            .build(),
                    VirtualFibreChannelMapping.builder()
                            .name("vfchost1")
                            .slot(new VirtualSlot(31))
                            .client(Fact.known(Optional.empty()))
                            .clientSlot(Fact.known(Optional.empty()))
                            .port(Fact.known(Optional.empty()))
                            .build())))
            .fibreChannelPorts(Listing.complete(ImmutableList.of(port("fcs0", "T1", false), port("fcs1", "T2", true))))
            .build();

    private static VirtualTargetDevice device(String name, BackingDevice backing) {
        return VirtualTargetDevice.builder()
                .name(name)
                .backingDevice(Fact.known(backing))
                .build();
    }

    private static FibreChannelPort port(String name, String place, boolean fabric) {
        return FibreChannelPort.builder()
                .name(name)
                .location(Fact.known(new LocationCode("U78C9.001.WZS0A1C-P1-C6-" + place)))
                .fabric(Fact.known(fabric))
                .totalPorts(Fact.known(64))
                .availablePorts(Fact.known(fabric ? 63 : 64))
                .totalPortNames(Fact.known(2_048))
                .availablePortNames(Fact.known(2_040))
                .build();
    }

    @Test
    void virtualDevicesAreToldByTheirDescriptions() {
        assertThat(print(ServerCapture.VIRTUAL_DEVICES, SERVER)).isEqualTo("""
                name             status       description
                vhost0           Available    Virtual SCSI Server Adapter
                vhost1           Available    Virtual SCSI Server Adapter
                vasi0            Available    Virtual Asynchronous Services Interface (VASI)
                vtscsi0          Available    Virtual Target Device - Disk
                vtscsi1          Available    Virtual Target Device - Logical Volume
                vtopt0           Available    Virtual Target Device - File-backed Optical
                drive            Available    Virtual Target Device - Optical Media
                vttape0          Available    Virtual Target Device - Tape
                vttape1          Available    Virtual Target Device - Tape
                ent9             Available    Shared Ethernet Adapter
                """);
        assertThat(print(ServerCapture.VIRTUAL_DEVICES, SERVER.withVasiAvailable(Fact.known(false))))
                .contains("vhost0")
                .doesNotContain("vasi");
    }

    /** The reader has one kind of optical device, and one of tape. */
    @Test
    void mediaAreReadAsWhatTheyAre() {
        assertThat(read("lsdev -virtual", ServerCapture.VIRTUAL_DEVICES).mediaDevices())
                .isEqualTo(Listing.complete(ImmutableList.of(
                        new MediaDevice("vtopt0", MediaDevice.Kind.VIRTUAL_OPTICAL),
                        new MediaDevice("drive", MediaDevice.Kind.VIRTUAL_OPTICAL),
                        new MediaDevice("vttape0", MediaDevice.Kind.VIRTUAL_TAPE),
                        new MediaDevice("vttape1", MediaDevice.Kind.VIRTUAL_TAPE))));
    }

    @Test
    void disksAreListedWithTheirGroupsAndTheirSizes() {
        assertThat(print(ServerCapture.VOLUME_GROUPS, SERVER)).isEqualTo("""
                NAME             PVID                                 VG               STATUS
                hdisk0           00f7a31e9c40d5b2                     rootvg           active
                hdisk3           none                                 None
                """);
        assertThat(print(ServerCapture.DISKS, SERVER)).isEqualTo("""
                NAME            PVID                                SIZE(megabytes)
                hdisk0          00f7a31e9c40d5b2                    51200
                hdisk3          none
                """);
    }

    @Test
    void anAttributeStandsBelowAHeading() {
        PhysicalVolume disk = SERVER.physicalVolume("hdisk0").orElseThrow();

        assertThat(ServerPrinter.maximumTransfer(disk)).isEqualTo("value\n\n0x100000\n");
        assertThat(ServerPrinter.maximumTransfer(disk.withMaximumTransferBytes(Fact.unknown())))
                .isEqualTo(DENIED);
        assertThat(print(ServerCapture.CONCURRENT_MIGRATIONS, SERVER)).isEqualTo("value\n\n8\n");
    }

    @Test
    void fibreChannelAdaptersShowTheirPortsAndClients() {
        assertThat(print(ServerCapture.FIBRE_CHANNEL, SERVER)).isEqualTo("""
                Name          Physloc                            ClntID ClntName       ClntOS
                ------------- ---------------------------------- ------ -------------- -------
                vfchost0      U8286.41A.21F0C7T-V2-C30           11

                Status:LOGGED_IN
                FC name:fcs1                    FC loc code:U78C9.001.WZS0A1C-P1-C6-T2
                Ports logged in:1
                Flags:a<LOGGED_IN,STRIP_MERGE>
                VFC client name:                VFC client DRC:U8286.41A.21F0C7T-V11-C8

                Name          Physloc                            ClntID ClntName       ClntOS
                ------------- ---------------------------------- ------ -------------- -------
                vfchost1      U8286.41A.21F0C7T-V2-C31

                Status:
                FC name:                        FC loc code:
                Ports logged in:0
                Flags:1<NOT_MAPPED,NOT_CONNECTED>
                VFC client name:                VFC client DRC:
                """);
        assertThat(print(ServerCapture.FIBRE_CHANNEL, SERVER.withSystem(Fact.unknown())))
                .contains("vfchost0      C30      ");
        assertThat(print(
                        ServerCapture.FIBRE_CHANNEL,
                        SERVER.withFibreChannelMappings(SERVER.fibreChannelMappings()
                                .replacing(
                                        mapping -> true, mapping -> mapping.withStatus(Fact.known("NOT_LOGGED_IN"))))))
                .containsSubsequence("fcs1", "Flags:4<NOT_LOGGED>", "vfchost1", "Flags:1<NOT_MAPPED,NOT_CONNECTED>");
    }

    @Test
    void portsAreATableThatIsReadAgainAsItWas() {
        assertThat(print(ServerCapture.PORTS, SERVER)).isEqualTo("""
                name             physloc                        fabric tports aports swwpns awwpns
                fcs0             U78C9.001.WZS0A1C-P1-C6-T1     0      64     64     2048   2040
                fcs1             U78C9.001.WZS0A1C-P1-C6-T2     1      64     63     2048   2040
                """);
        assertThat(read("lsnports", ServerCapture.PORTS).fibreChannelPorts()).isEqualTo(SERVER.fibreChannelPorts());
        assertThat(print(ServerCapture.PORTS, SERVER.withFibreChannelPorts(Listing.complete(ImmutableList.of()))))
                .isEmpty();
    }

    /** A blank column would be read as the next, and a blank name of a port as no port. */
    @Test
    void aTableWithAGapIsRefused() {
        assertThat(ImmutableList.of(
                        port("fcs0", "T1", true).withLocation(Fact.unknown()),
                        port("fcs0", "T1", true).withFabric(Fact.unknown()),
                        port("fcs0", "T1", true).withTotalPorts(Fact.unknown()),
                        port("fcs0", "T1", true).withAvailablePorts(Fact.unknown()),
                        port("fcs0", "T1", true).withTotalPortNames(Fact.unknown()),
                        port("fcs0", "T1", true).withAvailablePortNames(Fact.unknown())))
                .allSatisfy(port -> assertThat(print(
                                ServerCapture.PORTS, SERVER.withFibreChannelPorts(Listing.complete(List.of(port)))))
                        .isEqualTo(DENIED));
        assertThat(print(
                        ServerCapture.FIBRE_CHANNEL,
                        SERVER.withFibreChannelMappings(SERVER.fibreChannelMappings()
                                .replacing(
                                        mapping -> mapping.name().equals("vfchost1"),
                                        mapping -> mapping.withPort(Fact.unknown())))))
                .isEqualTo(DENIED);
    }

    @Test
    void aDiskWhoseGroupNobodyKnowsIsInNoListOfGroups() {
        assertThat(print(
                        ServerCapture.VOLUME_GROUPS,
                        SERVER.withPhysicalVolumes(SERVER.physicalVolumes()
                                .replacing(
                                        disk -> disk.name().equals("hdisk3"),
                                        disk -> disk.withVolumeGroup(Fact.unknown())))))
                .isEqualTo(DENIED);
    }

    @Test
    void mappingsAreRefusedWhileTheClientOrSomeDeviceOfOneAdapterIsUnknown() {
        assertThat(print(ServerCapture.MAPPINGS, SERVER)).contains("vhost0").contains("vhost1");
        assertThat(print(
                        ServerCapture.MAPPINGS,
                        SERVER.withServerAdapters(SERVER.serverAdapters()
                                .replacing(
                                        adapter -> adapter.name().equals("vhost1"),
                                        adapter -> adapter.withClient(Fact.unknown())))))
                .isEqualTo(DENIED);
        assertThat(print(
                        ServerCapture.MAPPINGS,
                        SERVER.withServerAdapters(SERVER.serverAdapters()
                                .replacing(
                                        adapter -> adapter.name().equals("vhost0"),
                                        adapter -> adapter.withTargetDevices(Listing.of(
                                                adapter.targetDevices().items(), Coverage.open()))))))
                .isEqualTo(DENIED);
    }

    @Test
    void virtualDevicesAreRefusedWhileSomeOfThemMayLack() {
        assertThat(ImmutableList.of(
                        SERVER.withVasiAvailable(Fact.unknown()),
                        SERVER.withMediaDevices(Listing.unknown()),
                        SERVER.withSharedEthernetAdapters(Listing.unknown())))
                .allSatisfy(server ->
                        assertThat(print(ServerCapture.VIRTUAL_DEVICES, server)).isEqualTo(DENIED));
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatNobodyKnowsTellsNothing(ServerCapture capture) {
        assertThat(print(capture, VirtualIoServer.builder().name("blue-vios").build()))
                .isEqualTo(DENIED);
    }

    private static VirtualIoServer read(String command, ServerCapture capture) {
        String session = "$ hostname\nblue-vios\n$ " + command + "\n" + print(capture, SERVER) + "$\n";
        return TranscriptReader.read(new SourceText("vio.txt", session)).estate().virtualIoServers().stream()
                .findFirst()
                .orElseThrow();
    }

    private static String print(ServerCapture capture, VirtualIoServer server) {
        return ServerPrinter.print(capture, server);
    }
}
