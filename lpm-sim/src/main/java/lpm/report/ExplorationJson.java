package lpm.report;

import java.util.List;
import java.util.Optional;
import lpm.sim.Direction;
import lpm.sim.MigrationEvent;
import lpm.sim.explore.Breakage;
import lpm.sim.explore.Exploration;
import lpm.sim.explore.ExploredSchedule;
import lpm.sim.fault.InjectionPoint;
import org.jspecify.annotations.Nullable;

/** An exploration as JSON, in the words of the table. */
public record ExplorationJson(
        int schemaVersion,
        String msp,
        String vios,
        String os,
        int situations,
        List<MoveWithoutFault> withoutFault,
        List<ScheduleJson> schedules,
        List<BrokenJson> broken,
        List<MigrationJson.EventJson> shortest) {

    /** Changes when a reader of earlier versions would go wrong. */
    public static final int SCHEMA_VERSION = 1;

    /** A fault, and the step before which it strikes. */
    public record FaultJson(String step, String fault) {
        private static FaultJson of(InjectionPoint point) {
            return new FaultJson(point.moment().toString(), point.fault().toString());
        }
    }

    /** A schedule of faults, and what came of it. */
    public record ScheduleJson(
            String phase,
            List<FaultJson> faults,
            String outcome,
            @Nullable String direction,
            String runsAt,
            String health,
            @Nullable String afterRecover) {

        private static ScheduleJson of(ExploredSchedule schedule) {
            return new ScheduleJson(
                    schedule.phase().toString(),
                    schedule.faults().stream().map(FaultJson::of).toList(),
                    schedule.end().outcome().toString(),
                    schedule.end().direction().map(Direction::toString).orElse(null),
                    schedule.runsAt().toString(),
                    schedule.end().health().toString(),
                    Optional.of(schedule.afterRecover())
                            .filter(words -> !words.isEmpty())
                            .orElse(null));
        }
    }

    /** A broken invariant with the shortest schedule that breaks it. */
    public record BrokenJson(String id, String step, String text, List<FaultJson> faults) {
        private static BrokenJson of(Breakage breakage) {
            return new BrokenJson(
                    breakage.broken().id(),
                    breakage.broken().step(),
                    breakage.broken().text(),
                    breakage.faults().stream().map(FaultJson::of).toList());
        }
    }

    /** An exploration, and for a broken invariant what happens on the shortest way to break one. */
    public static ExplorationJson of(Exploration exploration, List<MigrationEvent> shortest) {
        return new ExplorationJson(
                SCHEMA_VERSION,
                ExplorationCsv.movers(exploration),
                ExplorationCsv.servers(exploration),
                ExplorationCsv.system(exploration),
                exploration.situations(),
                MoveWithoutFault.of(exploration),
                exploration.schedules().stream().map(ScheduleJson::of).toList(),
                exploration.broken().stream().map(BrokenJson::of).toList(),
                MigrationJson.events(shortest));
    }

    /** The document, indented. */
    public String toJson() {
        return Json.write(this);
    }
}
