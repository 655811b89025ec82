package lpm.report.html;

/** What a frame shows. */
enum SceneKind {
    START,
    TAKEN,
    /** A step that could not be taken. */
    FAILED,
    UNDONE,
    /** A step that could not be taken back. */
    KEPT,
    FAULT,
    /** Anything else that happened, such as the partition going down. */
    OTHER,
    END
}
