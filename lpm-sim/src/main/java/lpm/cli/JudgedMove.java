package lpm.cli;

import lpm.Lpm;
import lpm.model.Estate;
import lpm.rules.MigrationRequest;
import lpm.rules.ValidationReport;
import lpm.rules.Verdict;
import lpm.sim.RequestedMove;

/** A move that somebody asked for, and what the validation says of it. */
record JudgedMove(Lpm lpm, MigrationRequest request, ValidationReport report, Judge judge) {

    /** What the rules and the site's policy say of a move. */
    @FunctionalInterface
    interface Judge {
        ValidationReport judge(MigrationRequest request);
    }

    JudgedMove(Lpm lpm, MigrationRequest request, Judge judge) {
        this(lpm, request, judge.judge(request), judge);
    }

    /** Another move in the same estate, judged alike. */
    JudgedMove another(MigrationRequest other) {
        return new JudgedMove(lpm, other, judge);
    }

    RequestedMove requested() {
        return new RequestedMove(request, report.mapping());
    }

    boolean passed() {
        return report.verdict() == Verdict.PASSED;
    }

    /** The partition as an operator speaks of it. */
    String label() {
        return estate().partition(request.partition()).label();
    }

    Estate estate() {
        return lpm.estate();
    }
}
