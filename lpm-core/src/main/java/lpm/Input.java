package lpm;

import java.util.Optional;
import lpm.origin.Origin;
import lpm.origin.SourceText;

/** One input, before anything of it is understood. */
public sealed interface Input {

    /**
     * A text.
     *
     * @param command the command that printed it, where that is known without looking
     */
    record Text(SourceText source, Optional<String> command) implements Input {}

    /** A file that is known to say nothing of a move. */
    record Skipped(Origin origin, String why) implements Input {}
}
