package lpm.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.merge.Merger;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.Capture;
import lpm.origin.SourceText;
import lpm.text.TranscriptReader;
import org.junit.jupiter.api.Test;

/**
 * One site, once as its server prints it and once as its console answers. Commands alone know the identifier on a disk, its
 * volume group, and the status and mirroring of a device; the console alone knows both sides of an adapter.
 */
class SameSiteTest {

    private static final ViosKey VIO7 = ViosKey.of(Answers.SYSTEM, "vio7");
    private static final String PATH = "U78C9.001.WZS00B4-P1-C11-T1-W500507680140AE21-L1A000000000000";
    private static final String UNIQUE_ID = "332136005076801808AF5E0000000000000AB04214503IBMfcp";

    private static final Capture PRINTED =
            TranscriptReader.read(new SourceText("vio7.txt", """
            $ hostname
            vio7
            $ lspv
            hdisk3          00f7a1b2c3d4e501                     None
            $ lspv -size
            NAME            PVID                                SIZE(megabytes)
            hdisk3          00f7a1b2c3d4e501                    61440
            $ lsdev -dev hdisk3 -attr reserve_policy
            value

            no_reserve
            $ lsdev -dev hdisk3 -attr unique_id
            value

            %s
            $ lsmap -all
            SVSA            Physloc                                      Client Partition ID
            --------------- -------------------------------------------- ------------------
            vhost1          U8286.42A.21A0B7C-V2-C19                     0x0000000c

            VTD                   pay_root
            Status                Available
            LUN                   0x8100000000000000
            Backing device        hdisk3
            Physloc               %s
            Mirrored              false
            $
            """.formatted(UNIQUE_ID, PATH)));

    private static final Capture ANSWERED = Answers.read(
            Answers.systems(),
            Answers.server(
                    Answers.list("PhysicalVolumes", disk()),
                    Answers.list("VirtualSCSIMappings", Answers.mapping("<Storage>" + disk() + "</Storage>", """
                                    <TargetDevice><PhysicalVolumeVirtualTargetDevice>
                                    <LogicalUnitAddress>0x8100000000000000</LogicalUnitAddress>
                                    <TargetName>pay_root</TargetName>
                                    </PhysicalVolumeVirtualTargetDevice></TargetDevice>
                                    """))));

    private static String disk() {
        return Answers.disk("hdisk3", """
                <LocationCode>%s</LocationCode>
                <ReservePolicy>NoReserve</ReservePolicy>
                <UniqueDeviceID>01M0lCTTIxNDUxMjQ2MDA1MDc2ODAxODA4QUY1RTAwMDAwMDAwMDAwMDBBQg==</UniqueDeviceID>
                <VolumeCapacity>61440</VolumeCapacity>
                <VolumeUniqueID>%s</VolumeUniqueID>
                """.formatted(PATH, UNIQUE_ID));
    }

    /** The server without what only commands or only the console tells. */
    private static VirtualIoServer common(Capture capture) {
        VirtualIoServer server = capture.estate().virtualIoServer(VIO7);
        return VirtualIoServer.builder()
                .name(server.name())
                .system(server.system())
                .id(server.id())
                .physicalVolumes(server.physicalVolumes()
                        .replacing(
                                disk -> true,
                                disk -> disk.withId(Fact.unknown()).withVolumeGroup(Fact.unknown())))
                .serverAdapters(server.serverAdapters()
                        .replacing(
                                adapter -> true,
                                adapter -> adapter.withClientSlot(Fact.unknown())
                                        .withTargetDevices(adapter.targetDevices()
                                                .replacing(
                                                        device -> true,
                                                        device -> device.withStatus(Fact.unknown())
                                                                .withMirrored(Fact.unknown())))))
                .build();
    }

    @Test
    void isTheSameInTheFactsThatBothTell() {
        assertThat(common(ANSWERED)).isEqualTo(common(PRINTED));
    }

    @Test
    void contradictsItselfNowhere() {
        Estate merged = Merger.merge(ImmutableList.of(PRINTED, ANSWERED)).estate();

        assertThat(Merger.merge(ImmutableList.of(ANSWERED, PRINTED)).estate()).isEqualTo(merged);
        PhysicalVolume disk =
                merged.virtualIoServer(VIO7).physicalVolume("hdisk3").orElseThrow();
        assertThat(disk.id()).isEqualTo(Fact.known(new PhysicalVolumeId("00f7a1b2c3d4e501")));
        assertThat(disk.naa().isKnown()).isTrue();
        assertThat(merged.virtualIoServer(VIO7).moverServicePartition()).isEqualTo(Fact.known(true));
    }
}
