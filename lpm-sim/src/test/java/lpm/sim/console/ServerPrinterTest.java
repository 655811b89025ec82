package lpm.sim.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.PartitionId;
import lpm.model.id.Release;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualNicServer;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.SourceText;
import lpm.rules.ServerCapture;
import lpm.sim.Article;
import lpm.text.TranscriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServerPrinterTest {

    private static final String DENIED = "HSCL350B The user does not have the appropriate authority.\n";
    private static final VirtualIoServer SERVER = Article.estate().virtualIoServer(Article.SOURCE_1);

    @Test
    void theLevelIsOneLine() {
        assertThat(ServerPrinter.print(ServerCapture.LEVEL, SERVER.withIoslevel(Fact.known(new Release("2.2.2.1")))))
                .isEqualTo("2.2.2.1\n");
    }

    @Test
    void theReservePolicyStandsBelowAHeading() {
        PhysicalVolume disk = SERVER.physicalVolumes().items().get(0);

        assertThat(ServerPrinter.reservePolicy(disk)).isEqualTo("""
                value

                no_reserve
                """);
        assertThat(ServerPrinter.reservePolicy(disk.withReservePolicy(Fact.unknown())))
                .isEqualTo(DENIED);
    }

    @Test
    void bridgesStandBelowTheirAdapters() {
        assertThat(ServerPrinter.print(ServerCapture.BRIDGES, SERVER)).isEqualTo("""
                SVEA   Physloc
                ------ --------------------------------------------
                ent4   U7895.42X.1054A3B-V1-C20-T1

                SEA                   ent6
                Backing device
                Status                Available
                Physloc
                """);
    }

    @ParameterizedTest
    @EnumSource
    void aListThatMayLackSomethingIsNotPrinted(ServerCapture capture) {
        VirtualIoServer partly = SERVER.withIoslevel(Fact.unknown())
                .withPhysicalVolumes(Listing.of(SERVER.physicalVolumes().items(), Coverage.open()))
                .withServerAdapters(Listing.of(SERVER.serverAdapters().items(), Coverage.open()))
                .withSharedEthernetAdapters(
                        Listing.of(SERVER.sharedEthernetAdapters().items(), Coverage.open()));

        assertThat(ServerPrinter.print(capture, partly)).isEqualTo(DENIED);
    }

    @Test
    void virtualNicsAreReadAgainAsTheyWere() {
        VirtualIoServer server = SERVER.withVirtualNicServers(Listing.complete(List.of(VirtualNicServer.builder()
                .name("vnicserver0")
                .slot(new VirtualSlot(32_897))
                .client(Fact.known(new PartitionId(12)))
                .clientSlot(Fact.known(new VirtualSlot(7)))
                .backingDevice(Fact.known("ent6"))
                .location(Fact.known(new LocationCode("U78C9.001.WZS00B4-P1-C10-T2-S3")))
                .status(Fact.known("Available"))
                .build())));
        String session = "$ hostname\n" + server.name() + "\n$ lsmap -all -vnic\n"
                + ServerPrinter.print(ServerCapture.VIRTUAL_NICS, server) + "$\n";

        assertThat(TranscriptReader.read(new SourceText("vio.txt", session)).estate().virtualIoServers().stream())
                .extracting(VirtualIoServer::virtualNicServers)
                .containsExactly(server.virtualNicServers());
    }
}
