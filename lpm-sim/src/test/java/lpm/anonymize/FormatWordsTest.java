package lpm.anonymize;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatWordsTest {

    private static final Path CORE = Path.of("../lpm-core/src/main/java/lpm");
    private static final ImmutableSet<String> PACKAGES = ImmutableSet.of("text", "document", "rest", "model", "fact");
    /** Longer texts are sentences for people. */
    private static final int LONGEST = 60;

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^ {4,8}([A-Z][A-Z0-9_]+)[,;(]");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    /** What a message shows of some site, and escapes. */
    private static final Pattern EXAMPLE = Pattern.compile("such as .*|\\\\u[0-9A-Fa-f]{4}");
    /** A site may call a server so; the names of devices are known by their shape. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:vio|vios|ent|hdisk|vhost|vfchost|vnicserver|vioslpm)[0-9]+");
    /** What readers do not look at, and consoles print all the same. */
    private static final ImmutableSet<String> OTHERS = ImmutableSet.of(
            "hostname",
            "hscroot",
            "padmin",
            "root",
            "yaml",
            "yml",
            "json",
            "txt",
            "xml",
            "norm",
            "ded",
            "cap",
            "uncap",
            "ioscli",
            "full",
            "sync",
            "manual",
            "normal",
            "boot",
            "on",
            "off");

    @Test
    void everyWordThatAReaderKnowsIsOneOfThem() throws IOException {
        TreeSet<String> known = new TreeSet<>(OTHERS);
        for (String folder : PACKAGES) {
            try (Stream<Path> files = Files.walk(CORE.resolve(folder))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    words(Files.readString(file)).forEach(known::add);
                }
            }
        }
        if (Boolean.getBoolean("lpm.write")) {
            Files.write(Path.of("src/main/resources/lpm/anonymize/words.txt"), known);
        } else {
            assertThat(Resources.readLines(
                            Resources.getResource(FormatWords.class, "words.txt"), StandardCharsets.UTF_8))
                    .noneMatch(word -> DEVICE.matcher(word).matches())
                    .as("words.txt; mvn -pl lpm-sim test -Dtest=FormatWordsTest -Dlpm.write=true writes it anew")
                    .containsAll(known);
        }
    }

    private static Stream<String> words(String source) {
        String code = source.replaceAll("(?m)^import .*$", "");
        return Stream.concat(
                        LITERAL.matcher(code)
                                .results()
                                .map(match -> match.group(1))
                                .filter(literal -> literal.length() < LONGEST && !literal.contains("%")),
                        CONSTANT.matcher(code)
                                .results()
                                .flatMap(match ->
                                        Stream.of(match.group(1), match.group(1).toLowerCase(Locale.ROOT))))
                .map(text -> EXAMPLE.matcher(text).replaceAll(""))
                .flatMap(text -> WORD.matcher(text).results().map(match -> match.group()))
                .filter(word -> !DEVICE.matcher(word).matches());
    }

    @Test
    void whatIsSaidOnlyOfASiteIsNone() {
        assertThat(Stream.of("payroll", "vio1", "srcvios1", "PROD_DB", "frame-7895"))
                .noneMatch(FormatWords::contain);
        assertThat(Stream.of("taken", "name", "Running", "12", "db", "hdisk4", "lpar_name", "C7", "lshwres"))
                .allMatch(FormatWords::contain);
    }
}
