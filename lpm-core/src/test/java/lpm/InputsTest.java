package lpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.origin.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {

    private static final String UOM = "http://www.ibm.com/xmlns/systems/power/firmware/uom/mc/2012_10/";

    @Test
    void letsOneAnswerExplainTheLinksOfAnotherWhicheverIsReadFirst(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("a-partition.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <LogicalPartition xmlns="%s">
                <PartitionID>12</PartitionID><PartitionName>pay</PartitionName>
                <AssociatedManagedSystem href="https://192.0.2.4/rest/api/uom/ManagedSystem/5F0C" rel="related"/>
                </LogicalPartition>
                """.formatted(UOM));
        Files.writeString(directory.resolve("b-system.txt"), """
                # recorded
                BODY{
                <ManagedSystem xmlns="%s">
                <Metadata><Atom><AtomID>5f0c</AtomID></Atom></Metadata>
                <MachineTypeModelAndSerialNumber>
                <MachineType>8286</MachineType><Model>42A</Model><SerialNumber>21A0B7C</SerialNumber>
                </MachineTypeModelAndSerialNumber>
                </ManagedSystem>
                END OF SECTION}
                """.formatted(UOM));

        assertThat(Lpm.read(directory).estate().partitions().stream())
                .extracting(LogicalPartition::name)
                .containsExactly(Fact.known("pay"));
    }

    private static final String DISKS = "$ lspv\nhdisk3 00f7a1b2c3d4e501 None\n$\n";
    private static final String ADAPTERS =
            "$ lsmap -all\nSVSA Physloc Client Partition ID\nvhost0 U8286.42A.21A0B7C-V2-C19 0x00000003\n$\n";
    private static final String PORTS = """
            $ lsmap -all -npiv
            Name Physloc ClntID ClntName ClntOS
            vfchost0 U8286.42A.21A0B7C-V2-C29 3
            Status:NOT_LOGGED_IN
            $
            """;
    private static final String CONSOLE = "hscroot@hmc4:~> lssyscfg -r lpar -m 8286-42A*21A0B7C"
            + " -F name,lpar_id,lpar_env,state\nprod-vios,2,vioserver,Running\nhscroot@hmc4:~>\n";

    private static Lpm read(String... inputs) {
        return Lpm.of(Inputs.plain()
                .read(Arrays.stream(inputs)
                        .<Input>map(text -> new Input.Text(new SourceText("input.txt", text), Optional.empty()))
                        .toList()));
    }

    @Test
    void twoInputsWithTheLocationCodesOfOneServerAreOfOneServer() {
        assertThat(read(ADAPTERS, PORTS).estate().virtualIoServers().stream())
                .singleElement()
                .satisfies(server -> assertThat(server.name()).isEqualTo("U8286.42A.21A0B7C-V2"))
                .satisfies(server -> assertThat(server.serverAdapters().items()).hasSize(1))
                .satisfies(server ->
                        assertThat(server.fibreChannelMappings().items()).hasSize(1));
    }

    @Test
    void aServerThatOnlyItsLocationCodesTellHasTheNameThatAnyInputGivesIt() {
        assertThat(read(ADAPTERS, CONSOLE, PORTS).estate().virtualIoServers().stream())
                .extracting(VirtualIoServer::name)
                .containsExactly("prod-vios");
        assertThat(read(ADAPTERS, CONSOLE, "$ hostname\nvio7\n" + PORTS).estate().virtualIoServers().stream())
                .extracting(VirtualIoServer::name)
                .containsExactly("vio7");
    }

    @Test
    void theOnlyServerThereIsNeedsNoName() {
        Lpm lpm = read(DISKS);

        assertThat(lpm.estate().virtualIoServers().stream())
                .extracting(VirtualIoServer::name)
                .containsExactly("unnamed");
        assertThat(lpm.warnings())
                .extracting(Object::toString)
                .containsExactly("input.txt:1: neither a name nor a location code tells the Virtual I/O Server; it is"
                        + " called 'unnamed', as the only one there is; name it with --from");
    }

    @ParameterizedTest
    @ValueSource(strings = {DISKS, ADAPTERS, CONSOLE, "padmin@vio7$ ioslevel\n3.1.4.10\npadmin@vio7$\n"})
    void anOutputThatMayBeOfAnotherServerIsNotRead(String other) {
        Lpm lpm = read(other, DISKS.replace("hdisk3", "hdisk4"));

        assertThat(lpm.estate().virtualIoServers().stream())
                .allMatch(server -> server.physicalVolumes().items().isEmpty());
        assertThat(lpm.warnings())
                .extracting(Object::toString)
                .contains("input.txt:1, lspv: not read: it is not known which Virtual I/O Server printed this 'lspv';"
                        + " name it with --from, or put '$ hostname' with its output before it");
    }

    @Test
    void aDocumentExplainsTheNamesOfAConsole(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("estate.yaml"), """
                lpm: 1
                managed_systems:
                  - id: 8286-42A*21A0B7C
                    name: prod
                partitions:
                  - system: 8286-42A*21A0B7C
                    id: 12
                    name: pay
                """);
        Files.writeString(directory.resolve("console.txt"), """
                $ lshwres -r mem --level lpar -m prod
                lpar_name=pay,lpar_id=12,curr_min_mem=1024,curr_mem=4096,curr_max_mem=8192
                $
                """);

        Lpm lpm = Lpm.read(directory);

        assertThat(lpm.warnings()).isEmpty();
        assertThat(lpm.estate().partitions().stream())
                .singleElement()
                .satisfies(pay -> assertThat(pay.memory().isKnown()).isTrue());
    }
}
