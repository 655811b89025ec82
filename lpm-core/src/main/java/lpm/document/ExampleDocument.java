package lpm.document;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lpm.rules.RuleId;

/** What each rule that can be violated says of an example that violates it, as YAML. */
public final class ExampleDocument {

    private static final String RESOURCE = "examples.yaml";
    private static final ImmutableSet<String> KEYS = ImmutableSet.of("lpm_examples", "examples");
    private static final ImmutableSet<String> EXAMPLE = ImmutableSet.of("rule", "message");
    private static final int VERSION = 1;

    private ExampleDocument() {}

    /** Those that come with the library: the messages of findings, by the rules that say them. */
    public static ImmutableMap<RuleId, String> known() {
        try (InputStream resource = Objects.requireNonNull(ExampleDocument.class.getResourceAsStream(RESOURCE))) {
            return read(RESOURCE, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document of these examples. */
    public static String write(Map<RuleId, String> examples) {
        return examples.entrySet().stream()
                .map(example -> "  - rule: %s%n    message: '%s'%n"
                        .formatted(example.getKey(), example.getValue().replace("'", "''"))
                        .replace("\r\n", "\n"))
                .collect(Collectors.joining(
                        "", "# What rules say of a partition with one thing wrong.\nlpm_examples: 1\nexamples:\n", ""));
    }

    private static ImmutableMap<RuleId, String> read(String file, String text) {
        Source source = new Source(file, "the keys of examples were expected, the first: lpm_examples: 1");
        MappingReader in = MappingReader.of(source, TreeReader.read(source, text), "examples", KEYS);
        in.version("lpm_examples", VERSION);
        return in.all("examples", node -> example(source, node)).stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<RuleId, String> example(Source source, Node node) {
        MappingReader in = MappingReader.of(source, node, "example", EXAMPLE);
        return Map.entry(new RuleId(in.required("rule", ScalarNode::text)), in.required("message", ScalarNode::text));
    }
}
