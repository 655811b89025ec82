package lpm.text.command;

import com.google.common.collect.ImmutableSet;

/**
 * What names stand for, as other outputs have told.
 *
 * @param disks names that are known to be disks of the server that printed the output
 * @param systems the managed systems that consoles call by a name
 */
public record KnownNames(ImmutableSet<String> disks, SystemNames systems) {

    /** Nothing is known but the systems. */
    public static KnownNames of(SystemNames systems) {
        return new KnownNames(ImmutableSet.of(), systems);
    }
}
