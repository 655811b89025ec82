package lpm.rules;

import com.google.common.collect.ImmutableList;
import lpm.change.Change;
import lpm.change.Command;

/**
 * What would mend a violation: changes which, applied together, make the rule hold, and the commands that bring them about.
 *
 * @param description one sentence that says what to do
 */
public record Remedy(String description, Cost cost, ImmutableList<Change> changes, ImmutableList<Command> commands) {

    /** A remedy whose commands are those of its changes. */
    public static Remedy of(String description, Cost cost, Change... changes) {
        return new Remedy(
                description,
                cost,
                ImmutableList.copyOf(changes),
                ImmutableList.copyOf(changes).stream()
                        .flatMap(change -> change.commands().stream())
                        .collect(ImmutableList.toImmutableList()));
    }
}
