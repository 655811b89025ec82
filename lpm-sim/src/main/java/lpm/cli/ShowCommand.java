package lpm.cli;

import lpm.Lpm;
import lpm.document.EstateDocument;
import lpm.report.EstateText;
import lpm.report.UnknownText;
import lpm.report.UnreadText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lpm show}: what was read, and what is still unknown. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description =
                "Shows what was read: systems, partitions, Virtual I/O Servers, disks, bridges, and what is unknown.",
        footerHeading = "%nExample:%n",
        footer = {
            "  lpm show --format yaml lpm-sim/examples/pureflex",
            "  lpm show --unknown lpm-sim/examples/pureflex",
            "  lpm show --unread lpm-sim/examples/pureflex"
        })
final class ShowCommand implements Runnable {

    /** What {@code --format} takes. */
    enum Format {
        TEXT,
        YAML,
        JSON
    }

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text, yaml or json. The yaml can be read again. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Option(
            names = "--unread",
            description =
                    "Print only what of the inputs was not read: each reason with its place, and each line; then, for each"
                            + " command, the attributes that the model has no place for.")
    private boolean unread;

    @Option(names = "--unknown", description = "Print only what is unknown, with the commands that capture it.")
    private boolean unknown;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    @Override
    public void run() {
        if ((unread || unknown) && format != Format.TEXT) {
            throw new ParameterException(spec.commandLine(), "--unread and --unknown are printed as text only");
        }
        Lpm lpm =
                unread ? inputs.readSilently() : inputs.read(spec.commandLine().getErr());
        Result.print(spec.commandLine().getOut(), text(lpm));
    }

    private String text(Lpm lpm) {
        if (unread || unknown) {
            return (unread ? UnreadText.of(lpm.warnings(), lpm.keptAside()) : "")
                    + (unknown ? UnknownText.of(lpm.estate()) : "");
        }
        return switch (format) {
            case TEXT -> EstateText.of(lpm.estate());
            case YAML -> EstateDocument.write(lpm.estate());
            case JSON -> EstateDocument.writeJson(lpm.estate(), lpm.keptAside());
        };
    }
}
