package lpm.cli;

import lpm.rules.Verdict;
import lpm.sim.MigrationOutcome;
import lpm.sim.MigrationTrace;

/** The exit code of each answer. */
final class Answers {

    private Answers() {}

    static ExitCode of(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> ExitCode.YES;
            case REFUSED -> ExitCode.NO;
            case UNDETERMINED -> ExitCode.UNDETERMINED;
        };
    }

    static ExitCode of(MigrationTrace trace) {
        return trace.outcome() == MigrationOutcome.COMPLETED
                        && trace.brokenInvariants().isEmpty()
                ? ExitCode.YES
                : ExitCode.NO;
    }
}
