package lpm.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import lpm.origin.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code lpm}: the command that holds the others, and the one place where errors become one line and an exit code. */
@Command(
        name = "lpm",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = false,
        usageHelpWidth = 100,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Answers offline whether an IBM PowerVM partition can move to another server, why not,",
            "and what happens step by step. It never contacts a console."
        },
        subcommands = {
            ShowCommand.class,
            ValidateCommand.class,
            MigrateCommand.class,
            ReplayCommand.class,
            ExploreCommand.class,
            CollectCommand.class,
            RulesCommand.class,
            ExplainCommand.class,
            AnonymizeCommand.class
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  lpm migrate lpm-sim/examples/pureflex",
            "",
            "Exit codes:",
            "  0  passed, or completed",
            "  1  refused, rolled back, needs recovery, partition failed, or an invariant broken",
            "  2  bad input or usage",
            "  3  undetermined: a fact was never captured",
            "  70 internal error",
            "  130 interrupted, or quit while stepping"
        })
public final class LpmCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** Runs the command line and ends the process. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(args, out, err));
    }

    /** Runs the command line on these streams and returns the exit code. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        PrintWriter outWriter = new PrintWriter(out, false, StandardCharsets.UTF_8);
        PrintWriter errWriter = new PrintWriter(err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new LpmCommand())
                .setOut(outWriter)
                .setErr(errWriter)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((e, unused) -> usageError(e))
                .setExecutionExceptionHandler((e, command, unused) -> failure(e, command));
        int code;
        try {
            code = line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            code = failure(e, line);
        }
        outWriter.flush();
        if (code == ExitCode.YES.code() && outWriter.checkError() && StandardOutput.isFull()) {
            return failure(StandardOutput.full(), line);
        }
        return code;
    }

    private static int usageError(ParameterException e) {
        CommandLine command = e.getCommandLine();
        StringBuilder message = new StringBuilder("lpm: ").append(firstLine(String.valueOf(e.getMessage())));
        if (e instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .limit(1)
                    .forEach(s -> message.append("; did you mean ").append(s).append('?'));
        }
        command.getErr()
                .println(message.append(" (help: ")
                        .append(command.getCommandSpec().qualifiedName())
                        .append(" --help)"));
        return ExitCode.BAD_INPUT.code();
    }

    private static int failure(Throwable e, CommandLine command) {
        PrintWriter err = command.getErr();
        if (e instanceof InputException) {
            err.println("lpm: " + e.getMessage());
            return ExitCode.BAD_INPUT.code();
        }
        if (e instanceof OutOfMemoryError) {
            err.println(
                    "lpm: the memory does not suffice for this input; give Java more, as in java -Xmx4g -jar lpm.jar");
            return ExitCode.INTERNAL_ERROR.code();
        }
        err.println("lpm: internal error: " + e.getClass().getName() + ": " + firstLine(String.valueOf(e.getMessage()))
                + "; please report it with the command and, if you can, the input");
        return ExitCode.INTERNAL_ERROR.code();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
