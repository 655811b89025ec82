package lpm.sim;

import com.google.common.collect.ImmutableList;

/** What goes wrong during a migration, and when: data that is given before it starts. */
@FunctionalInterface
public interface Disturbances {

    /** Nothing goes wrong. */
    Disturbances NONE = moment -> ImmutableList.of();

    /** What goes wrong at a moment. */
    ImmutableList<? extends Disturbance> at(Moment moment);
}
