package lpm.text;

import java.util.Optional;
import lpm.text.command.SystemNames;

/**
 * What is known before a transcript is read.
 *
 * @param host the Virtual I/O Server that printed it, where the transcript does not say
 * @param systems the names that consoles have for managed systems
 */
public record Reading(Optional<String> host, SystemNames systems) {

    /** Nothing is known. */
    public static Reading plain() {
        return new Reading(Optional.empty(), SystemNames.none());
    }
}
