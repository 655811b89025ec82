package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lpm.Lpm;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shape in which people hand over captures, one file each, is read. The file {@code .expect} beside it has lines {@code key =
 * value}: {@code exit} (0 where it is not given), {@code servers}, {@code message} (some of what is printed on standard error), or
 * what is counted, with the number or with the expression that the lines of the capture have which are counted instead; a group
 * in it is the name that counts once.
 */
class CaptureShapesTest {

    private static final Path SHAPES = Files.isDirectory(Path.of("src/test/resources/shapes"))
            ? Path.of("src/test/resources/shapes")
            : Path.of("lpm-testkit/src/test/resources/shapes");
    private static final String SUFFIX = ".expect";

    private static final ImmutableMap<String, ToLongFunction<Estate>> COUNTED =
            ImmutableMap.<String, ToLongFunction<Estate>>builder()
                    .put("managed systems", estate -> estate.managedSystems().size())
                    .put("partitions", estate -> estate.partitions().size())
                    .put("disks", count(server -> server.physicalVolumes()))
                    .put("virtual SCSI server adapters", count(server -> server.serverAdapters()))
                    .put("virtual target devices", CaptureShapesTest::targetDevices)
                    .put("virtual Fibre Channel mappings", count(server -> server.fibreChannelMappings()))
                    .put("shared Ethernet adapters", count(server -> server.sharedEthernetAdapters()))
                    .put("virtual NIC servers", count(server -> server.virtualNicServers()))
                    .put("media devices", count(server -> server.mediaDevices()))
                    .buildOrThrow();

    static Stream<Path> captures() throws IOException {
        ImmutableList<Path> files;
        try (Stream<Path> all = Files.list(SHAPES)) {
            files = all.filter(file -> !file.toString().endsWith(SUFFIX))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void isReadWithTheCountsOfItsLines(Path capture) throws IOException {
        ImmutableListMultimap<String, String> expected = expected(capture);
        Console shown = Console.run("show", capture.toString());

        assertThat(shown.exitCode())
                .as(shown.err())
                .isEqualTo(expected.get("exit").stream()
                        .mapToInt(Integer::parseInt)
                        .findFirst()
                        .orElse(0));
        assertThat(expected.get("message"))
                .allSatisfy(
                        message -> assertThat(shown.err().replace('\\', '/')).contains(message));
        if (shown.exitCode() == 0) {
            Estate estate = Lpm.read(capture).estate();
            assertThat(estate.virtualIoServers().stream().map(VirtualIoServer::name))
                    .containsExactlyInAnyOrderElementsOf(expected.get("servers").stream()
                            .flatMap(names -> Splitter.on(", ").splitToStream(names))
                            .toList());
            List<String> lines = Files.readAllLines(capture);
            COUNTED.forEach((what, count) -> expected.get(what)
                    .forEach(
                            by -> assertThat(count.applyAsLong(estate)).as(what).isEqualTo(count(lines, by))));
        }
    }

    private static ImmutableListMultimap<String, String> expected(Path capture) throws IOException {
        String name = capture.getFileName().toString();
        ImmutableListMultimap.Builder<String, String> expected = ImmutableListMultimap.builder();
        for (String line : Files.readAllLines(SHAPES.resolve(name.substring(0, name.lastIndexOf('.')) + SUFFIX))) {
            List<String> parts = Splitter.on(" = ").limit(2).splitToList(line);
            assertThat(COUNTED.containsKey(parts.get(0))
                            || List.of("exit", "servers", "message").contains(parts.get(0)))
                    .as(line)
                    .isTrue();
            expected.put(parts.get(0), parts.get(1));
        }
        return expected.build();
    }

    private static long count(List<String> lines, String by) {
        if (by.chars().allMatch(Character::isDigit)) {
            return Long.parseLong(by);
        }
        Pattern pattern = Pattern.compile(by);
        Stream<Map.Entry<Integer, Matcher>> found = Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .map(i -> Map.entry(i, pattern.matcher(lines.get(i))))
                .filter(line -> line.getValue().find());
        return found.map(line -> line.getValue().groupCount() == 0
                        ? line.getKey().toString()
                        : line.getValue().group(1))
                .distinct()
                .count();
    }

    private static ToLongFunction<Estate> count(Function<VirtualIoServer, Listing<?>> list) {
        return estate -> estate.virtualIoServers().stream()
                .mapToLong(server -> list.apply(server).items().size())
                .sum();
    }

    private static long targetDevices(Estate estate) {
        return estate.virtualIoServers().stream()
                .flatMap(server -> server.serverAdapters().items().stream())
                .mapToLong(adapter -> adapter.targetDevices().items().size())
                .sum();
    }
}
