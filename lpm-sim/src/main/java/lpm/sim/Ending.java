package lpm.sim;

import lpm.sim.state.Standing;

/** Why a migration goes no further. */
sealed interface Ending {

    /** Every step was taken. */
    record Completed() implements Ending {}

    /** What was done is to be taken back. */
    record TakeBack(String cause) implements Ending {}

    /** Only a recovery can go on. */
    record Stuck(Direction direction, Health health, String cause) implements Ending {
        Standing standing() {
            return direction == Direction.BACK ? Standing.STUCK_BACK : Standing.STUCK_FORWARD;
        }
    }

    /** The partition went down with a frame. */
    record Lost(String cause) implements Ending {}
}
