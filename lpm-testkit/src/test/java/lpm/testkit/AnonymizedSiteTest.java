package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lpm.Lpm;
import lpm.sim.console.RestInterface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site whose every identifying value is marked, in every kind of input: names and free text begin with zq, serial numbers end in
 * ZQ, hexadecimal numbers hold facade, and addresses end in 77.
 */
class AnonymizedSiteTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path directory;

    @Test
    void nothingOfTheSiteIsLeftInAnyFile() throws IOException {
        ImmutableList<Path> files = shared();

        assertThat(files).hasSize(9);
        assertClean(files);
    }

    private static void assertClean(ImmutableList<Path> files) throws IOException {
        for (Path file : files) {
            String text = Files.readString(file);
            assertThat(marked(file.getFileName() + "\n" + text + "\n" + AnonymizeProperties.decoded(text)))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void nothingIsLeftInDocumentsAndAnswersThatTellOfTheSite() throws IOException {
        unpack();
        String site = directory.resolve("site").toString();
        Path told = Files.createDirectory(directory.resolve("zqtold"));
        Files.writeString(
                told.resolve("zqsite.json"),
                Console.run("show", "--format", "json", site).out());
        Files.writeString(
                told.resolve("zqsite.yaml"),
                Console.run("show", "--format", "yaml", site).out());
        for (String answer : RestInterface.answers(Lpm.read(Path.of(site)).estate())) {
            Files.writeString(Files.createTempFile(told, "zqanswer", ".xml"), answer);
        }
        ImmutableList<Path> files = sorted(told);

        assertThat(files).hasSizeGreaterThan(3);
        for (Path file : files) {
            Path shared = directory.resolve("of-" + file.getFileName());
            Console written = Console.run("anonymize", "-o", shared.toString(), file.toString());
            assertThat(written.exitCode()).as(written.err()).isZero();
            assertClean(sorted(shared));
        }
    }

    @Test
    void allOfItTellsTheSame() throws IOException {
        shared();

        assertThat(judged("shared", "8286-42A*9000002")).isEqualTo(judged("site", "8286-42A*10A2CZQ"));
        Console scanned =
                Console.run("show", directory.resolve("shared/scanned1").toString());
        assertThat(scanned.out()).contains("lpar0002 (partition 4) of 8286-42A*9000003");
    }

    @Test
    void oneValueHasOnePseudonymInAllItsSpellings() throws IOException {
        String all = "";
        for (Path file : shared()) {
            all += Files.readString(file);
        }

        assertThat(all)
                .contains(
                        "/0200AA000001/",
                        " 02:00:aa:00:00:01",
                        " 02.00.aa.00.00.01 ",
                        " 0200.aa00.0001 ",
                        " 02-00-AA-00-00-01 ",
                        " 0200aa000001")
                .contains(
                        "-W5005070000000004-", " 0x5005070000000004 ", " 50:05:07:00:00:00:00:04 ", " 5005070000000004")
                .contains("10.0.0.4")
                .contains(
                        "*9000001",
                        "U8286.42A.9000001-V1",
                        "logical_serial_num=90000015",
                        ":90000011:",
                        "frame 9000001 ")
                .contains(
                        "unit000001.00000000000000000000000000000001",
                        "unit000001       10240",
                        " 00000000000000000000000000000001")
                .contains("60050760000000000000000000000001", "332136005076000000000000000000000000104214503IBMfcp")
                .contains("host0002.word", "-p host0002 ", "partition_name: host0002", "@ host0002:");
    }

    /** What each rule answers. */
    private List<String> judged(String captures, String destination) {
        Console console = Console.run(
                "validate", directory.resolve(captures).toString(), "-p", "5", "-t", destination, "--format", "json");
        assertThat(console.err()).doesNotContain("Exception");
        return console.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\"(?:rule|outcome|verdict)\".*"))
                .toList();
    }

    private ImmutableList<Path> shared() throws IOException {
        unpack();
        Path shared = directory.resolve("shared");
        Console written = Console.run(
                "anonymize",
                "-o",
                shared.toString(),
                directory.resolve("site").toString(),
                directory.resolve("scan").toString());
        assertThat(written.exitCode()).as(written.err()).isZero();
        return sorted(shared);
    }

    private static ImmutableList<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().collect(ImmutableList.toImmutableList());
        }
    }

    private void unpack() throws IOException {
        String all = Resources.toString(
                Resources.getResource(AnonymizedSiteTest.class, "marked-site.txt"), StandardCharsets.UTF_8);
        for (String file : Splitter.on("=== ").omitEmptyStrings().split(all)) {
            int end = file.indexOf('\n');
            Path path = directory.resolve(file.substring(0, end));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.substring(end + 1));
        }
    }

    private static List<String> marked(String text) {
        return text.lines().filter(AnonymizedSiteTest::isMarked).toList();
    }

    private static boolean isMarked(String line) {
        String small = line.toLowerCase(Locale.ROOT);
        return small.contains("zq")
                || small.replaceAll("[.:-]", "").contains("facade")
                || small.matches(".*[.:]77\\b.*");
    }
}
