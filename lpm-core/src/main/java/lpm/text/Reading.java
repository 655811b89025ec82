package lpm.text;

import java.util.Optional;
import lpm.text.command.SystemNames;

/**
 * What is known before a transcript is read.
 *
 * @param host the Virtual I/O Server that printed it, where the transcript does not say
 * @param systems the names that consoles have for managed systems
 * @param as the command that printed it, as it was typed, where there is no prompt that shows it
 * @param onlyServer whether there is no other Virtual I/O Server that it may be of, so that it is read even if nothing names
 *     the one that printed it
 */
public record Reading(Optional<String> host, SystemNames systems, Optional<String> as, boolean onlyServer) {

    /** Nothing says that the server needs no name. */
    public Reading(Optional<String> host, SystemNames systems, Optional<String> as) {
        this(host, systems, as, false);
    }

    /** Nothing is known of the command that printed a text without prompts. */
    public Reading(Optional<String> host, SystemNames systems) {
        this(host, systems, Optional.empty());
    }

    /** The same, of the only server there is. */
    public Reading ofOnlyServer() {
        return new Reading(host, systems, as, true);
    }

    /** Nothing is known. */
    public static Reading plain() {
        return new Reading(Optional.empty(), SystemNames.none());
    }
}
