package lpm.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.ManagedSystem;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.Release;
import lpm.model.id.ViosKey;
import lpm.origin.Capture;
import lpm.origin.FactRef;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Subject;
import org.junit.jupiter.api.Test;

class ServerNamesTest {

    private static final MachineTypeModelSerial PROD = MachineTypeModelSerial.parse("8286-42A*21A0B7C");

    private static VirtualIoServer server(String name, int id) {
        return VirtualIoServer.builder()
                .name(name)
                .system(Fact.known(PROD))
                .id(Fact.known(new PartitionId(id)))
                .build();
    }

    private static VirtualIoServer onConsole(String name, int id) {
        return server(name, id).withPartitionName(Fact.known(name)).withState(Fact.known(PartitionState.RUNNING));
    }

    private static Capture capture(String file, VirtualIoServer server) {
        return new Capture(
                Estate.empty().with(server),
                Origins.builder()
                        .put(Subject.of(server), Origin.of(file, 3))
                        .put(Subject.of(server), "state", Origin.of(file, 4))
                        .build(),
                ImmutableList.of());
    }

    @Test
    void theHostNameIsTheNameOfAServerThatTheConsoleCallsOtherwise() {
        Capture console = capture("hmc.txt", onConsole("prod-vios2", 2));
        Capture host = capture("vio7.txt", server("vio7", 2));
        Capture merged = Merger.merge(List.of(console, host));

        assertThat(merged.estate().virtualIoServers().stream())
                .containsExactly(server("vio7", 2)
                        .withPartitionName(Fact.known("prod-vios2"))
                        .withState(Fact.known(PartitionState.RUNNING)));
        assertThat(merged.origins().of(new FactRef(Subject.of(ViosKey.of(PROD, "vio7")), "state")))
                .hasValue(Origin.of("hmc.txt", 4));
        assertThat(Merger.merge(List.of(host, console))).isEqualTo(merged);
    }

    @Test
    void whatIsSaidUnderTheConsolesNameIsOfThatServer() {
        VirtualIoServer passed = VirtualIoServer.builder()
                .name("prod-vios2")
                .ioslevel(Fact.known(new Release("2.2.6.32")))
                .build();
        ManagedSystem system = ManagedSystem.builder()
                .id(PROD)
                .virtualIoServers(Listing.complete(List.of("prod-vios2")))
                .build();
        Capture console = capture("hmc.txt", onConsole("prod-vios2", 2));
        Capture list = new Capture(console.estate().with(system).with(passed), console.origins(), ImmutableList.of());
        Estate merged = Merger.merge(List.of(list, capture("vio7.txt", server("vio7", 2))))
                .estate();

        assertThat(merged.virtualIoServer(ViosKey.of(PROD, "vio7")).ioslevel())
                .isEqualTo(Fact.known(new Release("2.2.6.32")));
        assertThat(merged.virtualIoServers().size()).isEqualTo(1);
        assertThat(merged.managedSystem(PROD).virtualIoServers().items()).containsExactly("vio7");
    }

    @Test
    void twoHostsInOnePartitionAreAContradiction() {
        assertThatThrownBy(() ->
                        Merger.merge(List.of(capture("a.txt", server("vio7", 2)), capture("b.txt", server("vio8", 2)))))
                .isExactlyInstanceOf(InputException.class)
                .hasMessage(
                        "partition 2 of 8286-42A*21A0B7C is vio7 (a.txt:3), but is vio8 (b.txt:3); leave out the input"
                                + " that is wrong or out of date, or give the newer one last and say --newest-wins");
    }

    @Test
    void twoNamesOfOnePartitionAreAContradiction() {
        assertThatThrownBy(() -> Merger.merge(List.of(
                        capture("a.txt", onConsole("one", 2)),
                        capture("b.txt", onConsole("two", 2)),
                        capture("c.txt", server("vio7", 2)))))
                .isExactlyInstanceOf(InputException.class)
                .hasMessage(
                        "partition_name of vio7 is one (a.txt:3), but is two (b.txt:3); leave out the input that is wrong"
                                + " or out of date, or give the newer one last and say --newest-wins");
    }
}
