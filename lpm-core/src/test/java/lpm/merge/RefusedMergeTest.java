package lpm.merge;

import static lpm.merge.MergerTest.DOCUMENT;
import static lpm.merge.MergerTest.MAPPINGS;
import static lpm.merge.MergerTest.POLICY;
import static lpm.merge.MergerTest.SIZES;
import static lpm.merge.MergerTest.document;
import static lpm.merge.MergerTest.transcript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import lpm.document.EstateDocument;
import lpm.origin.Capture;
import lpm.origin.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Captures that contradict each other, or name what is nowhere. */
class RefusedMergeTest {

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
    void refusesATrunkAdapterOfTwoSharedEthernetAdapters() {
        String bridge =
                "shared_ethernet_adapters: {coverage: open, items: [{name: %s, trunk_adapters: [{name: ent4}]}]}";
        Capture one = document("a.yaml", bridge.formatted("ent8"));
        Capture other = document("b.yaml", bridge.formatted("ent9"));

        assertThatThrownBy(() -> Merger.merge(List.of(one, other)))
                .isExactlyInstanceOf(InputException.class)
                .hasMessage(
                        "trunk adapter ent4 is that of ent8 on vio7 (a.yaml:4), but is that of ent9 on vio7 (b.yaml:4);"
                                + " leave out the input that is wrong or out of date");
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
