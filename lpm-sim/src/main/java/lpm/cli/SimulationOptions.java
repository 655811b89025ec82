package lpm.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lpm.origin.InputException;
import lpm.report.SimulatedMove;
import lpm.report.trace.RecordedMove;
import lpm.report.trace.RecordedValidation;
import lpm.sim.Migration;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.FaultsOnTheWay;
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
                            + " VIOS_CRASH:vios1@first_pass crashes a Virtual I/O Server, VIOS_RESTART:vios1@freeze"
                            + " restarts it; vios1:SYSTEM if both systems have one of that name."
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
    private List<AskedFault> recoverFaults = new ArrayList<>();

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

    /** Refuses a seed that nothing is drawn by. */
    void check() {
        if (seed.isPresent() && faults.stream().noneMatch(fault -> fault.text().isEmpty())) {
            throw new InputException("--seed is for faults that are drawn by chance, which --fault random asks for");
        }
    }

    /**
     * All that the simulation depends on; tells which faults were drawn, and which never strike.
     *
     * @param underPolicy whether a policy or a baseline had a say in the report of the move
     */
    RecordedMove record(JudgedMove move, ImmutableList<String> words, boolean underPolicy, PrintWriter err) {
        MoveServers servers = new MoveServers(move.estate(), move.request());
        RecordedMove asked = RecordedMove.builder()
                .estate(move.estate())
                .request(move.request())
                .optionWords(words)
                .mapping(move.report().mapping())
                .validation(RecordedValidation.of(move.report(), underPolicy))
                .faults(AskedFault.given(faults, servers))
                .recovery(
                        recover || !recoverFaults.isEmpty()
                                ? Optional.of(AskedFault.given(recoverFaults, servers))
                                : Optional.empty())
                .parameters(parameters())
                .build();
        return faults.isEmpty() && recoverFaults.isEmpty() ? asked : drawn(asked, err);
    }

    /** Tells where there was nothing to recover, and which faults never strike during the recovery. */
    void tellRecovery(RecordedMove move, SimulatedMove done, PrintWriter err) {
        move.recovery().ifPresent(schedule -> {
            if (done.recoveries().isEmpty()) {
                err.println("lpm: nothing is left to recover, so that no recovery follows");
            }
            Optional<FaultsOnTheWay> way = done.recoveries().stream()
                    .findFirst()
                    .map(recovery -> new FaultsOnTheWay(Migration.beginRecovery(done.trace())));
            way.map(there -> there.neverStriking(schedule))
                    .orElse(schedule.points())
                    .forEach(point -> err.println("lpm: --recover-fault " + point
                            + " never strikes: the recovery does not come to " + point.moment()));
            way.ifPresent(there -> there.comingInVain(schedule)
                    .forEach(idle ->
                            err.println("lpm: --recover-fault " + idle.point() + " has no effect: " + idle.why())));
        });
    }

    private MigrationParameters parameters() {
        MigrationParameters defaults = MigrationParameters.builder().build();
        MigrationParameters busy = workload.map(w -> w.in(defaults)).orElse(defaults);
        return link.<MigrationParameters>map(busy::withLinkBitsPerSecond).orElse(busy);
    }

    private RecordedMove drawn(RecordedMove given, PrintWriter err) {
        int points = given.faults().points().size();
        RecordedMove all = given.withDrawn(faults.size() - points, seed.orElse(DEFAULT_SEED));
        all.drawn()
                .ifPresent(drawn -> all.faults().points().stream()
                        .skip(points)
                        .forEach(point -> err.println("lpm: seed " + drawn.seed() + " draws --fault " + point)));
        all.way()
                .neverStriking(all.faults())
                .forEach(point ->
                        err.println("lpm: " + point + " never strikes: the move does not come to " + point.moment()));
        FaultSchedule recovery = all.recovery().orElse(FaultSchedule.none());
        Streams.concat(
                        all.way().withoutEffect(all.faults()).stream(),
                        all.way().withoutEffect(recovery).stream(),
                        all.way().comingInVain(all.faults()).stream())
                .forEach(idle -> err.println("lpm: " + idle.point() + " has no effect: " + idle.why()));
        return all;
    }
}
