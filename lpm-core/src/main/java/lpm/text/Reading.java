package lpm.text;

import java.util.Optional;
import lpm.text.command.SystemNames;

/**
 * What is known before a transcript is read.
 *
 * @param host the Virtual I/O Server that printed it, where the transcript does not say
 * @param systems the names that consoles have for managed systems
 * @param as the command that printed it, as it was typed, where there is no prompt that shows it
 */
public record Reading(Optional<String> host, SystemNames systems, Optional<String> as) {

    /** Nothing is known of the command that printed a text without prompts. */
    public Reading(Optional<String> host, SystemNames systems) {
        this(host, systems, Optional.empty());
    }

    /** Nothing is known. */
    public static Reading plain() {
        return new Reading(Optional.empty(), SystemNames.none());
    }
}
