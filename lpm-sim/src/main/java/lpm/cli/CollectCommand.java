package lpm.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lpm.model.ConsoleKind;
import lpm.report.CollectScript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lpm collect}: a script that captures what a move needs. */
@Command(
        name = "collect",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = "Prints a script of read-only console commands that captures what a move needs.",
        footerHeading = "%nExample:%n",
        footer = "  lpm collect --systems 7895-42X*1054A3B,7895-42X*1054A5B > collect.sh")
final class CollectCommand implements Runnable {

    @Option(
            names = "--systems",
            required = true,
            split = ",",
            paramLabel = "SYSTEM",
            description = "The systems to capture, as the console calls them: a name or tttt-mmm*sssssss.")
    private List<String> systems = new ArrayList<>();

    @Option(
            names = {"-p", "--partition"},
            paramLabel = "PARTITION",
            description = "Name or id of the partition to move; of other partitions no profiles are captured.")
    private Optional<String> partition = Optional.empty();

    @Option(
            names = "--console",
            defaultValue = "hmc",
            paramLabel = "CONSOLE",
            description = "hmc, or fsm for a Flex System Manager. Default: ${DEFAULT-VALUE}.")
    private ConsoleKind console = ConsoleKind.HMC;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    @Override
    public void run() {
        Result.print(
                spec.commandLine().getOut(),
                new CollectScript(ImmutableList.copyOf(systems), partition, console).text());
    }
}
