package lpm.document;

/** A part of a document, with the line on which it begins, counted from 1. */
sealed interface Node permits MappingNode, SequenceNode, ScalarNode {

    int line();

    /** What it is, for a message about something else being expected. */
    String description();
}
