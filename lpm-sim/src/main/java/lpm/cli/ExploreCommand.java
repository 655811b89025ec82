package lpm.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.origin.InputException;
import lpm.report.ExplorationCsv;
import lpm.report.ExplorationJson;
import lpm.report.ExplorationText;
import lpm.report.MoveWithoutFault;
import lpm.report.ValidationText;
import lpm.rules.Verdict;
import lpm.sim.Course;
import lpm.sim.Disturbances;
import lpm.sim.Migration;
import lpm.sim.MigrationEvent;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationTrace;
import lpm.sim.RequestedMove;
import lpm.sim.SimulatedEstate;
import lpm.sim.explore.Breakage;
import lpm.sim.explore.Exploration;
import lpm.sim.explore.ExplorationOptions;
import lpm.sim.explore.ExplorationProgress;
import lpm.sim.explore.FaultExplorer;
import lpm.sim.fault.Fault;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.Incident;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lpm explore}: validates, then carries the move out under every schedule of faults. */
@Command(
        name = "explore",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description =
                "Carries a move out on simulated hardware under every schedule of faults, and looks at every invariant.",
        footerHeading = "%nExample:%n",
        footer = {
            "  lpm explore lpm-sim/examples/pureflex",
            "  lpm explore --faults 2 --format csv lpm-sim/examples/pureflex",
            "  lpm explore -p web -t srv2 --concurrent db:srv2 estate.yaml"
        })
final class ExploreCommand implements Callable<Integer> {

    private static final int DEFAULT_SAMPLES = 10_000;

    /** What {@code --format} takes. */
    enum Format {
        TEXT,
        CSV,
        JSON
    }

    @Mixin
    private JudgeOptions options = new JudgeOptions();

    @Mixin
    private ConcurrentOptions concurrent = new ConcurrentOptions();

    @Option(names = "--force", description = "Explore even if the validation does not pass.")
    private boolean force;

    @Option(
            names = "--faults",
            defaultValue = "1",
            paramLabel = "N",
            description = "1: every fault at every step. 2: every pair too. 3: triples too, drawn by chance."
                    + " Default: ${DEFAULT-VALUE}.")
    private int faults = 1;

