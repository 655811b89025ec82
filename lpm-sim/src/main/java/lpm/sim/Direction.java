package lpm.sim;

/** Where a recovery leads. */
public enum Direction {
    /** To the source: what was done is taken back. */
    BACK,
    /** To the destination: the remaining steps are taken. */
    FORWARD
}
