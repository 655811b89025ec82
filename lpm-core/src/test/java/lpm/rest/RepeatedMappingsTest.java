package lpm.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.id.WorldWidePortName;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.Capture;
import org.junit.jupiter.api.Test;

/** An adapter or a device that several mappings show, alike or not. */
class RepeatedMappingsTest {

    private static final ViosKey VIO7 = ViosKey.of(Answers.SYSTEM, "vio7");

    private static final String DEVICE = """
            <TargetDevice><LogicalVolumeVirtualTargetDevice>
            <LogicalUnitAddress>0x8100000000000000</LogicalUnitAddress><TargetName>pay_root</TargetName>
            </LogicalVolumeVirtualTargetDevice></TargetDevice>
            """;

    private static final String VOLUME = "<Storage><VirtualDisk><DiskName>paylv</DiskName></VirtualDisk></Storage>";

    private static String disk(String uniqueId) {
        return Answers.disk("hdisk3", "<VolumeUniqueID>" + uniqueId + "</VolumeUniqueID>\n");
    }

    private static Capture read(String... parts) {
        return Answers.read(Answers.systems(), Answers.server(parts));
    }

    private static VirtualIoServer server(Capture capture) {
        return capture.estate().virtualIoServer(VIO7);
    }

    private static String scsi(String... mappings) {
        return Answers.list("VirtualSCSIMappings", mappings);
    }

    private static String fibre(String client, String mapped) {
        return """
                <VirtualFibreChannelMapping>
                %s%s<ServerAdapter>
                <LocationCode>U8286.42A.21A0B7C-V2-C30</LocationCode>
                <VirtualSlotNumber>30</VirtualSlotNumber><AdapterName>vfchost2</AdapterName>
                <ConnectingPartitionID>12</ConnectingPartitionID>
                <ConnectingVirtualSlotNumber>6</ConnectingVirtualSlotNumber>
                </ServerAdapter>
                </VirtualFibreChannelMapping>
                """.formatted(client, mapped);
    }

    private static final String CLIENT =
            "<ClientAdapter><WWPNs>C05076070A2E0014 c05076070a2e0015</WWPNs></ClientAdapter>\n";
    private static final String PORT = "<Port><PortName>fcs1</PortName></Port>\n";

    @Test
    void areOneWhereTheyAreAlike() {
        Capture capture = read(scsi(Answers.mapping(VOLUME, DEVICE), Answers.mapping(VOLUME, DEVICE)));

        assertThat(capture.warnings()).isEmpty();
        assertThat(server(capture).targetDevices().items())
                .extracting(VirtualTargetDevice::backingDevice)
                .containsExactly(Fact.known(new BackingDevice.LogicalVolume("paylv")));
    }

    @Test
    void leaveTheBackingDeviceUnknownWhereTheStorageDiffers() {
        Capture capture = read(
                Answers.list("PhysicalVolumes", disk("2A6B")),
                scsi(
                        Answers.mapping(VOLUME, DEVICE),
                        Answers.mapping("<Storage>" + disk("2A6B") + "</Storage>", DEVICE)));

        assertThat(Answers.warning(capture))
                .matches(
                        "virtual target device pay_root of .* is shown with other storage than at line \\d+, so that its backing device is unknown");
        assertThat(server(capture).targetDevices().items())
                .extracting(VirtualTargetDevice::backingDevice)
                .containsExactly(Fact.unknown());
    }

    @Test
    void areRefusedWhereOneDeviceHasTwoAddresses() {
        Answers.assertRefused(Answers.server(
                        scsi(Answers.mapping("", DEVICE), Answers.mapping("", DEVICE.replace("0x81", "0x82")))))
                .hasMessageMatching(
                        "site.xml:\\d+: virtual target device pay_root of .*vio7 is shown twice, first at line \\d+");
    }

    @Test
    void areRefusedWhereOneDeviceIsOfTwoAdapters() {
        Answers.assertRefused(Answers.server(scsi(
                        Answers.mapping("", DEVICE),
                        Answers.mapping("", DEVICE).replace("vhost1", "vhost2").replace(">19<", ">20<"))))
                .hasMessageContaining("is shown twice");
    }

