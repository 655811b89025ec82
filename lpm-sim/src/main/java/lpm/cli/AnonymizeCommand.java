package lpm.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lpm.Input;
import lpm.Inputs;
import lpm.Lpm;
import lpm.anonymize.Anonymizer;
import lpm.anonymize.CaptureTexts;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lpm anonymize}: captures that can be shown to others. */
@Command(
        name = "anonymize",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = {
            "Writes copies of captures that can be shared, with pseudonyms for what tells of a site.",
            "Serial numbers, names of hosts, partitions and pools, addresses, port names and volume identifiers are",
            "replaced, the same everywhere: verdicts stay as they are. Of answers of the REST interface nothing is",
            "copied but what is read."
        },
        footerHeading = "%nExample:%n",
        footer = "  lpm anonymize -o shared lpm-sim/examples/pureflex")
final class AnonymizeCommand implements Runnable {

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The directory for the copies; it is made if need be.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private Path directory;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    @Override
    public void run() {
        ImmutableList<Input> opened = inputs.open();
        CaptureTexts anonymous = new Anonymizer(captures -> read(opened, captures))
                .anonymize(new CaptureTexts(
                        opened.stream().map(AnonymizeCommand::text).collect(ImmutableList.toImmutableList()),
                        inputs.from()));
        Map<String, Integer> names = new HashMap<>();
        makeDirectory();
        anonymous
                .sources()
                .forEach(capture -> SavedFile.write(directory.resolve(name(capture, names)), capture.text()));
        PrintWriter err = spec.commandLine().getErr();
        err.println("lpm: wrote " + anonymous.sources().size() + " files to " + directory
                + "; look them over before you share them");
        anonymous.from().ifPresent(name -> err.println("lpm: read them with --from '" + name + "'"));
    }

    /** A file that says nothing of a move stays one, with nothing in it. */
    private static Input.Text text(Input input) {
        return input instanceof Input.Skipped skipped
                ? new Input.Text(new SourceText(skipped.origin().file(), ""), Optional.empty())
                : Inputs.text(input).orElseThrow();
    }

    /** The same inputs with other texts: what is known of each stays. */
    private Lpm read(ImmutableList<Input> opened, CaptureTexts captures) {
        return inputs.read(
                Streams.zip(
                                opened.stream(),
                                captures.texts().stream(),
                                (input, text) -> input instanceof Input.Skipped ? input : text)
                        .toList(),
                captures.from());
    }

    private void makeDirectory() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new InputException(directory + ": cannot be made a directory: " + e.getMessage());
        }
    }

    /** The name of the file alone; files of one name from several directories are numbered. */
    private static String name(SourceText capture, Map<String, Integer> names) {
        Path path = Path.of(capture.file().equals("-") ? "standard-input.txt" : capture.file());
        String name = String.valueOf(path.getFileName());
        int count = names.merge(name, 1, Integer::sum);
        return count == 1 ? name : count + "-" + name;
    }
}
