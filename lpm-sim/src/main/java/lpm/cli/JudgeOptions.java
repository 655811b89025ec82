package lpm.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import lpm.Lpm;
import lpm.option.RequestOptions;
import lpm.policy.Policy;
import lpm.rules.MigrationRequest;
import picocli.CommandLine.Mixin;

/** What every command takes that judges a move before it does anything else. */
final class JudgeOptions {

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private MoveOptions move = new MoveOptions();

    @Mixin
    private ConsoleOptions console = new ConsoleOptions();

    @Mixin
    private PolicyOptions policy = new PolicyOptions();

    /** The move with what the rules and the site's policy say of it; options are refused before any input is read. */
    JudgedMove judge(PrintWriter err) {
        RequestOptions options = console.parse();
        Policy decided = policy.read();
        Lpm lpm = inputs.read(err);
        MigrationRequest request = move.request(lpm, err).withOptions(options);
        return new JudgedMove(lpm, request, asked -> policy.apply(decided, lpm.validate(asked), err));
    }

    /** The files and directories that are read, but for the baseline, which may be written anew. */
    Stream<Path> inputs() {
        return Stream.concat(inputs.paths(), policy.path().stream());
    }

    /** The baseline that is read. */
    Stream<Path> baseline() {
        return policy.baseline().stream();
    }

    /** Whether more than the rules has a say. */
    boolean hasPolicy() {
        return policy.isGiven();
    }

    /** Whether an input is standard input. */
    boolean readsStandardInput() {
        return inputs.readsStandardInput();
    }

    /** Whether a bar is to show how far something has come that may take long. */
    boolean showsProgress(boolean takesLong) {
        return inputs.showsProgress(takesLong);
    }
}
