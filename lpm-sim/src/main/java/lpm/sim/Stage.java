package lpm.sim;

/** Which way a migration goes. */
public enum Stage {
    /** Step after step is taken. */
    FORWARD,
    /** What was done is being taken back, the newest first. */
    BACKWARD,
    /** It goes neither way, and waits for a recovery. */
    STOPPED,
    /** Nothing more happens until somebody calls for a recovery. */
    ENDED
}
