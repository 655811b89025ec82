package lpm.cli;

import lpm.Lpm;
import lpm.model.Estate;
import lpm.origin.InputException;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.ValidationReport;
import lpm.rules.Verdict;

/** A move that somebody asked for, and what the validation says of it. */
record JudgedMove(Lpm lpm, MigrationRequest request, ValidationReport report) {

    boolean passed() {
        return report.verdict() == Verdict.PASSED;
    }

    Estate estate() {
        return lpm.estate();
    }

    /** Refuses a move of a kind that the simulator does not know. */
    void checkSimulated() {
        if (request.mode() != MigrationMode.ACTIVE) {
            throw new InputException("%s migrations are not simulated yet, only active ones; lpm validate judges them"
                    .formatted(request.mode()));
        }
    }
}
