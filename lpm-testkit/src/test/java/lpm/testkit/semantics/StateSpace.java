package lpm.testkit.semantics;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Every state that a move of a size can come to, whatever happens.
 *
 * @param states how many there are, counting all for which a representative stands
 * @param generated how many changes lead to one, and the first state
 * @param depth how many states the longest of the shortest ways to a state has
 * @param kept how many were kept in memory
 */
public record StateSpace(long states, long generated, int depth, int kept) {

    /** Visits every state. */
    public static StateSpace whole(Bounds bounds) {
        return explore(bounds, Symmetry.NONE);
    }

    /** Visits one for all states that differ only in the names of parts that are alike. */
    public static StateSpace reduced(Bounds bounds) {
        return explore(bounds, Symmetry.OF_PARTS);
    }

    private static StateSpace explore(Bounds bounds, Symmetry symmetry) {
        return new Search(bounds, symmetry).run();
    }

    /** The states themselves. */
    static ImmutableSet<State> states(Bounds bounds) {
        Search search = new Search(bounds, Symmetry.NONE);
        search.run();
        return ImmutableSet.copyOf(search.seen);
    }

    /** One search, breadth first. */
    private static final class Search {
        private final Bounds bounds;
        private final Symmetry symmetry;
        private final Machine machine;
        private final Invariants invariants;
        private final Set<State> seen = new HashSet<>();
        private final Queue<State> open = new ArrayDeque<>();
        private long states;
        private long generated = 1;

        Search(Bounds bounds, Symmetry symmetry) {
            this.bounds = bounds;
            this.symmetry = symmetry;
            this.machine = new Machine(bounds);
            this.invariants = new Invariants(machine);
        }

        StateSpace run() {
            int depth = 0;
            visit(machine.initial());
            while (!open.isEmpty()) {
                depth++;
                for (int level = open.size(); level > 0; level--) {
                    State state = open.remove();
                    int size = symmetry.size(state, bounds);
                    states += size;
                    machine.successors(state, next -> {
                        generated += size;
                        check(invariants.broken(state, next, bounds), next);
                        visit(symmetry.representative(next, bounds));
                    });
                }
            }
            return new StateSpace(states, generated, depth, seen.size());
        }

        private void visit(State state) {
            if (seen.add(state)) {
                check(invariants.broken(state), state);
                open.add(state);
            }
        }

        private static void check(Optional<String> broken, State state) {
            broken.ifPresent(id -> {
                throw new IllegalStateException(id + " is broken: " + state);
            });
        }
    }
}
