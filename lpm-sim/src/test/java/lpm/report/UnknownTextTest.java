package lpm.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.origin.KeptAside;
import lpm.origin.Origin;
import org.junit.jupiter.api.Test;

/** What {@code show --unknown} and {@code show --unread} print. */
class UnknownTextTest {

    private static final VirtualIoServer SERVER = VirtualIoServer.builder()
            .name("vioa")
            .system(Fact.known(MachineTypeModelSerial.parse("8286-42A*21A0B7C")))
            .build();

    private static String unknown(VirtualIoServer server) {
        return UnknownText.of(Estate.empty().with(server)).replaceAll("\\s+", " ");
    }

    @Test
    void virtualSlotsThatTheConsoleListedAreKnownWhateverTakesThem() {
        assertThat(unknown(SERVER)).contains("--level slot ").doesNotContain("other virtual");
        assertThat(unknown(SERVER.withTakenVirtualSlots(Listing.complete(ImmutableList.of(new VirtualSlot(2))))))
                .contains("maximum virtual slots")
                .doesNotContain("--level slot ");
    }

    @Test
    void fibreChannelIsAskedOfTheServer() {
        assertThat(unknown(SERVER))
                .contains("lsmap -all -npiv (vioa) virtual Fibre Channel server adapters")
                .contains("lsnports (vioa) Fibre Channel ports");
        assertThat(unknown(SERVER.withFibreChannelMappings(
                                Listing.complete(ImmutableList.of(VirtualFibreChannelMapping.builder()
                                        .name("vfchost0")
                                        .slot(new VirtualSlot(5))
                                        .port(Fact.known(Optional.of("fcs0")))
                                        .build())))
                        .withFibreChannelPorts(Listing.complete(ImmutableList.of(
                                FibreChannelPort.builder().name("fcs0").build())))))
                .contains("vfchost0 on vioa lsmap -all -npiv (vioa) client partition, client slot, status")
                .contains("fcs0 on vioa lsnports (vioa) fabric, available ports, available port names");
    }

    @Test
    void attributesKeptAsideAreToldInOneLineForEachCommand() {
        ImmutableList<KeptAside> kept = ImmutableList.of(
                KeptAside.once("lssyscfg -r lpar", "lpar_keylock", "norm", Origin.of("a.txt", 2)),
                KeptAside.once("lssyscfg -r lpar", "auto_start", "1", Origin.of("a.txt", 2)),
                KeptAside.once("lssyscfg -r lpar", "auto_start", "1", Origin.of("b.txt", 2)),
                KeptAside.once("lsattr of disks", "queue_depth", "20", Origin.of("a.txt", 9)));

        assertThat(UnreadText.of(ImmutableList.of(), kept)).isEqualTo("""
                Every line of the inputs was read.
                lsattr of disks: 1 attribute is kept aside: queue_depth
                lssyscfg -r lpar: 2 attributes are kept aside: auto_start, lpar_keylock
                """);
    }
}
