package planted.lpm.sim.invariant;

import lpm.text.TranscriptReader;

/** An invariant that reads a transcript. */
public record ReadsATranscript(TranscriptReader reader) {}
