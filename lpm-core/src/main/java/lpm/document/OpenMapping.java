package lpm.document;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping whose end has not been read. */
final class OpenMapping implements OpenNode {

    private final Source source;
    private final int line;
    private final Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
    private Optional<ScalarNode> key = Optional.empty();

    OpenMapping(Source source, int line) {
        this.source = source;
        this.line = line;
    }

    @Override
    public void add(Node node) {
        if (key.isPresent()) {
            ScalarNode written = key.get();
            entries.put(written.text(), new MappingNode.Entry(written.line(), node));
            key = Optional.empty();
        } else {
            key = Optional.of(checkedKey(node));
        }
    }

    private ScalarNode checkedKey(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw source.error(node.line(), "%s was found as a key, a word was expected".formatted(node.description()));
        }
        if (scalar.plain() && scalar.text().equals("<<")) {
            throw source.error(
                    node.line(), "a merge key << was found; it is not accepted, write each key where it belongs");
        }
        MappingNode.@Nullable Entry earlier = entries.get(scalar.text());
        if (earlier != null) {
            throw source.error(
                    node.line(),
                    "key %s occurs twice in one mapping, first in line %d; keep one of them"
                            .formatted(scalar.description(), earlier.line()));
        }
        return scalar;
    }

    @Override
    public Node close() {
        return new MappingNode(line, ImmutableMap.copyOf(entries));
    }
}
