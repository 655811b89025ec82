package lpm.sim;

/**
 * Something that happened during a migration.
 *
 * @param step the number of the step, from 1; everything within a step has its number
 * @param timeMilliseconds simulated time since the beginning
 * @param name the step such as {@code dirty_passes}, {@code undo_} and a step that is taken back, or a fault
 * @param actor who did it
 * @param text what it was, without a full stop
 */
public record MigrationEvent(
        int step, long timeMilliseconds, MigrationPhase phase, String name, String actor, String text) {}
