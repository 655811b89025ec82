package lpm.document;

/** A mapping or list whose end has not been read. */
interface OpenNode {

    /** Takes the next node inside: an item, a key, or the value of the last key. */
    void add(Node node);

    Node close();
}