    @Test
    void leaveTheBackingDeviceUnknownWhereADiskIsNotTheOneOfThatName() {
        Capture capture = read(
                Answers.list("PhysicalVolumes", disk("2A6B")),
                scsi(Answers.mapping("<Storage>" + disk("77FF") + "</Storage>", DEVICE)));

        assertThat(Answers.warning(capture)).contains("hdisk3", "is 77FF here, but 2A6B before");
        assertThat(server(capture).targetDevices().items())
                .extracting(VirtualTargetDevice::backingDevice)
                .containsExactly(Fact.unknown());
        assertThat(server(capture).physicalVolumes().items())
                .extracting(PhysicalVolume::volumeName)
                .containsExactly("2A6B");
    }

    @Test
    void areNotOfAServerOnAnotherSystem() {
        Capture capture = read(scsi(
                Answers.mapping("", DEVICE),
                Answers.mapping("", DEVICE).replace("U8286.42A.21A0B7C", "U8286.42A.21F00FF")));

        assertThat(Answers.warning(capture))
                .contains("vhost1 at U8286.42A.21F00FF-V2-C19 is not read: it is on another system");
        assertThat(server(capture).serverAdapters().isComplete()).isFalse();
        assertThat(server(capture).serverAdapters().items())
                .extracting(VirtualScsiServerAdapter::name)
                .containsExactly("vhost1");
    }

    @Test
    void ofFibreChannelTellWhatEitherTells() {
        VirtualIoServer server =
                server(read(Answers.list("VirtualFibreChannelMappings", fibre("", PORT), fibre(CLIENT, PORT))));

        assertThat(server.fibreChannelMappings())
                .isEqualTo(Listing.complete(List.of(VirtualFibreChannelMapping.builder()
                        .name("vfchost2")
                        .slot(new VirtualSlot(30))
                        .client(Fact.known(Optional.of(new PartitionId(12))))
                        .clientSlot(Fact.known(Optional.of(new VirtualSlot(6))))
                        .port(Fact.known(Optional.of("fcs1")))
                        .clientPortNames(Listing.complete(List.of(
                                new WorldWidePortName("c05076070a2e0014"), new WorldWidePortName("c05076070a2e0015"))))
                        .build())));
    }

    @Test
    void ofFibreChannelAreRefusedWhereThePortDiffers() {
        Answers.assertRefused(Answers.server(Answers.list(
                        "VirtualFibreChannelMappings", fibre("", PORT), fibre("", PORT.replace("1", "2")))))
                .hasMessageContaining("vfchost2 of vio7 is shown twice");
    }

    @Test
    void takeOneSlotForOneAdapterOfFibreChannel() {
        VirtualIoServer server = server(read(Answers.list(
                "VirtualFibreChannelMappings",
                fibre(CLIENT, PORT),
                fibre("", "").replace("<AdapterName>vfchost2</AdapterName>", "").replace(">30<", ">31<"))));

        assertThat(server.otherVirtualSlots()).isEqualTo(Listing.of(List.of(new VirtualSlot(31)), Coverage.open()));
        assertThat(server.usedVirtualSlots().items()).containsExactly(new VirtualSlot(30), new VirtualSlot(31));
    }

    @Test
    void keepASlotThatTwoAdaptersAreSaidToBeIn() {
        Capture capture = read(
                scsi(Answers.mapping("", "")),
                Answers.list("VirtualFibreChannelMappings", fibre(CLIENT, PORT).replace(">30<", ">19<")));

        assertThat(capture.warnings())
                .extracting(warning -> warning.message())
                .anyMatch(message ->
                        message.contains("vfchost2 is in virtual slot 19 of") && message.endsWith("but so is vhost1"));
        assertThat(server(capture).usedVirtualSlots().items()).containsExactly(new VirtualSlot(19));
        assertThat(server(capture).fibreChannelMappings().isComplete()).isFalse();
    }
}
