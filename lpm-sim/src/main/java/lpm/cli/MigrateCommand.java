package lpm.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lpm.report.MigrationJson;
import lpm.report.SimulatedMove;
import lpm.report.ValidationText;
import lpm.report.trace.RecordedMove;
import lpm.report.trace.TraceLimits;
import lpm.report.trace.TraceLines;
import lpm.rules.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lpm migrate}: validates, then carries the move out on simulated hardware. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = "Validates a move, then carries it out step by step on simulated hardware.",
        footerHeading = "%nExample:%n",
        footer = {
            "  lpm migrate lpm-sim/examples/pureflex",
            "  lpm migrate --fault SRC_MSP_CRASH@dirty_passes lpm-sim/examples/pureflex",
            "  lpm migrate --fault HMC_LOSS@first_pass --recover lpm-sim/examples/pureflex",
            "  lpm migrate --step --workload dirty=2GB/s,hot=50%% --link 1Gb/s lpm-sim/examples/pureflex",
            "  lpm migrate --html move.html --trace move.jsonl lpm-sim/examples/pureflex"
        })
final class MigrateCommand implements Callable<Integer> {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Mixin
    private JudgeOptions options = new JudgeOptions();

    @Option(
            names = "--force",
            description = "Move even if the validation does not pass, and see what the hardware makes of it.")
    private boolean force;

    @Mixin
    private SimulationOptions simulation = new SimulationOptions();

    @Mixin
    private ResultOptions results = new ResultOptions();

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Write what was asked, the estate, each event with what it changed, and the outcome as lines"
                    + " of JSON, which lpm replay runs again; - prints them in place of the result.")
    private Optional<Path> trace = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        results.checkStep(options.readsStandardInput());
        simulation.check();
        WrittenFiles files = results.files().add("--trace", trace.filter(file -> !file.equals(STANDARD_OUTPUT)));
        files.keep(Stream.concat(options.inputs(), options.baseline()));
        PrintWriter err = spec.commandLine().getErr();
        JudgedMove move = options.judge(err);
        if (!move.passed() && !force) {
            return stop(move);
        }
        RecordedMove recorded = simulation.record(
                move, ConsoleOptions.words(spec.commandLine().getParseResult()), options.hasPolicy(), err);
        SimulatedMove done = recorded.run();
        simulation.tellRecovery(recorded, done, err);
        if (!results.watch(done, err)) {
            return ExitCode.INTERRUPTED.code();
        }
        Optional<String> lines = trace.map(file -> trace(recorded, done));
        boolean printsTrace = trace.equals(Optional.of(STANDARD_OUTPUT));
        String result = lines.filter(text -> printsTrace).orElseGet(() -> results.text(done));
        results.fill(files, done);
        trace.filter(file -> !printsTrace).ifPresent(file -> files.text(file, lines.orElseThrow()));
        files.write();
        Result.print(spec.commandLine().getOut(), result);
        return Answers.of(done.last()).code();
    }

    private static String trace(RecordedMove move, SimulatedMove done) {
        ImmutableList<String> lines = TraceLines.of(move, done, Version.packaged());
        TraceLimits.check(lines);
        return String.join("\n", lines) + "\n";
    }

    private int stop(JudgedMove move) {
        ValidationReport report = move.report();
        PrintWriter err = spec.commandLine().getErr();
        Stream.concat(results.html().stream(), trace.stream())
                .forEach(file -> err.println("lpm: " + file + " is not written: nothing has moved"));
        if (results.isJson()) {
            err.println("lpm: the validation says " + report.verdict()
                    + "; lpm validate tells why, --force moves all the same");
        }
        Result.print(
                spec.commandLine().getOut(),
                results.isJson()
                        ? MigrationJson.stopped(report.verdict()).toJson()
                        : ValidationText.of(report, move.estate()) + "Outcome: " + report.verdict()
                                + ", nothing moved\n");
        return Answers.of(report.verdict()).code();
    }
}
