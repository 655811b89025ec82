package lpm.cli;

/** What the process says by its exit code; a crash never reads as an answer. */
enum ExitCode {
    YES(0),
    NO(1),
    BAD_INPUT(2),
    UNDETERMINED(3),
    INTERNAL_ERROR(70),
    /** Somebody quit before the end. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
