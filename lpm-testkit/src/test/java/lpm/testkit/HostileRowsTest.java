package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kinds of hostile inputs are numbered; a test has the number of its kind in its name. */
class HostileRowsTest {

    private static final int KINDS = 25;
    private static final Pattern TEST = Pattern.compile("void row([0-9]{2})\\w+\\(");

    @Test
    void everyKindHasATestThatIsNamedAfterIt() throws IOException {
        TreeSet<Integer> tested = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("Hostile"))
                    .toList()) {
                TEST.matcher(Files.readString(file))
                        .results()
                        .forEach(match -> tested.add(Integer.parseInt(match.group(1))));
            }
        }
        assertThat(tested)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, KINDS).boxed().toList());
    }
}
