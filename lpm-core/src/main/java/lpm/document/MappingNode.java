package lpm.document;

import com.google.common.collect.ImmutableMap;

/** Keys with their values, in the order in which they are written. */
record MappingNode(int line, ImmutableMap<String, Entry> entries) implements Node {

    /** One key, with its own line: a list begins on the line after its key. */
    record Entry(int line, Node value) {}

    @Override
    public String description() {
        return entries.isEmpty() ? "an empty mapping {}" : "a mapping";
    }
}
