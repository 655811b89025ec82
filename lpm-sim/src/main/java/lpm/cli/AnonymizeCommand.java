package lpm.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
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
            "",
            "Replaced, the same everywhere and in any capitals: serial numbers, names of systems, hosts,",
            "partitions, profiles, pools, clusters, networks and devices, users, addresses, port names,",
            "identifiers of volumes and objects, and every other word that is none of the formats' own,",
            "in comments, paths, free text, lines that are not read, and names of files.",
            "Kept, as verdicts depend on them: releases and levels, types and models, states, amounts,",
            "numbers of partitions, slots, VLANs and LUNs, dates, generic names such as hdisk4 and",
            "rootvg, makers' digits of addresses, and words of one or two characters. An IPv4 address",
            "below 9 is taken for a release where nothing says that it is an address. Of answers of the",
            "REST interface nothing is copied but what is read. A folder of hmcScanner beside others",
            "gets a directory of its own.",
            ""
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
            description = "The directory for the copies, which is new or empty.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private Path directory;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    @Override
    public void run() {
        checkIsEmpty();
        ImmutableList<Input> opened = inputs.open();
        CaptureTexts anonymous = new Anonymizer(captures -> read(opened, captures))
                .anonymize(new CaptureTexts(
                        opened.stream().map(AnonymizeCommand::text).collect(ImmutableList.toImmutableList()),
                        inputs.from()));
        write(opened, anonymous.sources());
        PrintWriter err = spec.commandLine().getErr();
        err.println("lpm: wrote " + anonymous.sources().size() + " files to " + directory
                + "; look them over before you share them");
        anonymous.from().ifPresent(name -> err.println("lpm: read them with --from '" + name + "'"));
    }

    /** Beside copies nothing may lie that is shared with them though nobody replaced anything in it. */
    private void checkIsEmpty() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            if (files.iterator().hasNext()) {
                throw new InputException(directory
                        + ": holds files already; name a directory that is new or empty, so that no file is shared that was not"
                        + " made anonymous, and none is replaced");
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new InputException(directory + ": cannot be listed: " + e.getMessage());
        }
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

    /** Into the directory; the files of a folder of hmcScanner, which are known by their names together, into one of their own. */
    private void write(ImmutableList<Input> opened, ImmutableList<SourceText> anonymous) {
        ImmutableSet<Path> scanned = opened.stream()
                .filter(Input.Skipped.class::isInstance)
                .map(AnonymizeCommand::folder)
                .collect(ImmutableSet.toImmutableSet());
        boolean apart = opened.stream().map(AnonymizeCommand::folder).distinct().count() > 1;
        Map<Path, Integer> names = new HashMap<>();
        for (int i = 0; i < opened.size(); i++) {
            Path folder = folder(opened.get(i));
            int number = scanned.asList().indexOf(folder) + 1;
            Path target = apart && number > 0 ? directory.resolve("scanned" + number) : directory;
            makeDirectory(target);
            SavedFile.write(
                    file(target, anonymous.get(i), names), anonymous.get(i).text());
        }
    }

    private static Path folder(Input input) {
        return parent(
                input instanceof Input.File file
                        ? file.path()
                        : Path.of(text(input).source().file()));
    }

    private static Path parent(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }

    private static void makeDirectory(Path made) {
        try {
            Files.createDirectories(made);
        } catch (IOException e) {
            throw new InputException(made + ": cannot be made a directory: " + e.getMessage());
        }
    }

    /** Files of one name from several directories are numbered. */
    private static Path file(Path folder, SourceText capture, Map<Path, Integer> names) {
        String name = capture.file().equals("-") ? "standard-input.txt" : capture.file();
        int count = names.merge(folder.resolve(name), 1, Integer::sum);
        return folder.resolve(count == 1 ? name : count + "-" + name);
    }
}
