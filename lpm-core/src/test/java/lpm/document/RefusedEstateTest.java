package lpm.document;

import static lpm.document.ReadEstate.assertRefused;
import static lpm.document.ReadEstate.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lpm.origin.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no estate document is: one line that says where and why. */
class RefusedEstateTest {

    static Stream<Arguments> yaml() {
        return Stream.of(
                Arguments.of("", "e.yaml:1: no document was found"),
                Arguments.of("# only a comment\n", "e.yaml:1: no document was found"),
                Arguments.of("\uFEFF", "e.yaml:1: no document was found"),
                Arguments.of("---\n---\n", "e.yaml:2: a second document was found, one was expected"),
                Arguments.of("lpm: 1\n---\nlpm: 1\n", "e.yaml:2: a second document was found"),
                Arguments.of("lpm: &a 1\n", "e.yaml:1: the anchor &a was found; anchors are not accepted"),
                Arguments.of(chassis("&a [*a]"), "e.yaml:2: the anchor &a was found"),
                Arguments.of(chassis("*a"), "e.yaml:2: the alias *a was found; aliases are not accepted"),
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
                Arguments.of(chassis("["), "not readable as YAML: "),
                Arguments.of(chassis("'a"), "not readable as YAML: "),
                Arguments.of(chassis("\"\\uD800\""), "e.yaml:2: "),
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
                        chassis("{}"),
                        "e.yaml:2: estate document: chassis: an empty mapping {} was found, a list was expected"),
                Arguments.of(chassis("[a]"), "e.yaml:2: chassis: 'a' was found, a mapping was expected"),
                Arguments.of(
                        chassis("[{name: [a]}]"),
                        "e.yaml:2: chassis: name: a list was found, a single value was expected"),
                Arguments.of(chassis("[{name: true}]"), "the truth value true was found; put it in quotes"),
                Arguments.of(chassis("[{name: ''}]"), "the name must not be empty"),
                Arguments.of(chassis("[{name: \"a\\eb\"}]"), "character 2 is U+001B"),
                Arguments.of(chassis("[{name: a}, {name: a}]"), "e.yaml:2: chassis a is given twice, first in line 2"),
                Arguments.of(
                        "lpm: 1\nchassis:\n  - name: a\n    nodes:\n      - {name: n, bays: [2, 3]}\n",
                        "e.yaml:5: compute node: n: a full-wide node takes an odd bay and the next one, but has [2, 3]"),
                Arguments.of(
                        chassis("[{name: a, nodes: [{name: n, bays: [1, 1]}]}]"),
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

    private static String chassis(String value) {
        return "lpm: 1\nchassis: " + value + "\n";
    }

    private static String server(String attributes) {
        return "lpm: 1\nvirtual_io_servers:\n  - name: vio7\n    " + attributes + "\n";
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"yaml", "shapes", "numbers", "references"})
    void whatIsNoEstateDocumentIsRefusedInOneLine(String text, String message) {
        assertRefused(text, message);
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
