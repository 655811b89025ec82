package lpm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.policy.Decision;
import lpm.policy.Scope;
import lpm.rules.RuleId;
import lpm.rules.Severity;
import lpm.rules.catalog.RuleCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDocumentTest {

    @Test
    void readsDecisionsWithTheirPlaces() {
        String text = """
                lpm_policy: 1
                waivers:
                  - rule: ibmi-no-media
                    partition: 5
                    reason: the drive is unloaded before each move
                    expires: 2027-01-31
                severities:
                  - {rule: net-vlan-bridged, severity: warning, host: north, device: ent5, reason: a lab}
                """;
        assertThat(PolicyDocument.read("p.yaml", text, RuleCatalog.standard().names())
                        .decisions())
                .containsExactly(
                        new Decision.Weigh(
                                new RuleId("net-vlan-bridged"),
                                new Scope(
                                        Optional.empty(), Optional.empty(), Optional.of("north"), Optional.of("ent5")),
                                Severity.WARNING,
                                "a lab",
                                Optional.empty(),
                                Origin.of("p.yaml", 8)),
                        new Decision.Waive(
                                new RuleId("lpar-no-media"),
                                new Scope(Optional.of("5"), Optional.empty(), Optional.empty(), Optional.empty()),
                                "the drive is unloaded before each move",
                                Optional.of(LocalDate.of(2027, 1, 31)),
                                Origin.of("p.yaml", 3)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    waivers: [{rule: lpar-no-medium, reason: x}]              | p.yaml:2: waiver: rule: there is no rule 'lpar-no-medium'
                    waivers: [{rule: net-vlan-bridge, reason: x}]             | did you mean 'net-vlan-bridged'?
                    waivers: [{rule: lpar-no-media}]                          | reason is missing
                    waivers: [{rule: lpar-no-media, reason: ''}]              | a sentence was expected
                    waivers: [{rule: lpar-no-media, reason: x, expires: May}] | a day was expected, such as 2027-01-31
                    waivers: [{rule: lpar-no-media, reason: x, until: 2027}]  | unknown key 'until'
                    waivers: {rule: lpar-no-media}                            | a list was expected
                    severities: [{rule: lpar-no-media, reason: x}]            | severity is missing
                    severities: [{rule: lpar-no-media, severity: info}]       | severity
                    lpm: 1                                                    | unknown key 'lpm'
                    """)
    void refusesWhatItDoesNotUnderstandAtItsLine(String line, String message) {
        assertThatThrownBy(() -> PolicyDocument.read(
                        "p.yaml",
                        "lpm_policy: 1\n" + line,
                        RuleCatalog.standard().names()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void saysWhatAnEmptyDocumentLacks() {
        assertThatThrownBy(() ->
                        PolicyDocument.read("p.yaml", "", RuleCatalog.standard().names()))
                .hasMessage(
                        "p.yaml:1: no document was found, the keys of a policy were expected, the first: lpm_policy: 1");
        assertThatThrownBy(() -> BaselineDocument.read("b.yaml", "# none\n"))
                .hasMessage(
                        "b.yaml:1: no document was found, the keys of a baseline were expected, the first: lpm_baseline: 1");
        assertThatThrownBy(() -> BaselineDocument.read("b.yaml", "lpm_baseline: 2\n"))
                .hasMessageStartingWith("b.yaml:1: baseline: version 2 was found, version 1 was expected");
    }
}
