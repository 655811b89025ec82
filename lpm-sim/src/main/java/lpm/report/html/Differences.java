package lpm.report.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import lpm.model.id.ViosKey;
import lpm.sim.hardware.ForwardingTable;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** What differs between two states of a move. */
public final class Differences {

    private final MoveState before;
    private final MoveState now;
    private final ImmutableList.Builder<DifferenceView> found = ImmutableList.builder();

    private Differences(MoveState before, MoveState now) {
        this.before = before;
        this.now = now;
    }

    /** Each thing that differs, in words. */
    public static ImmutableList<DifferenceView> between(MoveState before, MoveState now) {
        Differences differences = new Differences(before, now);
        differences.move();
        differences.conditions();
        differences.found.addAll(EstateDifferences.between(before.estate(), now.estate()));
        return differences.found.build();
    }

    private void move() {
        compare("who may run the partition", Place::holder);
        compare("the partition", Place::fares);
        compare("the stream", state -> state.stream().toString());
        compare("source mover", state -> bound(state.boundAtSource()));
        compare("destination mover", state -> bound(state.boundAtDestination()));
        compare(
                "memory that only the source has",
                state -> Memory.bytes(state, state.memory().stale()));
        compare(
                "memory that the partition misses",
                state -> Memory.bytes(state, state.memory().missing()));
        compare("pages at the source", state -> state.memory().keptAtSource() ? "kept" : "given up");
        compare(
                "switches send its frames to",
                state -> state.switches().equals(ForwardingTable.empty())
                        ? "every port"
                        : state.switches().ports());
    }

    private void compare(String what, Function<MoveState, String> value) {
        if (!Objects.equals(value.apply(before), value.apply(now))) {
            found.add(DifferenceView.changed(what, value.apply(before), value.apply(now)));
        }
    }

    private static String bound(boolean bound) {
        return bound ? "bound" : "not bound";
    }

    private void conditions() {
        for (Resource resource : Resource.values()) {
            boolean was = before.missing(resource).isEmpty();
            boolean is = now.missing(resource).isEmpty();
            if (was && !is) {
                found.add(DifferenceView.gone(resource.toString()));
            } else if (is && !was) {
                found.add(DifferenceView.come(resource.toString()));
            }
        }
        Sets.difference(
                        now.conditions().lostPaths().keySet(),
                        before.conditions().lostPaths().keySet())
                .forEach(server -> found.add(DifferenceView.gone("path of " + server + " to storage")));
        Set<ViosKey> down = now.conditions().downServers().keySet();
        Set<ViosKey> were = before.conditions().downServers().keySet();
        Sets.difference(down, were).forEach(server -> found.add(DifferenceView.gone(server(server))));
        Sets.difference(were, down).forEach(server -> found.add(DifferenceView.come(server(server))));
    }

    private static String server(ViosKey server) {
        return "Virtual I/O Server " + server;
    }
}