    @Option(
            names = "--crashes",
            description =
                    "Strike with the crash of each Virtual I/O Server of both systems too, VIOS_CRASH:SERVER:SYSTEM in"
                            + " the table, and after it with its restart.")
    private boolean crashes;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "How many triples are drawn. Default: " + DEFAULT_SAMPLES + ".")
    private Optional<Integer> samples = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "What they are drawn by: the same seed draws the same. Default: 1.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text, csv or json. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        ExplorationOptions schedules = schedules();
        PrintWriter err = spec.commandLine().getErr();
        JudgedMove move = options.judge(err);
        ImmutableList<JudgedMove> beside = concurrent.judge(move);
        Optional<JudgedMove> failed = Stream.concat(Stream.of(move), beside.stream())
                .filter(each -> !each.passed())
                .findFirst();
        if (failed.isPresent() && !force) {
            Verdict verdict = failed.get().report().verdict();
            err.println("lpm: the validation says " + verdict
                    + (beside.isEmpty() ? "" : " of " + failed.get().label())
                    + "; lpm validate tells why, --force explores all the same");
            return Answers.of(verdict).code();
        }
        return explore(move, beside, schedules).code();
    }

    private ExplorationOptions schedules() {
        if (faults < 1 || faults > ExplorationOptions.MOST_FAULTS) {
            throw new InputException("--faults takes 1, 2 or 3, but " + faults + " was found");
        }
        if (samples.filter(count -> count < 0).isPresent()) {
            throw new InputException(
                    "--samples takes a number of triples, but " + samples.orElseThrow() + " was found");
        }
        if (faults < ExplorationOptions.MOST_FAULTS && (samples.isPresent() || seed.isPresent())) {
            throw new InputException("--samples and --seed are for triples alone, which --faults 3 asks for");
        }
        return new ExplorationOptions(
                faults,
                samples.orElse(DEFAULT_SAMPLES),
                seed.orElse(1L),
                Runtime.getRuntime().availableProcessors());
    }

    private ExitCode explore(JudgedMove move, ImmutableList<JudgedMove> beside, ExplorationOptions schedules) {
        SimulatedEstate hardware = SimulatedEstate.of(move.estate());
        MigrationOptions defaults = MigrationOptions.defaults();
        ImmutableList<RequestedMove> others =
                beside.stream().map(JudgedMove::requested).collect(ImmutableList.toImmutableList());
        Exploration exploration = explore(Migration.begin(hardware, move.requested(), others, defaults), schedules);
        ImmutableList<MigrationEvent> shortest = exploration.broken().stream()
                .limit(1)
                .flatMap(breakage -> events(
                        breakage,
                        Migration.run(
                                hardware,
                                move.requested(),
                                others,
                                defaults.withFaults(new FaultSchedule(breakage.faults())))))
                .collect(ImmutableList.toImmutableList());
        Result.print(
                spec.commandLine().getOut(),
                switch (format) {
                    case TEXT ->
                        Stream.concat(
                                                Stream.of(ValidationText.route(move.request(), move.estate())),
                                                beside.stream()
                                                        .map(other -> "at the same time "
                                                                + ValidationText.route(
                                                                        other.request(), other.estate())))
                                        .collect(Collectors.joining("\n", "", "\n"))
                                + ExplorationText.of(exploration, shortest);
                    case CSV -> ExplorationCsv.of(exploration, faults);
                    case JSON -> ExplorationJson.of(exploration, shortest).toJson();
                });
        if (format == Format.CSV) {
            tellWithoutFault(exploration);
            tellBroken(exploration, shortest);
        }
        return exploration.broken().isEmpty() && exploration.completesWithoutFault() ? ExitCode.YES : ExitCode.NO;
    }

    private Exploration explore(Course start, ExplorationOptions schedules) {
        ImmutableList<? extends Incident> incidents =
                crashes ? Incident.concerning(start.state()) : Fault.concerning(start.state());
        if (!options.showsProgress(faults > 1)) {
            return FaultExplorer.explore(start, incidents, schedules, ExplorationProgress.silent());
        }
        try (ExploringBar bar = new ExploringBar(spec.commandLine().getErr())) {
            return FaultExplorer.explore(start, incidents, schedules, bar);
        }
    }

    /** What happens until the invariant is broken: that may be in the recovery that follows. */
    private static Stream<MigrationEvent> events(Breakage breakage, MigrationTrace trace) {
        boolean brokenBefore = trace.brokenInvariants().stream()
                .anyMatch(broken -> broken.id().equals(breakage.broken().id()));
        return brokenBefore
                ? trace.events().stream()
                : Stream.concat(trace.events().stream(), Migration.recover(trace, Disturbances.NONE).events().stream());
    }

    /** A table has no place for it. */
    private void tellWithoutFault(Exploration exploration) {
        PrintWriter err = spec.commandLine().getErr();
        MoveWithoutFault.sentences(exploration).forEach(move -> err.println("lpm: without a fault " + move));
    }

    /** A table has no place for it. */
    private void tellBroken(Exploration exploration, ImmutableList<MigrationEvent> shortest) {
        PrintWriter err = spec.commandLine().getErr();
        exploration
                .broken()
                .forEach(breakage ->
                        err.println("lpm: invariant " + breakage.broken().id() + " is broken by "
                                + breakage.faults() + " at " + breakage.broken().step() + ": "
                                + breakage.broken().text()));
        shortest.forEach(event ->
                err.println("lpm:   %s %s %s: %s".formatted(event.phase(), event.name(), event.actor(), event.text())));
    }
}
