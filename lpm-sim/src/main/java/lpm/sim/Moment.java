package lpm.sim;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.sim.step.Step;

/** A moment of a migration at which something may strike. */
public sealed interface Moment {

    /** Just before a step is taken. */
    record BeforeStep(MigrationStep step) implements Moment {
        @Override
        public String toString() {
            return step.toString();
        }
    }

    /** Just before a step is taken back. */
    record BeforeUndo(MigrationStep step) implements Moment {
        @Override
        public String toString() {
            return UNDO + step;
        }
    }

    /** While it has stopped and waits for a recovery. */
    record Stopped() implements Moment {
        @Override
        public String toString() {
            return STOPPED;
        }
    }

    /** What the name of a step that is taken back begins with. */
    String UNDO = "undo_";

    /** The name of a stop that waits for a recovery. */
    String STOPPED = "stopped";

    static Moment before(MigrationStep step) {
        return new BeforeStep(step);
    }

    /** The moment of that printed name; an IllegalArgumentException lists all names if there is none. */
    static Moment parse(String name) {
        if (name.equals(STOPPED)) {
            return new Stopped();
        }
        for (MigrationStep step : MigrationStep.values()) {
            if (name.equals(step.toString())) {
                return new BeforeStep(step);
            }
            if (name.equals(UNDO + step) && isTakenBack(step.step())) {
                return new BeforeUndo(step);
            }
        }
        throw new IllegalArgumentException("there is no step '%s'; there are %s, %s".formatted(name, names(), STOPPED));
    }

    private static String names() {
        Stream<String> undone = Arrays.stream(MigrationStep.values())
                .filter(step -> isTakenBack(step.step()))
                .map(step -> UNDO + step);
        return Stream.concat(Arrays.stream(MigrationStep.values()).map(MigrationStep::toString), undone)
                .collect(Collectors.joining(", "));
    }

    private static boolean isTakenBack(Step step) {
        return step.undo().isPresent();
    }
}
