package lpm.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lpm.document.EstateDocument;
import lpm.report.MigrationJson;
import lpm.report.MigrationText;
import lpm.report.ValidationText;
import lpm.report.html.MigrationHtml;
import lpm.rules.ValidationReport;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationTrace;
import lpm.sim.SimulatedEstate;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.InjectionPoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
            "  lpm migrate --html move.html lpm-sim/examples/pureflex"
        })
final class MigrateCommand implements Callable<Integer> {

    @Mixin
    private JudgeOptions options = new JudgeOptions();

    @Option(
            names = "--force",
            description = "Move even if the validation does not pass, and see what the hardware makes of it.")
    private boolean force;

    @Option(
            names = "--fault",
            paramLabel = "FAULT@STEP",
            converter = FaultConverter.class,
            description =
                    "A fault that strikes just before a step, such as USER_STOP@first_pass; before a step is taken back,"
                            + " such as HMC_LOSS@undo_lock; or once it has stopped, such as SRC_FRAME_DOWN@stopped. Repeatable.")
    private List<InjectionPoint> faults = new ArrayList<>();

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Write the estate after the move as an estate document.")
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a page that plays the move step by step, for any browser.")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text or json. Default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        JudgedMove move = options.judge(spec.commandLine().getErr());
        if (!move.passed() && !force) {
            return stop(move);
        }
        move.checkSimulated();
        MigrationTrace trace = Migration.run(
                SimulatedEstate.of(move.estate()),
                move.request(),
                move.report().mapping(),
                MigrationOptions.defaults().withFaults(new FaultSchedule(ImmutableList.copyOf(faults))));
        save.ifPresent(
                file -> SavedFile.write(file, EstateDocument.write(trace.after().estate())));
        html.ifPresent(file -> SavedFile.write(file, MigrationHtml.of(trace)));
        Result.print(
                spec.commandLine().getOut(),
                switch (format) {
                    case TEXT -> MigrationText.of(trace, move.report(), move.estate());
                    case JSON -> MigrationJson.of(trace).toJson();
                });
        return Answers.of(trace).code();
    }

    private int stop(JudgedMove move) {
        ValidationReport report = move.report();
        html.ifPresent(
                file -> spec.commandLine().getErr().println("lpm: " + file + " is not written: nothing has moved"));
        if (format == OutputFormat.JSON) {
            spec.commandLine()
                    .getErr()
                    .println("lpm: the validation says " + report.verdict()
                            + "; lpm validate tells why, --force moves all the same");
        }
        Result.print(
                spec.commandLine().getOut(),
                switch (format) {
                    case TEXT ->
                        ValidationText.of(report, move.estate()) + "Outcome: " + report.verdict() + ", nothing moved\n";
                    case JSON -> MigrationJson.stopped(report.verdict()).toJson();
                });
        return Answers.of(report.verdict()).code();
    }

    /** Reads {@code FAULT@STEP}. */
    static final class FaultConverter implements ITypeConverter<InjectionPoint> {
        @Override
        public InjectionPoint convert(String text) {
            try {
                return InjectionPoint.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
