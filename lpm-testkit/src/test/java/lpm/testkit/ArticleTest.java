package lpm.testkit;

import static lpm.testkit.assertions.LpmAssertions.assertThat;
import static lpm.testkit.edited.Edits.CLIENT;
import static lpm.testkit.edited.Edits.DESTINATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.rules.Outcome;
import lpm.rules.ValidationReport;
import lpm.sim.MigrationTrace;
import lpm.sim.console.ServerCommand;
import lpm.sim.console.VirtualIoServerConsole;
import lpm.testkit.edited.Edits;
import lpm.testkit.fixtures.Fixtures;
import lpm.testkit.fixtures.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The article's migration, from its own listings. */
class ArticleTest {

    private final Scenario article = Fixtures.pureFlexTwoChassis();

    @ParameterizedTest
    @CsvSource({
        "listing1_sn1054a3bvios1.txt, 7895-42X*1054A3B, sn1054a3bvios1, vhost2",
        "listing2_sn1054a3bvios2.txt, 7895-42X*1054A3B, sn1054a3bvios2, vhost2",
        "listing3_sn1054a5bvios1.txt, 7895-42X*1054A5B, sn1054a5bvios1,",
        "listing4_sn1054a5bvios2.txt, 7895-42X*1054A5B, sn1054a5bvios2,"
    })
    void theServersPrintTheListingsByteForByte(String listing, String system, String server, String adapter)
            throws IOException {
        ServerCommand mappings =
                adapter == null ? new ServerCommand.LsmapAll() : new ServerCommand.LsmapVadapter(adapter);

        assertThat(VirtualIoServerConsole.listing(
                        server(article.estate(), system, server),
                        new ServerCommand.Hostname(),
                        new ServerCommand.LspvSize(ImmutableList.of("SIZE", "25600")),
                        mappings))
                .isEqualTo(Files.readString(Console.EXAMPLE.resolve(listing)));
    }

    @Test
    void afterTheMoveTheDestinationServesBothLunsAndTheSourceNone() {
        MigrationTrace trace = EditedExamplesTest.force(article);
        Estate after = trace.after().estate();

        assertThat(trace).completed();
        for (String name : ImmutableList.of("sn1054a5bvios1", "sn1054a5bvios2")) {
            String printed = VirtualIoServerConsole.lsmapAll(server(after, DESTINATION.toString(), name));
            assertThat(printed.lines().map(line -> line.replaceAll(" +", " ")))
                    .containsSubsequence(
                            "VTD vtscsi0",
                            "LUN 0x8100000000000000",
                            "Backing device hdisk1",
                            "VTD vtscsi1",
                            "LUN 0x8200000000000000",
                            "Backing device hdisk2")
                    .anyMatch(line -> line.startsWith("vhost0 U7895.42X.1054A5B-V") && line.endsWith(" 0x00000005"));
        }
        for (String name : ImmutableList.of("sn1054a3bvios1", "sn1054a3bvios2")) {
            assertThat(VirtualIoServerConsole.lsmapAll(server(after, "7895-42X*1054A3B", name)))
                    .isEmpty();
        }
    }

    @Test
    void aTakenPartitionIdGivesAnotherOneThatTheServersShow() {
        Scenario taken = article.withEstate(article.estate()
                .with(article.estate()
                        .partition(CLIENT)
                        .withSystem(DESTINATION)
                        .withName(Fact.known("other"))
                        .withEthernetAdapters(Listing.complete(List.of()))));
        MigrationTrace trace = EditedExamplesTest.force(taken);
        Estate after = trace.after().estate();

        assertThat(trace).completed();
        assertThat(after.partitionsOf(DESTINATION)).hasSize(2);
        assertThat(VirtualIoServerConsole.lsmapAll(server(after, DESTINATION.toString(), "sn1054a5bvios1")))
                .doesNotContain("0x00000005")
                .contains("0x00000003");
    }

    @Test
    void renamingTheDestinationsDisksChangesNothing() {
        Estate renamed = article.estate();
        for (VirtualIoServer server : renamed.virtualIoServersOf(Optional.of(DESTINATION))) {
            renamed = renamed.with(server.withPhysicalVolumes(server.physicalVolumes()
                    .replacing(
                            disk -> true,
                            disk -> disk.withName("hdisk9" + disk.name().charAt(5)))));
        }

        assertSameAnswer(EditedExamplesTest.validate(article.withEstate(renamed)));
        assertThat(EditedExamplesTest.force(article.withEstate(renamed))).completed();
    }

    @Test
    void anotherEthernetAdapterOnAVlanInUseChangesNothing() {
        Scenario more = article.withEstate(article.estate()
                .updating(
                        CLIENT,
                        partition -> partition.withEthernetAdapters(partition
                                .ethernetAdapters()
                                .plus(partition
                                        .ethernetAdapters()
                                        .items()
                                        .get(0)
                                        .withSlot(new VirtualSlot(9))
                                        .withMacAddress(Fact.unknown())))));

        assertSameAnswer(EditedExamplesTest.validate(more));
        assertThat(EditedExamplesTest.force(more)).completed();
    }

    @Test
    void aStoppedSourceServerKeepsItsAdapterAndIsNamed() {
        Scenario stopped = article.withEstate(article.estate()
                .updating(
                        ViosKey.of(Edits.SOURCE, "sn1054a3bvios2"),
                        server -> server.withState(Fact.known(PartitionState.NOT_ACTIVATED))));

        assertThat(EditedExamplesTest.validate(stopped)).violatesExactly("vios-state-running");
        assertThat(EditedExamplesTest.force(stopped)).brokeNaming("sn1054a3bvios2");
    }

    private void assertSameAnswer(ValidationReport report) {
        ValidationReport original = EditedExamplesTest.validate(article);
        assertThat(report).isPassed();
        assertThat(report.findings()).isEqualTo(original.findings());
        assertThat(report.count(Outcome.HOLDS)).isEqualTo(original.count(Outcome.HOLDS));
        assertThat(report.mapping().virtualScsiMappings())
                .isEqualTo(original.mapping().virtualScsiMappings());
    }

    private static VirtualIoServer server(Estate estate, String system, String name) {
        return estate.virtualIoServer(ViosKey.of(MachineTypeModelSerial.parse(system), name));
    }
}
