package lpm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

class HelpTest {

    @Test
    void theRenderedHelpIsWhatTheCommandLinePrints() throws IOException {
        try (InputStream rendered = Objects.requireNonNull(Main.class.getResourceAsStream("help.txt"))) {
            assertThat(new String(rendered.readAllBytes(), StandardCharsets.UTF_8))
                    .as("lpm-sim/src/main/resources/lpm/cli/help.txt")
                    .isEqualToNormalizingNewlines(new CommandLine(new LpmCommand()).getUsageMessage(Ansi.OFF));
        }
    }

    @Test
    void theLineOfEachCommandIsAWholeSentence() {
        String commands = new CommandLine(new LpmCommand())
                .getUsageMessage(Ansi.OFF)
                .replaceAll("(?s).*Commands:\n(.*?)\n\n.*", "$1");

        assertThat(commands.split("\n(?=  \\w)"))
                .allSatisfy(line -> assertThat(line).endsWith("."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"show", "validate", "migrate", "replay", "explore", "collect", "rules", "explain", "anonymize"})
    void eachCommandHasAnExampleAndFitsAHundredColumns(String command) {
        String help = Objects.requireNonNull(
                        new CommandLine(new LpmCommand()).getSubcommands().get(command))
                .getUsageMessage(Ansi.OFF);

        assertThat(help).containsPattern("Examples?:").contains("  lpm " + command);
        assertThat(help.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }
}
