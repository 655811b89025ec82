package lpm.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import lpm.fact.Coverage;
import lpm.fact.Listing;

/**
 * Reads a list that may be known in part: a plain list is complete, {@code {coverage: open, items: [...]}} and {@code
 * {coverage: {filtered: [texts]}, items: [...]}} say less.
 */
final class ListingReader {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of("coverage", "items");
    private static final ImmutableSet<String> COVERAGE_KEYS = ImmutableSet.of("filtered");

    private ListingReader() {}

    static Listing<Node> read(MappingReader owner, String key, Node value) {
        if (value instanceof SequenceNode sequence) {
            return Listing.complete(sequence.items());
        }
        if (value instanceof ScalarNode scalar) {
            throw owner.error(
                    value.line(),
                    "%s: %s was found, a list was expected ([] if it is empty)".formatted(key, scalar.description()));
        }
        MappingReader partial = MappingReader.of(owner.source(), value, key, KEYS);
        Node coverage = partial.value("coverage").orElseThrow(() -> partial.missing("coverage"));
        ImmutableList<Node> items = partial.all("items", Function.identity());
        return Listing.of(
                items,
                coverage instanceof MappingNode
                        ? filtered(MappingReader.of(owner.source(), coverage, key + ", coverage", COVERAGE_KEYS))
                        : partial.required("coverage", ListingReader::word));
    }

    private static Coverage filtered(MappingReader coverage) {
        if (!coverage.given().contains("filtered")) {
            throw coverage.missing("filtered");
        }
        return Coverage.filtered(coverage.allValues("filtered", ScalarNode::text));
    }

    private static Coverage word(ScalarNode node) {
        return switch (node.text()) {
            case "open" -> Coverage.open();
            case "complete" -> Coverage.complete();
            default ->
                throw new IllegalArgumentException(
                        "open, complete or {filtered: [texts]} was expected, but %s was found"
                                .formatted(node.description()));
        };
    }
}
