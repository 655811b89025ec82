package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import lpm.origin.Capture;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.PipeFilter;

/**
 * {@code lsvopt}: the virtual optical devices and the medium in each. Even an empty device stands in the way of a migration, so
 * only its name is read. No sample was at hand to confirm the columns.
 */
public final class LsvoptReader implements CommandReader {

    private static final ImmutableList<String> HEADING = ImmutableList.of("VTD", "Media", "Size(mb)");

    @Override
    public boolean reads(CommandLine command) {
        return command.is("lsvopt") && PipeFilter.keepsLines(command);
    }

    public static boolean isHeading(Line line) {
        return line.words().equals(HEADING);
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        MediaFacts facts = new MediaFacts(output);
        output.lines().filter(line -> !isHeading(line)).forEach(line -> {
            ImmutableList<String> words = line.words();
            if (words.size() < 3 || !isSize(words.get(words.size() - 1))) {
                throw output.wrong(line, "VTD Media Size(mb), as lsvopt prints them");
            }
            facts.add(words.get(0), line);
        });
        return facts.capture();
    }

    /** {@code No Media} has no size. */
    private static boolean isSize(String word) {
        return word.equalsIgnoreCase("n/a") || word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
