package lpm.sim.explore;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lpm.sim.BrokenInvariant;
import lpm.sim.Course;
import lpm.sim.Disturbance;
import lpm.sim.Engine;
import lpm.sim.Transition;
import lpm.sim.explore.Node.Edge;
import lpm.sim.explore.Node.Fate;
import lpm.sim.invariant.Invariant;
import lpm.sim.invariant.Invariants;
import lpm.sim.invariant.SameLogEveryTime;

/** Every situation that a move can come to, found out as it is asked for, by any number of threads. */
final class Situations {

    private static final SameLogEveryTime SAME_LOG = new SameLogEveryTime();

    private final Engine engine;
    private final ConcurrentHashMap<Situation, Node> nodes = new ConcurrentHashMap<>();

    Situations(Engine engine) {
        this.engine = engine;
    }

    Engine engine() {
        return engine;
    }

    /** How many were found so far. */
    int size() {
        return nodes.size();
    }

    Node of(Course course) {
        return nodes.computeIfAbsent(new Situation(course), unused -> new Node(course));
    }

    Node struck(Node node, Disturbance fault) {
        return of(node.course().struckBy(fault));
    }

    /** Where a situation that is not an end leads next. */
    Edge next(Node node) {
        Optional<Edge> known = node.edge();
        if (known.isPresent()) {
            return known.orElseThrow();
        }
        Transition transition = engine.next(node.course());
        Transition again = engine.next(node.course());
        String moment = node.course().moment().orElseThrow().toString();
        ImmutableList.Builder<Breach> breaches = ImmutableList.builder();
        for (Transition.Changed changed : transition.changesFrom(node.course())) {
            for (Invariant invariant : Invariants.all()) {
                invariant
                        .violation(changed.before(), changed.now())
                        .ifPresent(
                                text -> breaches.add(new Breach(new BrokenInvariant(invariant.id(), moment, text), 1)));
            }
        }
        SAME_LOG.violation(transition.log(), again.log())
                .ifPresent(text -> breaches.add(new Breach(new BrokenInvariant(SAME_LOG.id(), moment, text), 1)));
        Edge edge = new Edge(of(transition.course()), breaches.build());
        node.found(edge);
        return edge;
    }

    /** Where a situation leads if nothing more goes wrong. */
    Fate fate(Node node) {
        Optional<Fate> known = node.fate();
        if (known.isPresent()) {
            return known.orElseThrow();
        }
        Fate fate = node.hasEnded() ? new Fate(node, ImmutableList.of()) : along(next(node));
        node.found(fate);
        return fate;
    }

    /** How many steps it takes to the end if nothing more goes wrong. */
    int stepsToEnd(Node from) {
        int steps = 0;
        for (Node node = from; !node.hasEnded(); node = next(node).to()) {
            steps++;
        }
        return steps;
    }

    private Fate along(Edge edge) {
        Fate further = fate(edge.to());
        if (edge.breaches().isEmpty() && further.breaches().isEmpty()) {
            return further;
        }
        return new Fate(further.end(), first(edge.breaches(), further.breaches()));
    }

    /** The first breach of each invariant; those that come later are one step further off. */
    private static ImmutableList<Breach> first(ImmutableList<Breach> now, ImmutableList<Breach> later) {
        Map<String, Breach> first = new LinkedHashMap<>();
        now.forEach(breach -> first.putIfAbsent(breach.broken().id(), breach));
        later.forEach(breach -> first.putIfAbsent(breach.broken().id(), breach.after(1)));
        return ImmutableList.copyOf(first.values());
    }
}
