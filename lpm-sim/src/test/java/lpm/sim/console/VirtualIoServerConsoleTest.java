package lpm.sim.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ViosKey;
import lpm.model.storage.BackingDevice;
import lpm.sim.Article;
import org.junit.jupiter.api.Test;

class VirtualIoServerConsoleTest {

    @Test
    void sourceServersPrintTheListingsOfTheArticle() throws IOException {
        assertThat(source(Article.SOURCE_1)).isEqualTo(article("listing1_sn1054a3bvios1.txt"));
        assertThat(source(Article.SOURCE_2)).isEqualTo(article("listing2_sn1054a3bvios2.txt"));
    }

    @Test
    void destinationServersPrintTheListingsOfTheArticle() throws IOException {
        assertThat(destination(Article.DESTINATION_1)).isEqualTo(article("listing3_sn1054a5bvios1.txt"));
        assertThat(destination(Article.DESTINATION_2)).isEqualTo(article("listing4_sn1054a5bvios2.txt"));
    }

    @Test
    void theListingFollowsNamesIdentifiersAndSizes() throws IOException {
        VirtualIoServer server = server(Article.SOURCE_1);
        VirtualIoServer renamed = server.withPhysicalVolumes(server.physicalVolumes()
                        .replacing(
                                disk -> disk.name().equals("hdisk5"),
                                disk -> disk.withName("hdisk17")
                                        .withId(Fact.known(new PhysicalVolumeId("00c7cd9e5f1b2a40")))
                                        .withSizeMegabytes(Fact.known(51_200L))))
                .withServerAdapters(server.serverAdapters()
                        .replacing(
                                adapter -> true,
                                adapter -> adapter.withTargetDevices(adapter.targetDevices()
                                        .replacing(
                                                device -> device.name().equals("vtscsi2"),
                                                device -> device.withBackingDevice(
                                                        Fact.known(new BackingDevice.Disk("hdisk17")))))));

        assertThat(VirtualIoServerConsole.listing(
                        renamed,
                        new ServerCommand.Hostname(),
                        new ServerCommand.LspvSize(ImmutableList.of("SIZE", "25600", "51200")),
                        new ServerCommand.LsmapVadapter("vhost2")))
                .isEqualTo(article("listing1_sn1054a3bvios1.txt")
                        .replace("SIZE\\|25600", "SIZE\\|25600\\|51200")
                        .replace(
                                "hdisk5          00054a3b868044e2                    25600",
                                "hdisk17         00c7cd9e5f1b2a40                    51200")
                        .replace("hdisk5", "hdisk17"));
    }

    @Test
    void aFilterShowsOnlyTheLinesThatContainOneOfItsTexts() {
        assertThat(VirtualIoServerConsole.lspvSize(server(Article.SOURCE_1), ImmutableList.of("hdisk6")))
                .isEqualTo("hdisk6          00054a3b868072a7                    25600\n");
    }

    @Test
    void columnsStayAlignedBehindALongName() {
        VirtualIoServer server = server(Article.DESTINATION_1);
        VirtualIoServer renamed = server.withPhysicalVolumes(server.physicalVolumes()
                .replacing(disk -> disk.name().equals("hdisk2"), disk -> disk.withName("a_disk_with_a_long_name")));

        assertThat(VirtualIoServerConsole.lspvSize(renamed, ImmutableList.of())).isEqualTo("""
                        NAME                    PVID                                SIZE(megabytes)
                        hdisk1                  00054a3b868044e2                    25600
                        a_disk_with_a_long_name 00054a3b868072a7                    25600
                        """);
    }

    @Test
    void lspvPrintsVolumeGroups() {
        VirtualIoServer server = server(Article.DESTINATION_1);
        VirtualIoServer used = server.withPhysicalVolumes(server.physicalVolumes()
                .replacing(
                        disk -> disk.name().equals("hdisk2"),
                        disk -> disk.withVolumeGroup(Fact.known(Optional.of("rootvg")))));

        assertThat(VirtualIoServerConsole.lspv(used)).isEqualTo("""
                        NAME             PVID                                 VG               STATUS
                        hdisk1           00054a3b868044e2                     None
                        hdisk2           00054a3b868072a7                     rootvg           active
                        """);
    }

