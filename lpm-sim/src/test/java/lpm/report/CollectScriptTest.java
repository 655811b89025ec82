package lpm.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lpm.model.ConsoleKind;
import lpm.origin.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectScriptTest {

    @Test
    void theScriptOfTheArticlesMoveIsThis() throws IOException {
        assertThat(script("ibmi1", "7895-42X*1054A3B", "7895-42X*1054A5B"))
                .isEqualTo(Resources.toString(
                        Resources.getResource(CollectScriptTest.class, "collect.sh"), StandardCharsets.UTF_8));
    }

    @Test
    void everyCommandListsAndChangesNothing() {
        ReadOnly.check(script("ibmi1", "A", "B"));
        ReadOnly.check(new CollectScript(ImmutableList.of("A"), Optional.empty(), ConsoleKind.FSM).text());
    }

    @Test
    void namesAreQuotedForTheShell() {
        assertThat(script("o'neil; rm *", "Server A", "$(reboot)'s", "plain"))
                .contains("\npartition=\"o'neil; rm *\"\n")
                .contains("\nfor system in \"Server A\" '$(reboot)'\\''s' plain; do\n");
    }

    @Test
    void profilesAreThoseOfThePartitionByNameOrById() {
        assertThat(script("ibmi1", "A"))
                .contains("  lssyscfg -r prof -m \"$system\" --filter \"lpar_names=$partition\"\n");
        assertThat(script("5", "A")).contains("  lssyscfg -r prof -m \"$system\" --filter \"lpar_ids=$partition\"\n");
    }

    @Test
    void profilesAreThoseOfAllWhereNoFilterCanNameThePartition() {
        assertThat(script("a,b", "A"))
                .contains("  lssyscfg -r prof -m \"$system\"\n")
                .doesNotContain("partition=");
    }

    @Test
    void aFlexSystemManagerIsAskedForItsReleaseInItsOwnWay() {
        assertThat(new CollectScript(ImmutableList.of("A"), Optional.empty(), ConsoleKind.FSM).text())
                .contains("\nsmcli lsconfig\n")
                .doesNotContain("lshmc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\nb", "", "\u001b[31m"})
    void aNameThatNoConsoleGivesIsRefused(String name) {
        assertThatThrownBy(() -> script("1", name))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("a console has no object named '");
    }

    private static String script(String partition, String... systems) {
        return new CollectScript(ImmutableList.copyOf(systems), Optional.of(partition), ConsoleKind.HMC).text();
    }
}
