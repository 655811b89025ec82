package lpm.document;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import lpm.failure.KnownFailure;
import lpm.failure.KnownFailures;
import lpm.rules.RuleId;

/** The failures that come with the library, as YAML. */
public final class FailureDocument {

    private static final String RESOURCE = "failures.yaml";
    private static final ImmutableSet<String> KEYS = ImmutableSet.of("lpm_failures", "failures");
    private static final ImmutableSet<String> FAILURE =
            ImmutableSet.of("symptom", "codes", "phrases", "cause", "remedy", "rules", "source");
    private static final int VERSION = 1;

    private FailureDocument() {}

    /** All that the library knows. */
    public static KnownFailures known() {
        try (InputStream resource = Objects.requireNonNull(FailureDocument.class.getResourceAsStream(RESOURCE))) {
            return read(RESOURCE, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnownFailures read(String file, String text) {
        Source source = new Source(file, "the keys of known failures were expected, the first: lpm_failures: 1");
        MappingReader in = MappingReader.of(source, TreeReader.read(source, text), "known failures", KEYS);
        in.version("lpm_failures", VERSION);
        return new KnownFailures(in.all("failures", node -> failure(source, node)));
    }

    private static KnownFailure failure(Source source, Node node) {
        MappingReader in = MappingReader.of(source, node, "failure", FAILURE);
        return new KnownFailure(
                in.required("symptom", ScalarNode::text),
                ImmutableSet.copyOf(in.allValues("codes", ScalarNode::text)),
                in.allValues("phrases", ScalarNode::text),
                in.required("cause", ScalarNode::text),
                in.required("remedy", ScalarNode::text),
                in.allValues("rules", rule -> new RuleId(rule.text())),
                in.required("source", ScalarNode::text));
    }
}
