package lpm.testkit.bench.tlc;

import lpm.testkit.bench.StateSpacePeer;
import lpm.testkit.semantics.StateSpace;
import tlc2.TLC;
import tlc2.TLCGlobals;
import tlc2.tool.ModelChecker;
import util.SimpleFilenameToStream;

/** The state space of {@code Migration.tla} as TLC finds it. TLC keeps static state: once in a process. */
public final class TlcPeer implements StateSpacePeer {

    @Override
    public StateSpace whole(int workers) {
        TLC tlc = new TLC();
        tlc.setResolver(new SimpleFilenameToStream("lpm-testkit/src/bench/tlc"));
        boolean understood = tlc.handleParameters(new String[] {
            "-workers", String.valueOf(workers), "-metadir", "lpm-testkit/target/tlc/states", "Migration"
        });
        int error = understood ? tlc.process() : -1;
        if (error != 0) {
            throw new IllegalStateException("TLC ends with error " + error);
        }
        ModelChecker checker = (ModelChecker) TLCGlobals.mainChecker;
        long states = checker.getDistinctStatesGenerated();
        return new StateSpace(states, checker.getStatesGenerated(), checker.getProgress(), (int) states);
    }
}
