package lpm.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import lpm.Lpm;
import lpm.model.ConsoleKind;
import lpm.report.CollectScript;
import lpm.report.MissingScript;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lpm collect}: a script that captures what a move needs, or what is still unknown of it. */
@Command(
        name = "collect",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        modelTransformer = CollectCommand.InputsMayBeLeftOut.class,
        description = "Prints a script of read-only console commands that captures what a move needs.",
        footerHeading = "%nExample:%n",
        footer = {
            "  lpm collect --systems 7895-42X*1054A3B,7895-42X*1054A5B > collect.sh",
            "  lpm collect --missing -p ibmi1 -t 7895-42X*1054A5B estate.txt > more.sh"
        })
final class CollectCommand implements Runnable {

    @Option(
            names = "--systems",
            split = ",",
            paramLabel = "SYSTEM",
            description = "The systems to capture, as the console calls them: a name or tttt-mmm*sssssss.")
    private List<String> systems = new ArrayList<>();

    @Option(names = "--missing", description = "Only the commands for what the inputs leave unknown of the move.")
    private boolean missing;

    @Option(
            names = "--console",
            defaultValue = "hmc",
            paramLabel = "CONSOLE",
            description = "With --systems: hmc, or fsm for a Flex System Manager. Default: ${DEFAULT-VALUE}.")
    private ConsoleKind console = ConsoleKind.HMC;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private MoveOptions move = new MoveOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    @Override
    public void run() {
        boolean hasInputs = !spec.positionalParameters().stream()
                .allMatch(inputs -> inputs.stringValues().isEmpty());
        if (missing == !systems.isEmpty()) {
            throw wrong("say either --systems A,B or --missing INPUT...");
        }
        if (missing != hasInputs) {
            throw wrong(
                    missing
                            ? "say with --missing what was captured so far: --missing INPUT..."
                            : "inputs are read with --missing, but not with --systems");
        }
        if (!missing && move.namesSystems()) {
            throw wrong("-m and -t go with --missing; --systems names both systems");
        }
        Result.print(spec.commandLine().getOut(), missing ? missing() : all());
    }

    private String all() {
        return new CollectScript(ImmutableList.copyOf(systems), move.partition(), console).text();
    }

    private String missing() {
        Lpm lpm = inputs.read(spec.commandLine().getErr());
        return MissingScript.of(
                lpm.validate(move.request(lpm, spec.commandLine().getErr())), lpm.estate());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Only {@code --missing} reads inputs. */
    static final class InputsMayBeLeftOut implements IModelTransformer {
        @Override
        public CommandSpec transform(CommandSpec command) {
            PositionalParamSpec inputs = command.positionalParameters().get(0);
            command.remove(inputs);
            return command.addPositional(PositionalParamSpec.builder()
                    .index("0..*")
                    .arity("0..*")
                    .type(inputs.type())
                    .auxiliaryTypes(inputs.auxiliaryTypes())
                    .getter(inputs.getter())
                    .setter(inputs.setter())
                    .scope(inputs.scope())
                    .paramLabel(inputs.paramLabel())
                    .description("With --missing: what was captured so far, as for other commands.")
                    .build());
        }
    }
}
