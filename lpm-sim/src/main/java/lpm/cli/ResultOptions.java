package lpm.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import lpm.document.EstateDocument;
import lpm.origin.InputException;
import lpm.report.MigrationJson;
import lpm.report.MigrationText;
import lpm.report.SimulatedMove;
import lpm.report.html.MigrationHtml;
import lpm.report.trace.StateText;
import picocli.CommandLine.Option;

/** How a simulated move is shown. */
final class ResultOptions {

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
            names = "--step",
            description = "Show on standard error how the move stands, and wait for Enter before the next step; q quits"
                    + " (exit code 130, nothing is written). Where standard input ends, it goes on to the end.")
    private boolean step;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text or json. Default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.TEXT;

    boolean isJson() {
        return format == OutputFormat.JSON;
    }

    /** Refuses to wait for Enter where something else is read from standard input. */
    void checkStep(boolean readsStandardInput) {
        if (step && readsStandardInput) {
            throw new InputException("--step waits for Enter on standard input, from which - reads; name a file");
        }
    }

    Optional<Path> html() {
        return html;
    }

    /** Goes through the move step by step if that was asked for; false if somebody has quit. */
    boolean watch(SimulatedMove move, PrintWriter err) {
        return !step || StepByStep.show(StateText.of(move.whole().frames()), System.in, err);
    }

    /**
     * The files that were asked for.
     *
     * @throws InputException if one cannot be written
     */
    WrittenFiles files() {
        return new WrittenFiles().add("--save", save).add("--html", html);
    }

    /** Sets the texts of the files that were asked for. */
    void fill(WrittenFiles files, SimulatedMove move) {
        save.ifPresent(file ->
                files.text(file, EstateDocument.write(move.last().after().estate())));
        html.ifPresent(file -> files.text(file, MigrationHtml.of(move.whole())));
    }

    /** What is printed. */
    String text(SimulatedMove move) {
        return isJson() ? MigrationJson.of(move).toJson() : MigrationText.of(move);
    }
}
