package lpm.text.vios;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.text.command.CommandLine;
import lpm.text.command.Line;

/**
 * What an {@code lspv} asks for.
 *
 * @param sizes whether sizes are printed ({@code -size}, {@code -free}, {@code -avail}), instead of volume groups
 * @param some whether only disks that may be used are printed ({@code -free}, {@code -avail})
 * @param disk the one disk whose size is asked for
 * @param delimiter what stands between the fields of {@code -fmt}
 */
record LspvCommand(boolean sizes, boolean some, Optional<String> disk, Optional<String> delimiter) {

    /** The command, if every word of it is understood. */
    static Optional<LspvCommand> of(CommandLine command) {
        if (!command.name().equals("lspv")) {
            return Optional.empty();
        }
        boolean sizes = false;
        boolean some = false;
        Optional<String> disk = Optional.empty();
        Optional<String> delimiter = Optional.empty();
        ImmutableList<String> words = command.words();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-fmt") && i + 1 < words.size() && !words.get(i + 1).isEmpty()) {
                delimiter = Optional.of(words.get(++i));
            } else if (word.equals("-size")) {
                sizes = true;
            } else if (word.equals("-free") || word.equals("-avail")) {
                some = true;
            } else if (!word.startsWith("-") && !word.isEmpty() && disk.isEmpty()) {
                disk = Optional.of(word);
            } else {
                return Optional.empty();
            }
        }
        // lspv hdiskN prints an account of the disk, which is another listing
        boolean oneListing = disk.isEmpty() || (sizes && !some && delimiter.isEmpty());
        return oneListing ? Optional.of(new LspvCommand(sizes || some, some, disk, delimiter)) : Optional.empty();
    }

    /** The fields of a line: words, or what stands between delimiters. */
    ImmutableList<String> fields(Line line) {
        return delimiter
                .map(between ->
                        ImmutableList.copyOf(Splitter.on(between).trimResults().split(line.text())))
                .orElseGet(line::words);
    }
}
