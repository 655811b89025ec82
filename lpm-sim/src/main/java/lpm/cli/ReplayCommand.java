package lpm.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lpm.Input;
import lpm.Inputs;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import lpm.report.SimulatedMove;
import lpm.report.trace.RecordedMove;
import lpm.report.trace.TraceLines;
import lpm.report.trace.TraceReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lpm replay}: carries out again what a trace tells, and finds out whether it comes to the same. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = {
            "Carries out again the move of a trace, and prints what lpm migrate printed.",
            "",
            "The trace holds all that is needed. Every line must come out again as it is; one that does not is bad input."
                    + " What the validation said under --policy or --baseline is told as it was recorded. The exit code is that of lpm migrate."
        },
        footerHeading = "%nExample:%n",
        footer = {"  lpm migrate --trace move.jsonl lpm-sim/examples/pureflex", "  lpm replay move.jsonl"})
final class ReplayCommand implements Callable<Integer> {

    private static final Path STANDARD_INPUT = Path.of("-");

    @Parameters(paramLabel = "TRACE", description = "What lpm migrate --trace has written, or - for standard input.")
    private Path trace = STANDARD_INPUT;

    @Mixin
    private ResultOptions results = new ResultOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        results.checkStep(trace.equals(STANDARD_INPUT));
        WrittenFiles files = results.files();
        files.keep(Stream.of(trace));
        TraceReader reader = new TraceReader(text());
        RecordedMove move = reader.read(ConsoleOptions::parse);
        SimulatedMove done = move.run();
        reader.compare(TraceLines.of(move, done, reader.release()), difference(reader));
        if (!results.watch(done, spec.commandLine().getErr())) {
            return ExitCode.INTERRUPTED.code();
        }
        String result = results.text(done.withValidation(move.validation().replayed()));
        results.fill(files, done);
        files.write();
        Result.print(spec.commandLine().getOut(), result);
        return Answers.of(done.last()).code();
    }

    private SourceText text() {
        if (!trace.equals(STANDARD_INPUT)) {
            return Inputs.text(trace);
        }
        try {
            return Inputs.text(Inputs.plain().open("-", System.in))
                    .map(Input.Text::source)
                    .orElseThrow();
        } catch (IOException e) {
            throw new InputException("-: standard input cannot be read: " + e.getMessage());
        }
    }

    private static String difference(TraceReader reader) {
        String writer = reader.release().map(release -> "lpm " + release).orElse("another release of lpm");
        return reader.release().equals(Version.packaged())
                ? "the trace was edited; record it again with lpm migrate --trace"
                : "the trace was edited, or " + writer + " that wrote it moves otherwise; record it again with"
                        + " lpm migrate --trace";
    }
}
