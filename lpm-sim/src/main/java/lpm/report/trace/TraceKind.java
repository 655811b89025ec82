package lpm.report.trace;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What a line of a trace tells. */
enum TraceKind {
    /** What was asked: the first line. */
    MIGRATION,
    /** A part of the estate as it was before, in the words of the estate document. */
    ESTATE,
    /** Something that happened, and what it changed. */
    EVENT,
    /** That everything is repaired, and a recovery begins. */
    RECOVERY,
    /** What came of a migration or of a recovery. */
    OUTCOME;

    /** The key that has the kind of a line. */
    static final String KEY = "kind";

    boolean isOf(JsonNode line) {
        return line.path(KEY).asString("").equals(toString());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
