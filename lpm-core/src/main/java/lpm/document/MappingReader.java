package lpm.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.origin.InputException;
import lpm.origin.Subject;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of one object out of its mapping; what is not there is unknown. */
final class MappingReader {

    private final Source source;
    private final MappingNode node;
    private final String what;

    private MappingReader(Source source, MappingNode node, String what) {
        this.source = source;
        this.node = node;
        this.what = what;
    }

    /**
     * Begins to read an object.
     *
     * @param what the object in words, for messages
     * @param keys all it may have
     */
    static MappingReader of(Source source, Node node, String what, ImmutableSet<String> keys) {
        if (!(node instanceof MappingNode mapping)) {
            throw source.error(
                    node.line(),
                    "%s: %s was found, a mapping was expected with keys such as %s:"
                            .formatted(what, node.description(), keys.iterator().next()));
        }
        source.checkKeys(mapping, what, keys);
        return new MappingReader(source, mapping, what);
    }

    Source source() {
        return source;
    }

    int line() {
        return node.line();
    }

    /** The line of a key, or of the object if the key is not there. */
    int line(String key) {
        MappingNode.@Nullable Entry entry = node.entries().get(key);
        return entry == null ? node.line() : entry.line();
    }

    ImmutableSet<String> given() {
        return node.entries().keySet();
    }

    InputException error(int line, String message) {
        return source.error(line, what + ": " + message);
    }

    /** Says which object this is: it may be given once, and its attributes stand in these lines. */
    void about(Subject subject) {
        source.claim(subject, line());
        source.put(subject, line());
        attributesOf(subject);
    }

    /** Notes that attributes of the object stand in these lines. */
    void attributesOf(Subject subject) {
        node.entries().forEach((key, entry) -> source.put(subject, key, entry.line()));
    }

    /** The same for a part of an object that has a name of its own. */
    void attributesExceptName(Subject subject) {
        node.entries().forEach((key, entry) -> {
            if (!key.equals("name")) {
                source.put(subject, key, entry.line());
            }
        });
    }

    Optional<Node> value(String key) {
        MappingNode.@Nullable Entry entry = node.entries().get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.value() instanceof ScalarNode scalar && scalar.isNull()) {
            throw error(
                    entry.line(),
                    "%s has no value; write one, [] for an empty list, or leave the key out while it is unknown"
                            .formatted(key));
        }
        return Optional.of(entry.value());
    }

    <T> T required(String key, Function<ScalarNode, T> reader) {
        return fact(key, reader).value().orElseThrow(() -> missing(key));
    }

    /** Refuses a document of another version of its format. */
    void version(String key, int expected) {
        int version = required(key, Scalars::number);
        if (version != expected) {
            throw error(
                    line(key),
                    "version %d was found, version %d was expected; read it with the release that wrote it"
                            .formatted(version, expected));
        }
    }

    InputException missing(String key) {
        return error(line(), "%s is missing; add %s: with its value".formatted(key, key));
    }

    <T> Fact<T> fact(String key, Function<ScalarNode, T> reader) {
        return Fact.ofOptional(value(key).map(value -> scalar(key, value, reader)));
    }

    /** An attribute that is an object of its own. */
    <T> Fact<T> object(String key, Function<Node, T> reader) {
        return Fact.ofOptional(value(key).map(reader));
    }

    private <T> T scalar(String key, Node value, Function<ScalarNode, T> reader) {
        if (!(value instanceof ScalarNode scalar)) {
            throw error(
                    value.line(), "%s: %s was found, a single value was expected".formatted(key, value.description()));
        }
        try {
            return reader.apply(scalar);
        } catch (IllegalArgumentException e) {
            throw error(value.line(), key + ": " + e.getMessage());
        }
    }

    /** A list that is always whole, empty if it is not there. */
    <T> ImmutableList<T> all(String key, Function<Node, T> reader) {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            return ImmutableList.of();
        }
        if (!(value.get() instanceof SequenceNode sequence)) {
            throw error(
                    value.get().line(),
                    "%s: %s was found, a list was expected ([] if it is empty)"
                            .formatted(key, value.get().description()));
        }
        return sequence.items().stream().map(reader).collect(ImmutableList.toImmutableList());
    }

    /** A list of values that is always whole and names each once. */
    <T> ImmutableList<T> allValues(String key, Function<ScalarNode, T> reader) {
        return distinct(key, reader, all(key, item -> item));
    }

    /** A list that may be known in part. */
    <T> Listing<T> listing(String key, Function<Node, T> reader) {
        return value(key)
                .map(value -> ListingReader.read(this, key, value))
                .map(nodes -> Listing.<T>of(
                        nodes.stream().map(reader).collect(ImmutableList.toImmutableList()), nodes.coverage()))
                .orElseGet(Listing::unknown);
    }

    /** A list of values that may be known in part and names each once. */
    <T> Listing<T> values(String key, Function<ScalarNode, T> reader) {
        Listing<Node> nodes = listing(key, item -> item);
        return Listing.of(distinct(key, reader, nodes.items()), nodes.coverage());
    }

    private <T> ImmutableList<T> distinct(String key, Function<ScalarNode, T> reader, ImmutableList<Node> nodes) {
        Doubles<T> doubles = new Doubles<>();
        return nodes.stream()
                .map(item -> {
                    T value = scalar(key, item, reader);
                    doubles.firstLine(value, item.line()).ifPresent(first -> {
                        throw error(
                                item.line(),
                                "%s: %s occurs twice, first in line %d; keep one of them".formatted(key, value, first));
                    });
                    return value;
                })
                .collect(ImmutableList.toImmutableList());
    }

    /** Builds the value; a limit it breaks is reported at the line of the object. */
    <T> T build(Supplier<T> builder) {
        try {
            return builder.get();
        } catch (IllegalArgumentException e) {
            throw error(line(), String.valueOf(e.getMessage()));
        }
    }
}
