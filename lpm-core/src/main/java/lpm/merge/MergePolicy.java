package lpm.merge;

/** What becomes of two inputs that contradict each other. */
public enum MergePolicy {

    /** It is an error that names both places; in which order the inputs come does not matter. */
    CONTRADICTIONS_ARE_ERRORS,

    /**
     * The later input is right: its facts replace those of earlier ones, and what its complete lists do not show is gone. Two
     * objects that share what only one can have are an error still.
     */
    NEWEST_WINS
}
