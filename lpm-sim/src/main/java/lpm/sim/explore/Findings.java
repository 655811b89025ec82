package lpm.sim.explore;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lpm.sim.BrokenInvariant;
import lpm.sim.fault.InjectionPoint;

/** What was found out on one part of an exploration, or on several in their order. */
final class Findings {

    private final List<ExploredSchedule> schedules = new ArrayList<>();
    private final Map<String, Breakage> broken = new TreeMap<>();

    void add(ExploredSchedule schedule) {
        schedules.add(schedule);
    }

    void broke(Breach breach, ImmutableList<InjectionPoint> faults) {
        broke(breach.broken(), faults, breach.steps());
    }

    void broke(BrokenInvariant invariant, ImmutableList<InjectionPoint> faults, int steps) {
        keep(new Breakage(invariant, faults, steps));
    }

    /** Of two that are equally short the one that was found first stays. */
    private void keep(Breakage breakage) {
        broken.merge(
                breakage.broken().id(),
                breakage,
                (known, found) -> Breakage.SHORTEST.compare(found, known) < 0 ? found : known);
    }

    void addAll(Findings others) {
        schedules.addAll(others.schedules);
        others.broken.values().forEach(this::keep);
    }

    ImmutableList<ExploredSchedule> schedules() {
        return ImmutableList.copyOf(schedules);
    }

    ImmutableList<Breakage> broken() {
        return broken.values().stream().sorted(Breakage.SHORTEST).collect(ImmutableList.toImmutableList());
    }
}
