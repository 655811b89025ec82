package lpm.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.document.EstateDocument;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.origin.Capture;
import lpm.origin.FactRef;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.SourceText;
import lpm.origin.Subject;
import lpm.text.TranscriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MergerTest {

    private static final MachineTypeModelSerial SYSTEM = MachineTypeModelSerial.parse("8286-42A*21A0B7C");
    private static final ViosKey VIO7 = ViosKey.of(SYSTEM, "vio7");

    private static final Capture SIZES = transcript(
            "sizes.txt", "lspv -size | grep 61440", "hdisk3 00f7a1b2c3d4e501 61440\nhdisk10 00f7a1b2c3d4e502 61440\n");
    private static final Capture POLICY =
            transcript("policy.txt", "lsdev -dev hdisk3 -attr reserve_policy", "value\n\nno_reserve\n");
    private static final Capture GROUPS = transcript("groups.txt", "lspv", "hdisk3 00f7a1b2c3d4e501 None\n", "");
    private static final Capture MAPPINGS = transcript("mappings.txt", "lsmap -all", """
            SVSA            Physloc                                      Client Partition ID
            --------------- -------------------------------------------- ------------------
            vhost1          U8286.42A.21A0B7C-V2-C19                     0x0000000c
            VTD                   pay_root
            Backing device        hdisk3
            Physloc               U78C9.001.WZS00B4-P1-C11-T1-W500507680140AE21-L1A000000000000
            """);
    private static final Capture DOCUMENT = document("""
            lpm: 1
            managed_systems:
              - id: 8286-42A*21A0B7C
                state: Operating
                virtual_io_servers: [vio7]
                partitions: [12]
                capabilities: {ibmi_lpar_mobility_capable: true}
            partitions:
              - system: 8286-42A*21A0B7C
                id: 12
                name: pay
            virtual_io_servers:
              - name: vio7
                system: 8286-42A*21A0B7C
                mover_service_partition: true
                server_adapters:
                  - {name: vhost1, slot: 19, client_slot: 4}
            assume:
              - subject: partition 12 of 8286-42A*21A0B7C
                attribute: technology_refresh
                value: 4
                reason: seen on its screen
            """);

    private static Capture transcript(String file, String command, String output) {
        return transcript(file, command, output, "$\n");
    }

    private static Capture transcript(String file, String command, String output, String end) {
        return TranscriptReader.read(new SourceText(file, "$ hostname\nvio7\n$ " + command + "\n" + output + end));
    }

    private static Capture document(String text) {
        return EstateDocument.read("estate.yaml", text);
    }

    private static Capture document(String name, String attributes) {
        return EstateDocument.read(
                name, "lpm: 1\nvirtual_io_servers:\n  - name: vio7\n    " + attributes.replace("\n", "\n    ") + "\n");
    }

    @Test
    void anyOrderOfInputsAndAnyInputTwiceGiveTheSameEstate() {
        List<Capture> all = List.of(SIZES, POLICY, GROUPS, MAPPINGS, DOCUMENT);
        Capture expected = Merger.merge(all);
        Collection<List<Capture>> orders = Collections2.permutations(all);

        assertThat(orders).hasSize(120).allSatisfy(order -> {
            assertThat(Merger.merge(order)).isEqualTo(expected);
            assertThat(EstateDocument.write(Merger.merge(order).estate()))
                    .isEqualTo(EstateDocument.write(expected.estate()));
        });
        assertThat(Merger.merge(List.of(SIZES, SIZES, MAPPINGS, DOCUMENT, POLICY, GROUPS, DOCUMENT)))
                .isEqualTo(expected);
        assertThat(Merger.merge(List.of(
                        Merger.merge(List.of(GROUPS, DOCUMENT)), Merger.merge(List.of(SIZES, POLICY)), MAPPINGS)))
                .isEqualTo(expected);
    }

    @Test
    void factsOfSeveralCapturesAreCombinedUnderTheIdentityThatOneOfThemKnows() {
        Capture merged = Merger.merge(List.of(SIZES, POLICY, GROUPS, MAPPINGS, DOCUMENT));
        VirtualIoServer server = merged.estate().virtualIoServer(VIO7);

        assertThat(merged.estate().virtualIoServers().size()).isEqualTo(1);
        assertThat(server.moverServicePartition()).isEqualTo(Fact.known(true));
        assertThat(server.physicalVolumes().coverage()).isEqualTo(Coverage.filtered(List.of("61440")));
        assertThat(server.physicalVolumes().items())
                .extracting(PhysicalVolume::name)
                .containsExactly("hdisk3", "hdisk10");
        assertThat(server.physicalVolume("hdisk3"))
                .hasValueSatisfying(
                        disk -> assertThat(disk.reservePolicy()).isEqualTo(Fact.known(ReservePolicy.NO_RESERVE)))
                .hasValueSatisfying(disk -> assertThat(disk.volumeGroup()).isEqualTo(Fact.known(Optional.empty())))
                .hasValueSatisfying(
                        disk -> assertThat(disk.location().isKnown()).isTrue());
        assertThat(server.serverAdapters().isComplete()).isTrue();
        assertThat(server.serverAdapters().items().get(0))
                .satisfies(adapter -> assertThat(adapter.client().isKnown()).isTrue())
                .satisfies(adapter -> assertThat(adapter.clientSlot().isKnown()).isTrue());
        assertThat(merged.estate().managedSystem(SYSTEM).virtualIoServers())
                .isEqualTo(Listing.complete(List.of("vio7")));
        assertThat(merged.estate().partitions().stream())
                .singleElement()
                .satisfies(
                        partition -> assertThat(partition.technologyRefresh()).isEqualTo(Fact.known(4)));
        assertThat(merged.origins()
                        .of(new FactRef(Subject.on(VIO7, Subject.Kind.PHYSICAL_VOLUME, "hdisk3"), "reserve_policy"))
                        .map(Origin::toString))
                .hasValue("policy.txt:6, lsdev on vio7");
    }

    @Test
    void aServerThatNobodyIdentifiesStaysOneOfUnknownSystem() {
        assertThat(Merger.merge(List.of(SIZES, POLICY))
                        .estate()
                        .virtualIoServers()
                        .keys())
                .containsExactly(ViosKey.ofUnknownSystem("vio7"));
    }

    @Test
    void aNameThatTwoSystemsHaveIdentifiesNobody() {
        Capture two = document("""
                lpm: 1
                virtual_io_servers:
                  - {name: vio7, system: 8286-42A*21A0B7C}
                  - {name: vio7, system: 8286-42A*21A0B7D}
                """);

        assertThat(Merger.merge(List.of(two)).estate().virtualIoServers().size())
                .isEqualTo(2);
        assertThatThrownBy(() -> Merger.merge(List.of(SIZES, two)))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "Virtual I/O Server vio7 (sizes.txt:3, lspv on vio7): its managed system is unknown, and"
                                + " servers of that name are on [8286-42A*21A0B7C, 8286-42A*21A0B7D]");
    }

    @Test
    void nothingMergedIsEmptyAndOneCaptureIsItself() {
        assertThat(Merger.merge(List.of())).isEqualTo(Capture.empty());
        assertThat(Merger.merge(List.of(DOCUMENT)).estate()).isEqualTo(DOCUMENT.estate());
        assertThat(Merger.merge(List.of(DOCUMENT, Capture.empty())).origins()).isEqualTo(DOCUMENT.origins());
        assertThat(Merger.merge(ImmutableList.of()).estate()).isEqualTo(Estate.empty());
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of(
                        document(
                                "b.yaml",
                                "physical_volumes: {coverage: open, items: [{name: hdisk3, size_megabytes: 51200}]}"),
                        "size_megabytes of hdisk3 on vio7 is 51200 (b.yaml:4), but is 61440 (sizes.txt:4, lspv on vio7)"),
                Arguments.of(
                        document(
                                "b.yaml",
                                "physical_volumes:\n  coverage: open\n  items:\n    - name: hdisk3\n      reserve_policy: single_path"),
                        "reserve_policy of hdisk3 on vio7 is single_path (b.yaml:8), but is no_reserve (policy.txt:6, lsdev on vio7)"),
                Arguments.of(
                        document("b.yaml", "physical_volumes: [{name: hdisk3}]"),
                        "physical_volumes of vio7: hdisk10 is missing (b.yaml:4), but hdisk10 is there (sizes.txt:5, lspv on vio7)"),
                Arguments.of(
                        document(
                                "b.yaml",
                                "physical_volumes: {coverage: open, items: [{name: hdisk9, size_megabytes: 61440}]}"),
                        "physical_volumes of vio7: hdisk9 is there (b.yaml:4), but hdisk9 is missing (sizes.txt:3, lspv on vio7)"),
                Arguments.of(
                        document(
                                "b.yaml",
                                "physical_volumes: {coverage: open, items: [{name: hdisk9, id: 00f7a1b2c3d4e501}]}"),
                        "physical volume identifier 00f7a1b2c3d4e501 is that of hdisk9 on vio7 (b.yaml:4), but is that of hdisk3 on vio7 (sizes.txt:4"),
                Arguments.of(
                        document("b.yaml", "server_adapters: {coverage: open, items: [{name: vhost1, slot: 20}]}"),
                        "slot of vhost1 on vio7 is 20 (b.yaml:4), but is 19 (mappings.txt:6, lsmap on vio7)"),
                Arguments.of(
                        document("b.yaml", "server_adapters: {coverage: open, items: [{name: vhost2, slot: 21}]}"),
                        "server_adapters of vio7: vhost2 is there (b.yaml:4), but vhost2 is missing (mappings.txt:3, lsmap on vio7)"),
                Arguments.of(
                        document("b.yaml", "system: 8286-42A*21A0B7C\nid: 3"),
                        "id of vio7 is 3 (b.yaml:5), but is 2 (mappings.txt:6, lsmap on vio7)"),
                Arguments.of(
                        EstateDocument.read(
                                "b.yaml",
                                "lpm: 1\nmanaged_systems:\n  - id: 8286-42A*21A0B7C\n    capabilities:\n      ibmi_lpar_mobility_capable: false\n"),
                        "ibmi_lpar_mobility_capable of 8286-42A*21A0B7C is false (b.yaml:5), but is true (estate.yaml:7)"),
                Arguments.of(
                        EstateDocument.read(
                                "b.yaml",
                                "lpm: 1\nmanaged_systems:\n  - id: 8286-42A*21A0B7C\n    partitions: [12, 13]\n"),
                        "partitions of 8286-42A*21A0B7C: 13 is there (b.yaml:3), but 13 is missing (estate.yaml:6)"),
                Arguments.of(
                        EstateDocument.read(
                                "b.yaml",
                                "lpm: 1\nvirtual_io_servers:\n  - name: vio8\n    system: 8286-42A*21A0B7C\n"),
                        "virtual_io_servers of 8286-42A*21A0B7C: vio8 is there (b.yaml:3), but vio8 is missing (estate.yaml:5)"),
                Arguments.of(
                        EstateDocument.read("b.yaml", """
                                lpm: 1
                                assume:
                                  - {subject: partition 12 of 8286-42A*21A0B7C, attribute: technology_refresh, value: 5, reason: guessed}
                                """),
                        "technology_refresh of partition 12 is 5 (b.yaml:3), but is 4 (estate.yaml:21)"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("contradictions")
    void aContradictionNamesBothPlacesWhateverComesFirst(Capture other, String message) {
        List<Capture> inputs = List.of(SIZES, POLICY, MAPPINGS, DOCUMENT);
        for (List<Capture> order : List.of(
                ImmutableList.<Capture>builder().addAll(inputs).add(other).build(),
                ImmutableList.<Capture>builder().add(other).addAll(inputs).build())) {
            assertThatThrownBy(() -> Merger.merge(order))
                    .isExactlyInstanceOf(InputException.class)
                    .hasMessageStartingWith(message);
        }
    }

    @Test
    void aNameThatStandsForNothingIsAnErrorOnceAllObjectsAreKnown() {
        Capture disks = transcript("all.txt", "lspv", "hdisk33 00f7a1b2c3d4e501 None\n");
        Capture device = document("b.yaml", """
                server_adapters:
                  - name: vhost1
                    slot: 19
                    target_devices:
                      - name: pay_root
                        backing_device: {disk: hdisk3}""");
        Capture units = EstateDocument.read(
                "units.yaml", "lpm: 1\nstorage_systems:\n  - {name: s, logical_units: [{name: lun1}]}\n");
        Capture mapping = EstateDocument.read(
                "maps.yaml",
                "lpm: 1\nstorage_systems:\n  - {name: s, host_mappings: [{logical_unit: lun2, host: vio7}]}\n");

        assertThat(Merger.merge(List.of(device)).estate()).isEqualTo(device.estate());
        assertThatThrownBy(() -> Merger.merge(List.of(device, disks)))
                .isExactlyInstanceOf(InputException.class)
                .hasMessage(
                        "backing_device of pay_root on vio7 (b.yaml:9) is hdisk3, which is not a physical volume of vio7;"
                                + " did you mean hdisk33?");
        assertThatThrownBy(() -> Merger.merge(List.of(mapping, units)))
                .isExactlyInstanceOf(InputException.class)
                .hasMessage(
                        "host_mappings of s (maps.yaml:3) is lun2, which is not a logical unit of s; did you mean lun1?");
    }

    @Test
    void deviceNamesAreOrderedByTheirNumbers() {
        assertThat(Stream.of("hdisk10", "hdisk9", "hdisk", "ent2", "hdisk09", "hdisk9a")
                        .sorted(NumberAware.ORDER))
                .containsExactly("ent2", "hdisk", "hdisk09", "hdisk9", "hdisk9a", "hdisk10");
    }

    @Test
    void refusesTwoEndsOfAConnectionThatDisagree() {
        String ends = """
                lpm: 1
                partitions:
                  - system: 8286-42A*21A0B7C
                    id: 12
                    scsi_adapters:
                      - slot: 4
                        server: 2
                        server_slot: 19
                virtual_io_servers:
                  - name: vio7
                    system: 8286-42A*21A0B7C
                    id: 2
                    server_adapters:
                      - name: vhost1
                        slot: 19
                        client: 12
                        client_slot: 9
                """;

        assertThatThrownBy(() -> Merger.merge(List.of(EstateDocument.read("e.yaml", ends))))
                .isInstanceOf(InputException.class)
                .hasMessage("vhost1 on vio7 is connected to partition 12 of 8286-42A*21A0B7C in slot 9 (e.yaml:17),"
                        + " but slot 4 (e.yaml:8); leave out the input that is wrong or out of date");
    }

    @Test
    void refusesOneClientSlotBehindTwoServerAdapters() {
        String twice = """
                lpm: 1
                virtual_io_servers:
                  - name: vio7
                    system: 8286-42A*21A0B7C
                    id: 2
                    server_adapters:
                      - {name: vhost1, slot: 19, client: 12, client_slot: 4}
                      - {name: vhost2, slot: 20, client: 12, client_slot: 4}
                """;

        assertThatThrownBy(() -> Merger.merge(List.of(EstateDocument.read("e.yaml", twice))))
                .isInstanceOf(InputException.class)
                .hasMessage("slot 4 of partition 12 of 8286-42A*21A0B7C is connected to vhost1 on vio7 (e.yaml:7),"
                        + " but to vhost2 on vio7 (e.yaml:8); leave out the input that is wrong or out of date");
    }
}
