package lpm.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lpm.sim.End;
import lpm.sim.MigrationEvent;
import lpm.sim.MigrationOutcome;
import lpm.sim.explore.Breakage;
import lpm.sim.explore.Exploration;
import lpm.sim.explore.ExploredSchedule;
import lpm.sim.fault.InjectionPoint;

/** An exploration for people: where each single fault leads, how many schedules end how, and what invariant was broken. */
public final class ExplorationText {

    private static final ImmutableList<String> SIZES =
            ImmutableList.of("single faults", "pairs of faults", "sampled triples of faults");

    private static final int FAULT_WIDTH = 18;

    private ExplorationText() {}

    /** The tables, and for a broken invariant what happens on the shortest way to break one. */
    public static String of(Exploration exploration, ImmutableList<MigrationEvent> shortest) {
        TextLines out = new TextLines();
        boolean copies = exploration.start().state().plan().kind().copiesMemory();
        out.line((copies ? "Movers " + ExplorationCsv.movers(exploration) : "No movers") + ", Virtual I/O Servers "
                        + ExplorationCsv.servers(exploration) + ", " + ExplorationCsv.system(exploration))
                .blank();
        MoveWithoutFault.sentences(exploration).forEach(move -> out.folded("Without a fault ", "    ", move));
        out.block("", singles(exploration)).blank();
        for (int faults = 1; faults <= SIZES.size(); faults++) {
            count(exploration, faults, out);
        }
        for (Breakage breakage : exploration.broken()) {
            out.folded(
                    "Invariant " + breakage.broken().id() + " broken at "
                            + breakage.broken().step() + ": ",
                    "    ",
                    breakage.broken().text());
            out.folded("    shortest way: ", "        ", way(breakage));
        }
        if (!shortest.isEmpty()) {
            MigrationText.steps(shortest, out.blank());
        }
        out.line(Words.count(exploration.situations(), "different situation") + ", "
                + Words.count(exploration.broken().size(), "invariant") + " broken");
        return out.toString();
    }

    private static String way(Breakage breakage) {
        return breakage.faults().isEmpty()
                ? "no fault"
                : breakage.faults().stream().map(point -> "--fault " + point).collect(Collectors.joining(" "));
    }

    private static void count(Exploration exploration, int faults, TextLines out) {
        Map<MigrationOutcome, Integer> counts = new EnumMap<>(MigrationOutcome.class);
        exploration.schedules().stream()
                .filter(schedule -> schedule.faults().size() == faults)
                .forEach(schedule -> counts.merge(schedule.end().outcome(), 1, Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            out.folded(
                    String.format(Locale.ROOT, "%,d %s: ", all, SIZES.get(faults - 1)),
                    "    ",
                    counts.entrySet().stream()
                            .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Where each single fault leads: moments that follow each other and lead to the same are one line. */
    public static String singles(Exploration exploration) {
        ListMultimap<String, ExploredSchedule> byFault =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (ExploredSchedule schedule : exploration.schedules()) {
            if (schedule.faults().size() == 1) {
                byFault.put(schedule.faults().get(0).fault().toString(), schedule);
            }
        }
        StringBuilder out = new StringBuilder(line("fault", "before", "outcome, runs at, health", "after recovery"));
        for (Map.Entry<String, Collection<ExploredSchedule>> entry :
                byFault.asMap().entrySet()) {
            String name = entry.getKey();
            if (name.length() > FAULT_WIDTH) {
                out.append(name).append('\n');
                name = "";
            }
            for (List<ExploredSchedule> alike : runs(entry.getValue())) {
                out.append(line(
                        name, moments(alike), words(alike.get(0)), alike.get(0).afterRecover()));
                name = "";
            }
        }
        return out.toString();
    }

    private static List<List<ExploredSchedule>> runs(Collection<ExploredSchedule> schedules) {
        List<List<ExploredSchedule>> runs = new ArrayList<>();
        for (ExploredSchedule schedule : schedules) {
            if (runs.isEmpty() || !words(runs.get(runs.size() - 1).get(0)).equals(words(schedule))) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(schedule);
        }
        return runs;
    }

    private static String moments(List<ExploredSchedule> alike) {
        InjectionPoint first = alike.get(0).faults().get(0);
        InjectionPoint last = alike.get(alike.size() - 1).faults().get(0);
        return first.equals(last) ? first.moment().toString() : first.moment() + " .. " + last.moment();
    }

    private static String words(ExploredSchedule schedule) {
        End end = schedule.end();
        return end.outcome() + end.direction().map(direction -> " " + direction).orElse("") + ", " + schedule.runsAt()
                + ", " + end.health();
    }

    private static String line(String fault, String moments, String end, String afterRecovery) {
        return String.format(
                                Locale.ROOT,
                                "%-" + FAULT_WIDTH + "s  %-25s  %-35s  %s",
                                fault,
                                moments,
                                end,
                                afterRecovery)
                        .stripTrailing()
                + "\n";
    }
}
