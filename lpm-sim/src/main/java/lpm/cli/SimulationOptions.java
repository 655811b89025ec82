package lpm.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.report.MigrationText;
import lpm.report.trace.RecordedMove;
import lpm.sim.Migration;
import lpm.sim.SimulatedEstate;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.FaultsOnTheWay;
import lpm.sim.fault.InjectionPoint;
import lpm.sim.state.MigrationParameters;
import picocli.CommandLine.Option;

/** What goes wrong during a simulated move, how busy the partition is, and how fast its memory is sent. */
final class SimulationOptions {

    private static final long DEFAULT_SEED = 1;

    @Option(
            names = "--fault",
            paramLabel = "FAULT@STEP",
            converter = AskedFault.Converter.class,
            description =
                    "A fault that strikes just before a step, such as HMC_LOSS@first_pass, or USER_STOP@first_pass for"
                            + " a person who stops the migration; before a step is taken back, such as"
                            + " HMC_LOSS@undo_lock; or once it has stopped, such as SRC_FRAME_DOWN@stopped."
                            + " random: any fault before any step, drawn by --seed. A wrong name lists all. Repeatable.")
    private List<AskedFault> faults = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description =
                    "What random faults are drawn by; nothing else is left to chance. Default: " + DEFAULT_SEED + ".")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--recover",
            description = "Where something is left to recover, repair everything and recover the migration, as migrlpar"
                    + " -o r does. The exit code is that of the recovery.")
    private boolean recover;

    @Option(
            names = "--recover-fault",
            paramLabel = "FAULT@STEP",
            converter = AskedFault.PointConverter.class,
            description = "A fault during the recovery; if that is interrupted, it is called again after repair."
                    + " Implies --recover. Repeatable.")
    private List<InjectionPoint> recoverFaults = new ArrayList<>();

    @Option(
            names = "--workload",
            paramLabel = "WORKLOAD",
            converter = Workload.Converter.class,
            description =
                    "How the partition writes its memory: dirty=50MB/s,hot=10%%,touched=10%% (the default; each may"
                            + " be left out) is how fast, which part again and again, and which part of the missing"
                            + " memory it touches at once when it runs again.")
    private Optional<Workload> workload = Optional.empty();

    @Option(
            names = "--link",
            paramLabel = "SPEED",
            converter = Speed.LinkConverter.class,
            description = "The link between the movers, in bits per second. Default: 10Gb/s.")
    private Optional<Long> link = Optional.empty();

    /** All that the simulation depends on; tells which faults were drawn, and which never strike. */
    RecordedMove record(JudgedMove move, ImmutableList<String> words, boolean forced, PrintWriter err) {
        RecordedMove asked = RecordedMove.builder()
                .estate(move.estate())
                .request(move.request())
                .optionWords(words)
                .mapping(move.report().mapping())
                .validation(MigrationText.validation(move.report()))
                .forced(forced)
                .seed(seed)
                .recovery(
                        recover || !recoverFaults.isEmpty()
                                ? Optional.of(new FaultSchedule(ImmutableList.copyOf(recoverFaults)))
                                : Optional.empty())
                .parameters(parameters())
                .build();
        return asked.withFaults(faults(asked, err));
    }

    private MigrationParameters parameters() {
        MigrationParameters defaults = MigrationParameters.builder().build();
        MigrationParameters busy = workload.map(w -> w.in(defaults)).orElse(defaults);
        return link.<MigrationParameters>map(busy::withLinkBitsPerSecond).orElse(busy);
    }

    private FaultSchedule faults(RecordedMove move, PrintWriter err) {
        FaultSchedule given = new FaultSchedule(
                faults.stream().flatMap(fault -> fault.point().stream()).collect(ImmutableList.toImmutableList()));
        if (faults.isEmpty() && recoverFaults.isEmpty()) {
            return given;
        }
        FaultsOnTheWay way = new FaultsOnTheWay(
                Migration.begin(SimulatedEstate.of(move.estate()), move.request(), move.mapping(), move.options()));
        int random = faults.size() - given.points().size();
        long drawnBy = seed.orElse(DEFAULT_SEED);
        FaultSchedule all = way.drawn(given, random, drawnBy);
        all.points().stream()
                .skip(given.points().size())
                .forEach(point -> err.println("lpm: seed " + drawnBy + " draws --fault " + point));
        way.neverStriking(all)
                .forEach(point ->
                        err.println("lpm: " + point + " never strikes: the move does not come to " + point.moment()));
        Stream.of(all.points(), recoverFaults)
                .flatMap(points -> way.withoutEffect(points).stream())
                .forEach(point -> err.println("lpm: " + point + " has no effect: no memory is copied"));
        return all;
    }
}
