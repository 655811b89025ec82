package lpm.text.hmc;

import java.util.Optional;
import lpm.model.id.ProcessingUnits;

/** Processing units of a record: those of shared processors, or a whole unit for each dedicated one. */
final class Processors {

    private static final int UNIT = 100;

    private Processors() {}

    /**
     * The units; empty where none are printed, and where they are 0, as for a partition that was never started.
     *
     * @param mode the attribute that says whether processors are shared
     * @param prefix what stands before {@code proc_units} and {@code procs}
     */
    static Optional<ProcessingUnits> units(ConsoleRecord row, String mode, String prefix) {
        boolean dedicated = row.text(mode).filter("ded"::equals).isPresent();
        Optional<ProcessingUnits> units = dedicated
                ? row.number(prefix + "procs")
                        .map(count -> row.value(() -> new ProcessingUnits(Math.multiplyExact(count, UNIT))))
                : units(row, prefix + "proc_units");
        return units.filter(some -> some.hundredths() > 0);
    }

    static Optional<ProcessingUnits> units(ConsoleRecord row, String attribute) {
        return row.text(attribute).map(text -> row.value(() -> ProcessingUnits.parse(text)));
    }
}