    @Test
    void afterTheMoveTheDestinationServesBothLunsAndTheSourceNone() {
        Estate after = Article.migrate().after().estate();

        assertThat(VirtualIoServerConsole.lsmapAll(after.virtualIoServer(Article.SOURCE_1)))
                .isEmpty();
        assertThat(VirtualIoServerConsole.lsmapAll(after.virtualIoServer(Article.SOURCE_2)))
                .isEmpty();
        assertThat(VirtualIoServerConsole.lsmapAll(after.virtualIoServer(Article.DESTINATION_2)))
                .isEqualTo("""
                        SVSA            Physloc                                      Client Partition ID
                        --------------- -------------------------------------------- ------------------
                        vhost0          U7895.42X.1054A5B-V2-C7                      0x00000005

                        VTD                   vtscsi0
                        Status                Available
                        LUN                   0x8100000000000000
                        Backing device        hdisk1
                        Physloc
                        Mirrored              false

                        VTD                   vtscsi1
                        Status                Available
                        LUN                   0x8200000000000000
                        Backing device        hdisk2
                        Physloc
                        Mirrored              false
                        """);
    }

    @Test
    void anAdapterWithoutDevicesSaysSo() {
        VirtualIoServer server = server(Article.SOURCE_1);
        VirtualIoServer idle = server.withServerAdapters(server.serverAdapters()
                .replacing(
                        adapter -> true,
                        adapter -> adapter.withTargetDevices(Listing.complete(ImmutableList.of()))
                                .withClient(Fact.known(Optional.empty()))));

        assertThat(VirtualIoServerConsole.lsmapAll(idle)).isEqualTo("""
                        SVSA            Physloc                                      Client Partition ID
                        --------------- -------------------------------------------- ------------------
                        vhost2          U7895.42X.1054A3B-V1-C7                      0x00000000

                        VTD                   NO VIRTUAL TARGET DEVICE FOUND
                        """);
    }

    @Test
    void anAdapterThatDoesNotExistPrintsNothing() {
        assertThat(VirtualIoServerConsole.lsmapVadapter(server(Article.SOURCE_1), "vhost9"))
                .isEmpty();
    }

    @Test
    void aSessionShowsEachCommandAsItWasTyped() {
        VirtualIoServer server = server(Article.DESTINATION_1);

        assertThat(VirtualIoServerConsole.listing(
                        server, new ServerCommand.Lspv(), new ServerCommand.LspvSize(ImmutableList.of())))
                .isEqualTo("$ lspv\n"
                        + VirtualIoServerConsole.lspv(server)
                        + "$ lspv -size\n"
                        + VirtualIoServerConsole.lspvSize(server, ImmutableList.of())
                        + "$\n");
        assertThat(VirtualIoServerConsole.listing(server(Article.SOURCE_1), new ServerCommand.LsmapAll()))
                .isEqualTo("$ lsmap -all\n" + VirtualIoServerConsole.lsmapAll(server(Article.SOURCE_1)) + "$\n");
    }

    private static String source(ViosKey key) {
        return VirtualIoServerConsole.listing(
                server(key),
                new ServerCommand.Hostname(),
                new ServerCommand.LspvSize(ImmutableList.of("SIZE", "25600")),
                new ServerCommand.LsmapVadapter("vhost2"));
    }

    private static String destination(ViosKey key) {
        return VirtualIoServerConsole.listing(
                server(key),
                new ServerCommand.Hostname(),
                new ServerCommand.LspvSize(ImmutableList.of("SIZE", "25600")),
                new ServerCommand.LsmapAll());
    }

    private static VirtualIoServer server(ViosKey key) {
        return Article.estate().virtualIoServer(key);
    }

    private static String article(String name) throws IOException {
        return Resources.toString(
                Resources.getResource(VirtualIoServerConsoleTest.class, name), StandardCharsets.UTF_8);
    }
}
