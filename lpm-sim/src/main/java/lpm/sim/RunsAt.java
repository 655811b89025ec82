package lpm.sim;

/** Where the partition runs. */
public enum RunsAt {
    SRC("SRC"),
    DST("DST"),
    /** It is off, suspended or down. */
    NOWHERE("-");

    private final String word;

    RunsAt(String word) {
        this.word = word;
    }

    /** As tables print it. */
    @Override
    public String toString() {
        return word;
    }
}
