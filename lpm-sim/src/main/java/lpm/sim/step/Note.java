package lpm.sim.step;

import com.google.common.math.LongMath;

/**
 * Something that happened within a step.
 *
 * @param timeMilliseconds simulated time since the beginning of the migration
 * @param actor who did it
 * @param text what it was, a sentence without a full stop
 */
public record Note(long timeMilliseconds, String actor, String text) {

    /** The same, so much later. */
    public Note later(long milliseconds) {
        return new Note(LongMath.saturatedAdd(timeMilliseconds, milliseconds), actor, text);
    }
}
