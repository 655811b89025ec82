package lpm.sim.console;

import static org.assertj.core.api.Assertions.assertThat;

import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.Release;
import lpm.model.storage.PhysicalVolume;
import lpm.rules.ServerCapture;
import lpm.sim.Article;
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
}
