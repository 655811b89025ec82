package lpm.sim;

import com.google.common.collect.ImmutableList;

/** What goes wrong during a migration, and when: data that is given before it starts. */
@FunctionalInterface
public interface Disturbances {

    /** Nothing goes wrong. */
    Disturbances NONE = step -> ImmutableList.of();

    /** What goes wrong just before a step. */
    ImmutableList<? extends Disturbance> before(MigrationStep step);
}
