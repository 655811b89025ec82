package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.origin.Capture;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.PipeFilter;

/**
 * {@code lsrep}: the virtual media repository with its media, and the virtual optical device that each is loaded in. Sizes and
 * pools are left alone: a repository stays with its server.
 */
public final class LsrepReader implements CommandReader {

    private static final ImmutableList<String> REPOSITORY =
            ImmutableList.of("Size(mb)", "Free(mb)", "Parent", "Pool", "Parent", "Size", "Parent", "Free");
    private static final ImmutableList<String> MEDIA = ImmutableList.of("Name", "File", "Size", "Optical", "Access");
    private static final ImmutableSet<String> ACCESS = ImmutableSet.of("rw", "ro");

    @Override
    public boolean reads(CommandLine command) {
        return command.is("lsrep") && PipeFilter.keepsLines(command);
    }

    public static boolean isHeading(Line line) {
        return line.words().equals(REPOSITORY);
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        MediaFacts facts = new MediaFacts(output);
        Optional<ImmutableList<String>> table = Optional.empty();
        for (Line line : output.lines().toList()) {
            if (isHeading(line) || line.words().equals(MEDIA)) {
                table = Optional.of(line.words());
            } else if (line.text().contains("has not been created")) {
                table = Optional.empty();
            } else if (table.equals(Optional.of(MEDIA))) {
                optical(output, line).ifPresent(device -> facts.add(device, line));
            } else if (table.isEmpty() || !isPool(line.words())) {
                throw output.wrong(line, "the repository with its sizes, then its media, as lsrep prints them");
            }
        }
        return facts.capture();
    }

    private static boolean isPool(ImmutableList<String> words) {
        return words.size() == 5 && Stream.of(0, 1, 3, 4).map(words::get).allMatch(LsrepReader::isNumber);
    }

    /** The device that a medium is loaded in; the medium's name may have blanks. */
    private static Optional<String> optical(CommandOutput output, Line line) {
        ImmutableList<String> words = line.words();
        int last = words.size() - 1;
        if (last < 3 || !isNumber(words.get(last - 2)) || !ACCESS.contains(words.get(last))) {
            throw output.wrong(line, "Name, File Size, Optical and Access of a medium");
        }
        return Optional.of(words.get(last - 1)).filter(device -> !device.equals("None"));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
