package lpm.sim;

import lpm.sim.step.Note;

/**
 * Something that happened, and within what.
 *
 * @param name the step, {@code undo_} and a step that is taken back, or a fault
 */
public record Happening(String name, Note note) {}
