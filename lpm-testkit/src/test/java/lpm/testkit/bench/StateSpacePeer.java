package lpm.testkit.bench;

import lpm.testkit.semantics.StateSpace;

/** Another program that visits every state of a move; a service, for its classes are no part of the build. */
public interface StateSpacePeer {

    /** The states of the move of {@link ExplorationBenchmark}. Only once in a process. */
    StateSpace whole(int workers);
}
