package lpm;

import java.nio.charset.Charset;
import java.nio.file.Path;
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

    /**
     * A file that is opened when it is read, so that not all of many have to be held at once.
     *
     * @param charset what {@link SourceText#decode} is told
     * @param command the command that printed it, where that is known without looking
     * @param bytes how large it is
     */
    record File(Path path, Optional<Charset> charset, Optional<String> command, long bytes) implements Input {}

    /** A file that is known to say nothing of a move. */
    record Skipped(Origin origin, String why) implements Input {}
}
