package lpm.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lpm.model.OperatingEnvironment;
import lpm.sim.End;
import lpm.sim.explore.Exploration;
import lpm.sim.explore.ExploredSchedule;
import lpm.sim.fault.InjectionPoint;
import lpm.sim.state.MoveState;

/** An exploration as comma-separated values (RFC 4180): a line for each schedule. Only names of servers may need quotation marks. */
public final class ExplorationCsv {

    private ExplorationCsv() {}

    /**
     * A head line and a line for each schedule.
     *
     * @param faults how many a schedule may have: for each there is a column of steps and one of what strikes, and those that a
     *     schedule does not need are empty
     */
    public static String of(Exploration exploration, int faults) {
        StringBuilder out = new StringBuilder("msp,vios,os,phase,");
        out.append(IntStream.rangeClosed(1, faults)
                        .mapToObj(n -> n == 1 ? "step,fault" : "step%d,fault%d".formatted(n, n))
                        .collect(Collectors.joining(",")))
                .append(",outcome,direction,runs_at,health,after_recover\n");
        String move = movers(exploration) + "," + servers(exploration) + "," + system(exploration) + ",";
        for (ExploredSchedule schedule : exploration.schedules()) {
            out.append(move).append(line(schedule, faults)).append('\n');
        }
        return out.toString();
    }

    private static String line(ExploredSchedule schedule, int faults) {
        List<String> values = new ArrayList<>();
        values.add(schedule.phase().toString());
        for (InjectionPoint point : schedule.faults()) {
            values.add(point.moment().toString());
            values.add(point.fault().toString());
        }
        for (int n = schedule.faults().size(); n < faults; n++) {
            values.add("");
            values.add("");
        }
        End end = schedule.end();
        values.add(end.outcome().toString());
        values.add(end.direction().map(Object::toString).orElse(""));
        values.add(schedule.runsAt().toString());
        values.add(end.health().toString());
        values.add(schedule.afterRecover());
        return values.stream().map(ExplorationCsv::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        return value.indexOf(',') < 0 && value.indexOf('"') < 0 ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static MoveState start(Exploration exploration) {
        return exploration.start().state();
    }

    /** {@code single} or {@code redundant}: pairs of movers; {@code single} too where none is needed. */
    static String movers(Exploration exploration) {
        return start(exploration).conditions().pairs().size() > 1 ? "redundant" : "single";
    }

    /** {@code single} or {@code dual}: Virtual I/O Servers of the destination that are to serve the partition. */
    static String servers(Exploration exploration) {
        return start(exploration).plan().destinationServers().ofStorage().size() > 1 ? "dual" : "single";
    }

    /** {@code ibmi}, or {@code aix} for AIX and Linux. */
    static String system(Exploration exploration) {
        return start(exploration).plan().partition().environment().isKnownAnd(OperatingEnvironment.AIX_LINUX::equals)
                ? "aix"
                : "ibmi";
    }
}
