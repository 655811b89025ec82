package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lpm.report.RulesMarkdown;
import lpm.rules.catalog.RuleCatalog;
import org.junit.jupiter.api.Test;

/** {@code mvn test -Dtest=RulesPageTest -Dlpm.write=true -Dsurefire.failIfNoSpecifiedTests=false} writes the page anew. */
class RulesPageTest {

    private static final Path MODULE = Path.of("lpm-core");

    @Test
    void thePublishedPageIsWhatTheCommandPrints() throws IOException {
        Path file = (Files.isDirectory(MODULE) ? MODULE : Path.of("..").resolve(MODULE)).resolve("RULES.md");
        String page = RulesMarkdown.write(RuleCatalog.standard());
        if (Boolean.getBoolean("lpm.write")) {
            Files.writeString(file, page);
        }

        assertThat(Console.run("rules", "--format", "markdown").out()).isEqualTo(page);
        assertThat(Files.readString(file))
                .as("%s; to write it anew, run this test with -Dlpm.write=true", file)
                .isEqualTo(page);
    }
}
