package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import lpm.document.FailureDocument;
import lpm.failure.KnownFailure;
import lpm.failure.KnownFailures;
import lpm.rules.RuleId;
import org.junit.jupiter.api.Test;

class ExplainTest {

    /** Every id and alias of the catalogue. */
    private static List<String> catalogue() throws IOException {
        try (InputStream ids = Objects.requireNonNull(ExplainTest.class.getResourceAsStream("/catalogue-ids.txt"))) {
            return new String(ids.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @Test
    void everyFailureSaysWhatHelpsAndNamesRulesOfTheCatalogue() throws IOException {
        KnownFailures failures = FailureDocument.known();

        assertThat(failures.all()).hasSizeGreaterThan(50).allSatisfy(failure -> {
            assertThat(failure.cause()).endsWith(".");
            assertThat(failure.remedy()).endsWith(".");
            assertThat(failure.source()).isNotBlank();
        });
        assertThat(failures.all())
                .flatExtracting(KnownFailure::rules)
                .extracting(RuleId::value)
                .isSubsetOf(catalogue());
        assertThat(failures.codes())
                .contains("HSCLA246", "HSCLA319", "HSCLA340", "HSCL3653", "HSCLA2CF", "HSCL365C", "HSCL8012");
        assertThat(failures.all()).extracting(KnownFailure::symptom).doesNotHaveDuplicates();
    }

    @Test
    void aRuleIsExplainedByItsIdOrAliasWithItsFailures() {
        Console byId = Console.run("explain", "lpar-rmc-active");

        assertThat(byId.exitCode()).isZero();
        assertThat(byId.out())
                .startsWith("lpar-rmc-active (error, partition)\n")
                .contains("Facts are:     captured")
                .contains("Console code:  HSCLA246")
                .contains("Remedy:        Restart RSCT on the partition");
        assertThat(Console.run("explain", "ibmi-no-media").out()).startsWith("lpar-no-media ");
        assertThat(Console.run("explain", "vscsi-mapping-syntax").out())
                .contains("Expected: slot/vios-name/vios-id[/vios-slot]");
    }

    @Test
    void aRuleIsExplainedByWhatItSaysOfAnExample() {
        assertThat(Console.run("explain", "server-distinct").out())
                .contains("  Example:       ibmi1 (partition 5) is on 7895-42X*1054A3B already");
        assertThat(Console.run("explain", "server-affinity-not-worse").out()).doesNotContain("Example:");
    }

    @Test
    void everyExplanationIsAsItsSchemaSays() throws IOException {
        for (String asked :
                Iterables.concat(catalogue(), FailureDocument.known().codes())) {
            Console explained = Console.run("explain", asked, "--format", "json");

            assertThat(explained.exitCode()).isZero();
            assertThat(Schemas.errors(Schemas.EXPLANATION, explained.out()))
                    .as(asked)
                    .isEmpty();
        }
        String rule =
                Console.run("explain", "server-distinct", "--format", "json").out();
        assertThat(rule).contains("\"example\" : \"ibmi1 (partition 5) is on 7895-42X*1054A3B already");
        assertThat(Schemas.errors(Schemas.EXPLANATION, rule.replace("\"example\"", "\"examples\"")))
                .isNotEmpty();
    }

    @Test
    void aCodeAndAPastedTextAreExplainedByTheFailuresThatShowThem() {
        assertThat(Console.run("explain", "hscla319").out())
                .contains("HSCLA319: ")
                .contains("Rules:         npiv-both-wwpns-zoned");

        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(
                    "Step 4 failed:\n  the NUMBER of concurrent\n  migrations is exceeded on node7\n"
                            .getBytes(StandardCharsets.UTF_8)));
            Console pasted = Console.run("explain", "-");
            assertThat(pasted.exitCode()).isZero();
            assertThat(pasted.out()).contains("Wait until a migration has ended.");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void whatIsNotKnownIsOneLineAndExitCode2() {
        Console console = Console.run("explain", "HSCL0000\u001b[31m");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .startsWith("lpm: nothing is known about 'HSCL0000")
                .contains("codes that are known: HSCL1558")
                .doesNotContain("\u001b")
                .hasLineCount(1);
    }
}
