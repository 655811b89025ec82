package lpm.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import lpm.document.BaselineDocument;
import lpm.document.FailureDocument;
import lpm.model.Estate;
import lpm.policy.Policy;
import lpm.report.ValidationJson;
import lpm.report.ValidationJunit;
import lpm.report.ValidationSarif;
import lpm.report.ValidationText;
import lpm.rules.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lpm validate}: can it move, if not why, and what would mend it. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = "Says whether a partition can move, and if not why and what would mend it.",
        footerHeading = "%nExample:%n",
        footer = "  lpm validate -p ibmi1 -t 7895-42X*1054A5B lpm-sim/examples/pureflex")
final class ValidateCommand implements Callable<Integer> {

    /** What {@code --format} takes. */
    enum Format {
        TEXT,
        JSON,
        SARIF,
        JUNIT
    }

    @Mixin
    private JudgeOptions options = new JudgeOptions();

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Write the findings that count as a baseline, for --baseline.")
    private Optional<Path> writeBaseline = Optional.empty();

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing of the answer: the exit code tells it.")
    private boolean quiet;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text, json, sarif (2.1.0) or junit (XML).")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        WrittenFiles files = new WrittenFiles().add("--write-baseline", writeBaseline);
        files.keep(options.inputs());
        JudgedMove move = options.judge(spec.commandLine().getErr());
        ValidationReport report = move.report();
        writeBaseline.ifPresent(file -> SavedFile.write(file, BaselineDocument.write(Policy.baseline(report))));
        if (!quiet) {
            Result.print(
                    spec.commandLine().getOut(), text(report, move.estate(), Names.of(move.lpm(), move.request())));
        }
        return Answers.of(report.verdict()).code();
    }

    private String text(ValidationReport report, Estate estate, String partition) {
        return switch (format) {
            case TEXT -> ValidationText.of(report, estate);
            case JSON -> ValidationJson.of(report, partition).toJson();
            case SARIF ->
                ValidationSarif.of(report, partition, FailureDocument.known(), Version.packaged())
                        .toJson();
            case JUNIT -> ValidationJunit.of(report, estate);
        };
    }
}
