package lpm.text.command;

import java.util.function.Predicate;

/**
 * What names stand for, as other outputs have told.
 *
 * @param disks whether a name is known to be that of a disk of the server that printed the output
 * @param systems the managed systems that consoles call by a name
 */
public record KnownNames(Predicate<String> disks, SystemNames systems) {

    /** Nothing is known but the systems. */
    public static KnownNames of(SystemNames systems) {
        return new KnownNames(name -> false, systems);
    }
}
