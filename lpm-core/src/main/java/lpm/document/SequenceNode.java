package lpm.document;

import com.google.common.collect.ImmutableList;

/** A list. */
record SequenceNode(int line, ImmutableList<Node> items) implements Node {

    @Override
    public String description() {
        return "a list";
    }
}
