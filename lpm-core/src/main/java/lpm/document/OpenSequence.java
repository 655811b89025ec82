package lpm.document;

import com.google.common.collect.ImmutableList;

/** A list whose end has not been read. */
final class OpenSequence implements OpenNode {

    private final int line;
    private final ImmutableList.Builder<Node> items = ImmutableList.builder();

    OpenSequence(int line) {
        this.line = line;
    }

    @Override
    public void add(Node node) {
        items.add(node);
    }

    @Override
    public Node close() {
        return new SequenceNode(line, items.build());
    }
}
