package lpm.text;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.merge.Merger;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.SourceText;

/** Reads what an administrator pastes from terminals: prompts, each followed by what the command printed. */
public final class TranscriptReader {

    private TranscriptReader() {}

    /** Reads a transcript that says itself which host printed it. */
    public static Capture read(SourceText source) {
        return read(source, Optional.empty());
    }

    /**
     * Reads a transcript.
     *
     * @param host the Virtual I/O Server that printed it, where neither {@code hostname} nor a prompt says
     * @throws InputException for a line that none of the commands prints, or two that contradict each other
     */
    public static Capture read(SourceText source, Optional<String> host) {
        return read(source, new Reading(host, SystemNamesReader.read(ImmutableList.of(source))));
    }

    /**
     * Reads a transcript.
     *
     * @throws InputException for a line that none of the commands prints, or two that contradict each other
     */
    public static Capture read(SourceText source, Reading reading) {
        Session session = new Session(Transcript.split(source), reading);
        return Merger.merge(session.captures());
    }

    /** Whether a transcript has outputs of a Virtual I/O Server that nothing in it identifies. */
    public static boolean isUnidentified(SourceText source, Reading reading) {
        return new Session(Transcript.split(source), reading).isUnidentified();
    }
}
