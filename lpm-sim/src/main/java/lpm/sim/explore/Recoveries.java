package lpm.sim.explore;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.sim.BrokenInvariant;
import lpm.sim.Course;
import lpm.sim.End;
import lpm.sim.explore.Node.Fate;
import lpm.sim.explore.Node.Recovery;
import lpm.sim.fault.Fault;
import lpm.sim.invariant.RecoveredToOneSide;
import lpm.sim.invariant.RecoveryIsRepeatable;
import lpm.sim.invariant.Statement;

/** What a recovery makes of an end: called once, called again, and interrupted by the loss of the console before each of its steps. */
final class Recoveries {

    private static final RecoveredToOneSide ONE_SIDE = new RecoveredToOneSide();
    private static final RecoveryIsRepeatable REPEATABLE = new RecoveryIsRepeatable();

    private final Situations situations;

    Recoveries(Situations situations) {
        this.situations = situations;
    }

    Recovery of(Node ended) {
        Optional<Recovery> known = ended.recovery();
        if (known.isPresent()) {
            return known.orElseThrow();
        }
        boolean called = ended.course().end().filter(End::callsForRecovery).isPresent();
        Recovery recovery = called ? recover(ended) : Recovery.NONE;
        ended.found(recovery);
        return recovery;
    }

    private Recovery recover(Node ended) {
        Node first = called(ended);
        Fate once = situations.fate(first);
        ImmutableList.Builder<Breach> breaches = ImmutableList.builder();
        breaches.addAll(once.breaches());
        Course recovered = once.end().course();
        add(breaches, ONE_SIDE, ONE_SIDE.violation(ended.course().state(), recovered.state()));
        compare(breaches, recovered, situations.fate(called(once.end())).end());
        for (Node node = first; !node.hasEnded(); node = situations.next(node).to()) {
            Fate interrupted = situations.fate(situations.struck(node, Fault.HMC_LOSS));
            Fate again = situations.fate(called(interrupted.end()));
            breaches.addAll(interrupted.breaches()).addAll(again.breaches());
            compare(breaches, recovered, again.end());
        }
        End end = recovered.end().orElseThrow();
        return new Recovery(end.outcome() + "/" + end.health(), breaches.build());
    }

    /** The situation in which a recovery was called for, everything being repaired. */
    private Node called(Node ended) {
        return situations.of(situations.engine().recover(ended.course().repaired()));
    }

    private static void compare(ImmutableList.Builder<Breach> breaches, Course once, Node again) {
        add(
                breaches,
                REPEATABLE,
                REPEATABLE.violation(once.state(), again.course().state()));
    }

    private static void add(ImmutableList.Builder<Breach> breaches, Statement statement, Optional<String> violation) {
        violation.ifPresent(text -> breaches.add(new Breach(new BrokenInvariant(statement.id(), "recover", text), 1)));
    }
}
