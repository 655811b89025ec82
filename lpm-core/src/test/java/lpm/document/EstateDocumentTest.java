package lpm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.id.IpAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.origin.Capture;
import lpm.origin.FactRef;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstateDocumentTest {

    private static Estate read(String text) {
        return EstateDocument.read("e.yaml", text).estate();
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isExactlyInstanceOf(InputException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n", "\u001B"))
                .hasMessageContaining(message);
    }

    @Test
    void whatIsWrittenIsReadAsTheSameEstate() {
        Estate estate = RichEstate.estate();
        String yaml = EstateDocument.write(estate);

        assertThat(read(yaml)).isEqualTo(estate);
        assertThat(EstateDocument.write(read(yaml))).isEqualTo(yaml);
        assertThat(read(EstateDocument.writeJson(estate))).isEqualTo(estate);
        assertThat(read(yaml.replace("\n", "\r\n"))).isEqualTo(estate);
        assertThat(read("\uFEFF# a comment\n---\n" + yaml + "...\n")).isEqualTo(estate);
        assertThat(read(EstateDocument.write(Estate.empty()))).isEqualTo(Estate.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10E1234",
                "012",
                "0x1F",
                "1_000",
                "1e3",
                ".inf",
                ".NaN",
                "~",
                "12:30:45",
                "no",
                "No",
                "on",
                "yes",
                "y",
                "007",
                "0b11",
                "2024-01-01",
                "=",
                "<<x",
                "a#b",
                "'true'",
                "\"false\"",
                "'null'",
                "\"\\u0041\"",
                "- -"
            })
    void aNameIsTheTextThatIsWritten(String written) {
        String name = written.equals("\"\\u0041\"") ? "A" : written.replaceAll("^['\"]|['\"]$", "");
        String quoted = written.equals("- -") ? "'- -'" : written;

        assertThat(read("lpm: 1\nchassis: [{name: %s}]\n".formatted(quoted))
                        .chassis()
                        .keys())
                .containsExactly(name);
    }

    @Test
    void serialNumbersAndIdentifiersKeepTheirZerosAndLetters() {
        Estate estate = read("""
                lpm: 1
                managed_systems:
                  - id: 8286-42A*10E1234
                virtual_io_servers:
                  - name: no
                    system: 8286-42A*0000012
                    physical_volumes:
                      - name: 0e0
                        id: 0005438680440000
                """);

        assertThat(estate.managedSystems().keys()).containsExactly(MachineTypeModelSerial.parse("8286-42A*10E1234"));
        assertThat(estate.virtualIoServer(ViosKey.of(MachineTypeModelSerial.parse("8286-42A*0000012"), "no"))
                        .physicalVolumes()
                        .items()
                        .get(0)
                        .id()
                        .map(Object::toString))
                .isEqualTo(Fact.known("0005438680440000"));
    }

    @Test
    void aKeyThatIsLeftOutIsUnknownAndAnEmptyListIsEmpty() {
        Estate estate = read("lpm: 1\nvirtual_io_servers: [{name: vio7, server_adapters: []}, {name: vio8}]\n");

        assertThat(estate.virtualIoServer(ViosKey.ofUnknownSystem("vio7")).serverAdapters())
                .isEqualTo(Listing.complete(List.of()));
        assertThat(estate.virtualIoServer(ViosKey.ofUnknownSystem("vio8"))
                        .serverAdapters()
                        .isUnknown())
                .isTrue();
    }

    static Stream<Arguments> yaml() {
        return Stream.of(
                Arguments.of("", "e.yaml:1: no document was found"),
                Arguments.of("# only a comment\n", "e.yaml:1: no document was found"),
                Arguments.of("\uFEFF", "e.yaml:1: no document was found"),
                Arguments.of("---\n---\n", "e.yaml:2: a second document was found, one was expected"),
                Arguments.of("lpm: 1\n---\nlpm: 1\n", "e.yaml:2: a second document was found"),
                Arguments.of("lpm: &a 1\n", "e.yaml:1: the anchor &a was found; anchors are not accepted"),
                Arguments.of("lpm: 1\nchassis: &a [*a]\n", "e.yaml:2: the anchor &a was found"),
                Arguments.of("lpm: 1\nchassis: *a\n", "e.yaml:2: the alias *a was found; aliases are not accepted"),
                Arguments.of("lpm: 1\n? *a\n: x\n", "e.yaml:2: the alias *a was found"),
                Arguments.of("lpm: 1\nchassis:\n  - <<: {name: a}\n", "e.yaml:3: a merge key << was found"),
                Arguments.of("lpm: !!int 1\n", "e.yaml:1: the tag 'tag:yaml.org,2002:int' was found"),
                Arguments.of("!!java.net.URL [x]\n", "e.yaml:1: the tag 'tag:yaml.org,2002:java.net.URL' was found"),
                Arguments.of("%TAG ! tag:x,1:\n---\nlpm: 1\n", "a %TAG directive was found"),
                Arguments.of("lpm: 1\n\nlpm: 1\n", "e.yaml:3: key 'lpm' occurs twice in one mapping, first in line 1"),
                Arguments.of(
                        "{\"lpm\": 1,\n\"lpm\": 1}",
                        "e.yaml:2: key 'lpm' occurs twice in one mapping, first in line 1"),
                Arguments.of("lpm: 1\n[a]: b\n", "e.yaml:2: a list was found as a key, a word was expected"),
                Arguments.of("lpm: 1\nchassis:\n\t- name: a\n", "e.yaml:3: not readable as YAML: "),
                Arguments.of("lpm: 1\nchassis: [\n", "not readable as YAML: "),
                Arguments.of("lpm: 1\nchassis: 'a\n", "not readable as YAML: "),
                Arguments.of("lpm: 1\nchassis: \"\\uD800\"\n", "e.yaml:2: "),
                Arguments.of(
                        "lpm: 1\nx: a\u0000b\n", "e.yaml:2: the character U+0000 was found, which no YAML may contain"),
                Arguments.of("lpm: 1\rx: a\u001B[31m\r", "e.yaml:2: the character U+001B was found"),
                Arguments.of("lpm: 1\nx: \uD800\n", "e.yaml:2: the character U+D800 was found"),
                Arguments.of("[".repeat(10_000), "nested deeper than 100 levels"),
                Arguments.of("{a: ".repeat(10_000), "nested deeper than 100 levels"),
                Arguments.of("- ".repeat(10_000) + "x", "nested deeper than 100 levels"),
                Arguments.of("a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n", "e.yaml:1: the anchor &a was found"));
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("[]\n", "e.yaml:1: estate document: a list was found, a mapping was expected"),
                Arguments.of("lpm 1\n", "e.yaml:1: estate document: 'lpm 1' was found, a mapping was expected"),
                Arguments.of("{}\n", "e.yaml:1: estate document: lpm is missing; add lpm: with its value"),
                Arguments.of("lpm: 2\n", "e.yaml:1: estate document: version 2 was found, version 1 was expected"),
                Arguments.of("lpm: one\n", "e.yaml:1: estate document: lpm: a whole number was expected"),
                Arguments.of(
                        "lpm: 1\nmanaged_system: []\n",
                        "e.yaml:2: estate document: unknown key 'managed_system' (did you mean 'managed_systems'?)"),
                Arguments.of("lpm: 1\nfoo: 1\n", "unknown key 'foo', one of these was expected: lpm, chassis, "),
                Arguments.of(
                        "lpm: 1\nchassis:\n",
                        "e.yaml:2: estate document: chassis has no value; write one, [] for an empty list"),
                Arguments.of(
                        "lpm: 1\nchassis: {}\n",
                        "e.yaml:2: estate document: chassis: an empty mapping {} was found, a list was expected"),
                Arguments.of("lpm: 1\nchassis: [a]\n", "e.yaml:2: chassis: 'a' was found, a mapping was expected"),
                Arguments.of(
                        "lpm: 1\nchassis: [{name: [a]}]\n",
                        "e.yaml:2: chassis: name: a list was found, a single value was expected"),
                Arguments.of("lpm: 1\nchassis: [{name: true}]\n", "the truth value true was found; put it in quotes"),
                Arguments.of("lpm: 1\nchassis: [{name: ''}]\n", "the name must not be empty"),
                Arguments.of("lpm: 1\nchassis: [{name: \"a\\eb\"}]\n", "character 2 is U+001B"),
                Arguments.of(
                        "lpm: 1\nchassis: [{name: a}, {name: a}]\n",
                        "e.yaml:2: chassis a is given twice, first in line 2"),
                Arguments.of(
                        "lpm: 1\nchassis:\n  - name: a\n    nodes:\n      - {name: n, bays: [2, 3]}\n",
                        "e.yaml:5: compute node: n: a full-wide node takes an odd bay and the next one, but has [2, 3]"),
                Arguments.of(
                        "lpm: 1\nchassis: [{name: a, nodes: [{name: n, bays: [1, 1]}]}]\n",
                        "bays: 1 occurs twice, first in line 2"),
                Arguments.of(
                        "lpm: 1\nmanaged_systems: [{id: 8286-42A-1}]\n",
                        "e.yaml:2: managed system: id: a managed system is written"),
                Arguments.of(
                        "lpm: 1\nmanaged_systems: [{id: 8286-42A*21A0B7C, capabilities: {ibmi_lpar_mobility_capable: yes}}]\n",
                        "true or false was expected, but 'yes' was found"),
                Arguments.of(
                        "lpm: 1\nmanagement_consoles: [{name: a, kind: HMS}]\n",
                        "HMC or FSM was expected, but 'HMS' was found; did you mean 'HMC'?"));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                        "-1",
                        "4,096",
                        "4 GB",
                        "1e3",
                        "0x10",
                        "012",
                        "9223372036854775808",
                        "1.5",
                        "NaN",
                        "\uFF14",
                        "''")
                .map(number -> Arguments.of(
                        "lpm: 1\nmanaged_systems:\n  - id: 8286-42A*21A0B7C\n    available_memory_megabytes: " + number
                                + "\n",
                        "e.yaml:4: managed system: available_memory_megabytes: a whole number of megabytes without a unit was"
                                + " expected, 0 to 9223372036854775807 in plain digits such as 4096, but '"
                                + (number.equals("''") ? "" : number) + "' was found"));
    }

    static Stream<Arguments> references() {
        return Stream.of(
                Arguments.of(
                        server("server_adapters: [{name: vhost0, slot: 2}, {name: vhost1, slot: 2}]"),
                        "vio7: virtual slot 2 occurs twice, first in line 4; each must be different"),
                Arguments.of(
                        server("physical_volumes: [{name: hdisk1}, {name: hdisk1}]"),
                        "e.yaml:4: physical volume hdisk1 on vio7 is given twice, first in line 4"),
                Arguments.of(
                        server(
                                "physical_volumes: [{name: hdisk1, id: 00f7a1b2c3d4e501}, {name: hdisk2, id: 00f7a1b2c3d4e501}]"),
                        "physical volume identifier 00f7a1b2c3d4e501 occurs twice"),
                Arguments.of(
                        server(
                                "physical_volumes: [{name: hdisk10}]\n    server_adapters: [{name: vhost0, slot: 2, target_devices:"
                                        + " [{name: v, backing_device: {disk: hdisk1}}]}]"),
                        "e.yaml:5: virtual target device: the disk 'hdisk1' was found, but physical_volumes of vio7 is"
                                + " complete without it; add it there or name another disk; did you mean 'hdisk10'?"),
                Arguments.of(
                        server(
                                "server_adapters: [{name: vhost0, slot: 2, target_devices: [{name: v, backing_device: {disk: a, file: b}}]}]"),
                        "2 keys were found, one of disk, logical_volume, file or pooled_unit was expected"),
                Arguments.of(
                        server("server_adapters: [{name: vhost0, slot: 2, client: someone}]"),
                        "but 'someone' was found (or the word any)"),
                Arguments.of(server("physical_volumes: {items: []}"), "physical_volumes: coverage is missing"),
                Arguments.of(
                        server("physical_volumes: {coverage: partly, items: []}"),
                        "open, complete or {filtered: [texts]} was expected, but 'partly' was found"),
                Arguments.of(
                        """
                        lpm: 1
                        storage_systems:
                          - name: s
                            logical_units: [{name: lun1}]
                            host_mappings:
                              - {logical_unit: lun2, host: vio7}
                        """,
                        "e.yaml:6: host mapping: the LUN 'lun2' was found, but logical_units of s is complete without it"),
                Arguments.of("""
                        lpm: 1
                        partitions:
                          - {system: 8286-42A*21A0B7C, id: 3}
                        virtual_io_servers:
                          - {name: vio7, system: 8286-42A*21A0B7C, id: 3}
                        """, "e.yaml:5: 8286-42A*21A0B7C: partition id 3 occurs twice, first in line 3"));
    }

    private static String server(String attributes) {
        return "lpm: 1\nvirtual_io_servers:\n  - name: vio7\n    " + attributes + "\n";
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"yaml", "shapes", "numbers", "references"})
    void whatIsNoEstateDocumentIsRefusedInOneLine(String text, String message) {
        assertRefused(text, message);
    }

    private static final String PARTITION = "lpm: 1\npartitions: [{system: 8286-42A*21A0B7C, id: 12%s}]\nassume:\n";

    private static String assume(String subject, String attribute, String value, String reason) {
        return "  - subject: %s\n    attribute: %s\n    value: %s\n    reason: %s\n"
                .formatted(subject, attribute, value, reason);
    }

    private static final String REFRESH =
            assume("partition 12 of 8286-42A*21A0B7C", "technology_refresh", "4", "seen on its screen");

    @Test
    void anAssumptionSetsTheFactAndIsKeptWithItsReasonAndLine() {
        Capture capture = EstateDocument.read("e.yaml", PARTITION.formatted("") + REFRESH);
        PartitionKey key = new PartitionKey(MachineTypeModelSerial.parse("8286-42A*21A0B7C"), new PartitionId(12));

        assertThat(capture.estate().partition(key).technologyRefresh()).isEqualTo(Fact.known(4));
        assertThat(capture.estate().assumptions())
                .singleElement()
                .satisfies(assumption -> assertThat(assumption.reason()).isEqualTo("seen on its screen"));
        assertThat(capture.origins().of(new FactRef(Subject.of(key), "technology_refresh")))
                .hasValue(Origin.of("e.yaml", 6));
        assertThat(read("lpm: 1\nassume:\n" + REFRESH).partition(key).technologyRefresh())
                .isEqualTo(Fact.known(4));
        assertThat(read("lpm: 1\nassume:\n" + assume("console hmc4", "reachable_consoles", "hmc5, hmc6", "tried"))
                        .managementConsoles()
                        .get("hmc4")
                        .orElseThrow()
                        .reachableConsoles())
                .isEqualTo(Listing.complete(ImmutableList.of("hmc5", "hmc6")));
    }

    @Test
    void anAssumptionTellsOfAClusterAndOfTheNetworkOfMovers() {
        PartitionKey key = new PartitionKey(MachineTypeModelSerial.parse("8286-42A*21A0B7C"), new PartitionId(12));
        Estate estate = read("lpm: 1\nassume:\n"
                + assume("partition 12 of 8286-42A*21A0B7C", "cluster_heartbeat", "true", "said its owner")
                + assume("system 8286-42A*21A0B7C", "mover_network_gigabits", "10", "seen on the switch"));

        assertThat(estate.partition(key).clusterHeartbeat()).isEqualTo(Fact.known(true));
        assertThat(estate.managedSystem(key.system()).moverNetworkGigabits()).isEqualTo(Fact.known(10));
    }

    @Test
    void anAssumptionTellsOfTasksNetworksAndServers() {
        PartitionKey key = new PartitionKey(MachineTypeModelSerial.parse("8286-42A*21A0B7C"), new PartitionId(12));
        Estate estate = read("lpm: 1\nassume:\n"
                + assume("partition 12 of 8286-42A*21A0B7C", "held_by_task", "false", "asked the operators")
                + assume("system 8286-42A*21A0B7C", "ethernet_network", "campus", "followed the cables")
                + assume("server vio7 of 8286-42A*21A0B7C", "blocks_mover_traffic", "true", "seen in viosecure")
                + assume("server vio7 of 8286-42A*21A0B7C", "addresses", "10.9.0.1, fd00::2", "seen in lstcpip"));

        assertThat(estate.partition(key).heldByTask()).isEqualTo(Fact.known(false));
        assertThat(estate.managedSystem(key.system()).ethernetNetwork()).isEqualTo(Fact.known("campus"));
        assertThat(estate.virtualIoServer(ViosKey.of(key.system(), "vio7")))
                .satisfies(vio7 -> assertThat(vio7.blocksMoverTraffic()).isEqualTo(Fact.known(true)))
                .satisfies(vio7 -> assertThat(vio7.addresses())
                        .isEqualTo(Listing.complete(
                                ImmutableList.of(IpAddress.parse("10.9.0.1"), IpAddress.parse("fd00::2")))));
    }

    static Stream<Arguments> assumptions() {
        return Stream.of(
                Arguments.of(
                        PARTITION.formatted(", technology_refresh: 3") + REFRESH,
                        "e.yaml:6: assume: technology_refresh of partition 12 is stated here, but is '3' in line 2"),
                Arguments.of(
                        PARTITION.formatted("") + REFRESH + REFRESH,
                        "assumption of technology_refresh occurs twice, first in line 4"),
                Arguments.of(
                        PARTITION.formatted("") + REFRESH.replace("seen on its screen", "''"),
                        "a sentence was expected that says why"),
                Arguments.of(
                        PARTITION.formatted("") + REFRESH.replace("    reason: seen on its screen\n", ""),
                        "reason is missing"),
                Arguments.of(
                        PARTITION.formatted("") + REFRESH.replace("value: 4", "value: four"),
                        "e.yaml:6: assume: value: a whole number"),
                Arguments.of(
                        PARTITION.formatted("") + REFRESH.replace("technology_refresh", "state"),
                        "state of 'partition 12 of 8286-42A*21A0B7C' cannot be stated; these can: technology_refresh"),
                Arguments.of(
                        PARTITION.formatted(", cluster_heartbeat: false")
                                + assume("partition 12 of 8286-42A*21A0B7C", "cluster_heartbeat", "true", "heard"),
                        "e.yaml:6: assume: cluster_heartbeat of partition 12 is stated here, but is 'false' in line 2"),
                Arguments.of(
                        "lpm: 1\nmanaged_systems: [{id: 8286-42A*21A0B7C, mover_network_gigabits: 1}]\nassume:\n"
                                + assume("system 8286-42A*21A0B7C", "mover_network_gigabits", "10", "heard"),
                        "mover_network_gigabits of 8286-42A*21A0B7C is stated here, but is '1' in line 2"),
                Arguments.of(
                        "lpm: 1\nvirtual_io_servers: [{name: vio7, system: 8286-42A*21A0B7C, addresses: {items: [10.9.0.3],"
                                + " coverage: open}}]\nassume:\n"
                                + assume("server vio7 of 8286-42A*21A0B7C", "addresses", "10.9.0.1", "heard"),
                        "addresses of vio7 is stated here, but is '10.9.0.3' in line 2"),
                Arguments.of(
                        "lpm: 1\nmanaged_systems: [{id: 8286-42A*21A0B7C, ethernet_network: campus}]\nassume:\n"
                                + assume("system 8286-42A*21A0B7C", "ethernet_network", "laboratory", "heard"),
                        "ethernet_network of 8286-42A*21A0B7C is stated here, but is 'campus' in line 2"),
                Arguments.of(
                        PARTITION.formatted("") + REFRESH.replace("technology_refresh", "technology_refres"),
                        "did you mean 'technology_refresh'?"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("assumptions")
    void anAssumptionThatCannotStandIsRefused(String text, String message) {
        assertRefused(text, message);
    }

    @Test
    void everyFactKnowsItsLine() {
        Capture capture = EstateDocument.read("e.yaml", """
                lpm: 1
                virtual_io_servers:
                  - name: vio7
                    state: Running
                    physical_volumes:
                      - name: hdisk3
                        reserve_policy: no_reserve
                """);
        ViosKey server = ViosKey.ofUnknownSystem("vio7");
        Subject disk = Subject.on(server, Subject.Kind.PHYSICAL_VOLUME, "hdisk3");

        assertThat(List.of(
                        new FactRef(Subject.of(server), ""),
                        new FactRef(Subject.of(server), "state"),
                        new FactRef(disk, ""),
                        new FactRef(disk, "reserve_policy"),
                        new FactRef(disk, "size_megabytes")))
                .extracting(fact -> capture.origins().of(fact).map(Origin::line))
                .containsExactly(Optional.of(3), Optional.of(4), Optional.of(6), Optional.of(7), Optional.of(6));
    }

    @Test
    void everyChangedOrMissingCharacterIsReadOrRefused() {
        String yaml = EstateDocument.write(RichEstate.estate());
        String replacements = "\n\t'{&-:9\u0000\uD800*\r";
        for (int at = 0; at < yaml.length(); at++) {
            readOrRefuse(yaml.substring(0, at));
            readOrRefuse(yaml.substring(0, at) + yaml.substring(at + 1));
            char other = replacements.charAt(at % replacements.length());
            readOrRefuse(yaml.substring(0, at) + other + yaml.substring(at + 1));
        }
        List<String> lines = yaml.lines().toList();
        for (int skip = 0; skip < lines.size(); skip++) {
            List<String> rest = Arrays.asList(lines.toArray(String[]::new));
            rest.set(skip, "");
            readOrRefuse(String.join("\n", rest));
        }
    }

    private static void readOrRefuse(String text) {
        try {
            read(text);
        } catch (InputException e) {
            assertThat(e.getMessage()).startsWith("e.yaml:").doesNotContain("\n", "\u0000");
        }
    }
}
