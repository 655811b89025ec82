package lpm.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lpm.Input;
import lpm.Inputs;
import lpm.anonymize.Anonymizer;
import lpm.model.Estate;
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
        ImmutableList<Input.Text> texts = inputs.open().stream()
                .flatMap(input -> Inputs.text(input).stream())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<SourceText> anonymous = new Anonymizer(sources -> read(texts, sources))
                .anonymize(texts.stream().map(Input.Text::source).toList());
        Map<String, Integer> names = new HashMap<>();
        makeDirectory();
        anonymous.forEach(capture -> SavedFile.write(directory.resolve(name(capture, names)), capture.text()));
        spec.commandLine()
                .getErr()
                .println("lpm: wrote " + anonymous.size() + " files to " + directory
                        + "; read them before you share them: free text such as comments is as it was");
    }

    /** The same inputs with other texts: what is known of each stays. */
    private Estate read(List<Input.Text> texts, List<SourceText> sources) {
        return inputs.read(Streams.zip(texts.stream(), sources.stream(), (text, source) ->
                                (Input) new Input.Text(source, text.command()))
                        .toList())
                .estate();
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
