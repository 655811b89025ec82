package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import lpm.rules.FactSource;
import lpm.rules.Rule;
import lpm.rules.catalog.RuleCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows is what happens. A line {@code ...} in an output stands for lines that are left out. */
class ReadmeTest {

    private static final String EXAMPLES = "lpm-sim/examples/pureflex";
    private static final String ELLIPSIS = "...";
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    /** An entry of the list of facts that no command prints: the fact, the rule. */
    private static final Pattern ASKED = Pattern.compile("^- `(\\w+)`, for `([\\w-]+)`: ", Pattern.MULTILINE);

    private static final Pattern CLASS = Pattern.compile("class (\\w+)");

    /** A command that is shown, and the lines that are shown below it. */
    record Shown(String command, ImmutableList<String> output) {
        @Override
        public String toString() {
            return command;
        }
    }

    static Stream<Shown> commands() throws IOException {
        List<Shown> all = new ArrayList<>();
        for (String block : blocks("console")) {
            for (String part : Splitter.on(Pattern.compile("^\\$ ", Pattern.MULTILINE))
                    .omitEmptyStrings()
                    .split(block)) {
                ImmutableList<String> lines = part.lines().collect(ImmutableList.toImmutableList());
                all.add(new Shown(lines.get(0), lines.subList(1, lines.size())));
            }
        }
        assertThat(all).as("commands shown in the README").isNotEmpty();
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandPrintsWhatIsShownBelowIt(Shown shown) {
        List<String> words =
                Splitter.on(' ').splitToList(shown.command().replace(EXAMPLES, Console.EXAMPLE.toString()));

        Console console = Console.run(words.subList(1, words.size()).toArray(String[]::new));

        assertThat(words.get(0)).isEqualTo("lpm");
        List<String> printed = (console.err() + console.out())
                .replace(Console.EXAMPLE.toString(), EXAMPLES)
                .lines()
                .toList();
        assertMatches(printed, shown.output());
    }

    private static void assertMatches(List<String> printed, List<String> shown) {
        int at = 0;
        boolean anywhere = false;
        for (String line : shown) {
            if (line.equals(ELLIPSIS)) {
                anywhere = true;
                continue;
            }
            int found = printed.subList(at, printed.size()).indexOf(line);
            assertThat(found)
                    .as("'%s' after line %s of:%n%s", line, at, String.join("\n", printed))
                    .isNotNegative();
            assertThat(anywhere || found == 0)
                    .as(
                            "nothing stands between '%s' and the line shown before it in:%n%s",
                            line, String.join("\n", printed))
                    .isTrue();
            at += found + 1;
            anywhere = false;
        }
        assertThat(anywhere || at == printed.size())
                .as("nothing is printed after what is shown:%n%s", String.join("\n", printed))
                .isTrue();
    }

    @Test
    void theJavaThatIsShownCompilesAndPrintsWhatIsShown(@TempDir Path directory) throws Exception {
        String source = blocks("java").get(0);
        String expected = blocks("text").get(0);
        assertThat(source.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("import"))
                        .count())
                .as("lines of Java")
                .isLessThanOrEqualTo(13);

        assertThat(run(source.replace(EXAMPLES, Console.EXAMPLE.toString()), directory))
                .isEqualToNormalizingNewlines(expected);
    }

    private static String run(String source, Path directory) throws Exception {
        Matcher name = CLASS.matcher(source);
        assertThat(name.find()).as("a class in %s", source).isTrue();
        Path file = Files.writeString(directory.resolve(name.group(1) + ".java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int code = compiler.run(null, null, errors, "-proc:none", "-d", directory.toString(), file.toString());
        assertThat(code).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            return printed(loader.loadClass(name.group(1)).getDeclaredMethod("main", String[].class));
        }
    }

    private static String printed(Method main) throws IllegalAccessException, InvocationTargetException {
        main.setAccessible(true);
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theFirstScreenHasTheTwoCommands() throws IOException {
        List<String> top = readme().lines().limit(40).toList();

        assertThat(top)
                .contains(
                        "mvn -q -DskipTests package && java -jar lpm-sim/target/lpm.jar migrate lpm-sim/examples/pureflex",
                        "mvn verify");
    }

    @Test
    void theFactsThatMustBeAskedAreListedWithTheirRules() throws IOException {
        List<String> asking = RuleCatalog.standard().rules().stream()
                .map(Rule::description)
                .filter(rule -> rule.facts() == FactSource.ASKED)
                .map(rule -> rule.id().value())
                .toList();

        assertThat(asked().values()).containsExactlyInAnyOrderElementsOf(asking);
    }

    /** The facts that no command prints, as the README lists them, each with the rule that asks for it. */
    static ImmutableMap<String, String> asked() throws IOException {
        return ASKED.matcher(readme())
                .results()
                .collect(ImmutableMap.toImmutableMap(entry -> entry.group(1), entry -> entry.group(2)));
    }

    private static ImmutableList<String> blocks(String language) throws IOException {
        return BLOCK.matcher(readme())
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .collect(ImmutableList.toImmutableList());
    }

    private static String readme() throws IOException {
        return Files.readString(Files.exists(Path.of("README.md")) ? Path.of("README.md") : Path.of("../README.md"));
    }
}
