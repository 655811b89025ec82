package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.PipeFilter;

/**
 * What an {@code lsmap} asks for.
 *
 * @param kind which adapters
 * @param adapter the one adapter, empty for {@code -all}
 * @param delimiter what stands between the fields of {@code -fmt}, at least one character; empty for text
 * @param fields what {@code -field} lists, empty where it is not given
 * @param decimal whether partition ids are printed in decimal digits
 * @param someAdapters whether {@code -type} or {@code -cpid} may leave adapters out
 * @param someDevices whether {@code -type} may leave devices of an adapter out
 */
record LsmapCommand(
        Kind kind,
        Optional<String> adapter,
        Optional<String> delimiter,
        ImmutableList<String> fields,
        boolean decimal,
        boolean someAdapters,
        boolean someDevices) {

    /** The listings that the command has. */
    enum Kind {
        SCSI,
        ETHERNET,
        FIBRE_CHANNEL,
        NETWORK_INTERFACE
    }

    private static final ImmutableSet<String> PAGERS = ImmutableSet.of("more", "pg", "less", "cat", "tee");
    private static final ImmutableSet<String> TAKES_ONE = ImmutableSet.of("-vadapter", "-fmt", "-fmt2", "-cpid");
    private static final ImmutableSet<String> TAKES_SOME = ImmutableSet.of("-field", "-type");

    /** The command, if every word of it is understood. */
    static Optional<LsmapCommand> of(CommandLine command) {
        return command.name().equals("lsmap") ? new Parser(command.words()).parse() : Optional.empty();
    }

    /** The command, if it lists adapters of that kind. */
    static Optional<LsmapCommand> of(CommandLine command, Kind kind) {
        return of(command).filter(lsmap -> lsmap.kind() == kind);
    }

    /** Whether each field that is asked for is known, and asked for once. */
    boolean readsFields(MappingShape shape) {
        return fields.stream().allMatch(shape::knows)
                && ImmutableSet.copyOf(fields).size() == fields.size();
    }

    /** Whether the pipes leave enough to read: a line of fields says all of an adapter, a line of text does not. */
    boolean readsPipes(CommandLine command) {
        return delimiter.isPresent()
                ? PipeFilter.keepsLines(command)
                : command.pipes().stream().allMatch(stage -> PAGERS.contains(stage.get(0)));
    }

    boolean shows(ImmutableSet<String> needed) {
        return fields.isEmpty() || fields.containsAll(needed);
    }

    Printed<MappingBlock> blocks(CommandOutput output, MappingShape shape) {
        return delimiter
                .map(between -> Printed.of(MappingFields.parse(output, shape, between, fields)))
                .orElseGet(() -> MappingText.parse(output, shape, fields));
    }

    /** Whether every adapter was printed. */
    boolean isWhole(CommandOutput output) {
        return adapter.isEmpty() && !someAdapters && output.complete() && isUnfiltered(output);
    }

    /** Whether every device of an adapter was printed; the end of the file, or a pager's, may have cut the last one. */
    boolean isWholeAdapter(CommandOutput output, boolean last) {
        boolean whole = delimiter.isPresent() || (isUnfiltered(output) && (output.complete() || !last));
        return !someDevices && !output.headless() && whole;
    }

    private static boolean isUnfiltered(CommandOutput output) {
        return !output.headless() && output.command().pipes().isEmpty();
    }

    private static final class Parser {
        private final ImmutableList<String> words;
        private Optional<Kind> kind = Optional.empty();
        private Optional<String> adapter = Optional.empty();
        private Optional<String> delimiter = Optional.empty();
        private List<String> fields = new ArrayList<>();
        private boolean all;
        private boolean decimal;
        private boolean someAdapters;
        private boolean someDevices;

        Parser(ImmutableList<String> words) {
            this.words = words;
        }

        Optional<LsmapCommand> parse() {
            for (int i = 1; i < words.size(); i++) {
                int end = i + 1;
                while (end < words.size() && takes(words.get(i), end - i) && isValue(i, end)) {
                    end++;
                }
                if (!option(words.get(i), words.subList(i + 1, end))) {
                    return Optional.empty();
                }
                i = end - 1;
            }
            return all == adapter.isPresent()
                    ? Optional.empty()
                    : Optional.of(new LsmapCommand(
                            kind.orElse(Kind.SCSI),
                            adapter,
                            delimiter,
                            ImmutableList.copyOf(fields),
                            decimal,
                            someAdapters,
                            someDevices));
        }

        private static boolean takes(String option, int count) {
            return TAKES_SOME.contains(option) || (TAKES_ONE.contains(option) && count == 1);
        }

        /** A delimiter may be anything, so also begin with a dash. */
        private boolean isValue(int option, int at) {
            return words.get(option).startsWith("-fmt") || !words.get(at).startsWith("-");
        }

        private boolean option(String name, List<String> values) {
            boolean needsValue = TAKES_ONE.contains(name) || TAKES_SOME.contains(name);
            if (needsValue == values.isEmpty()) {
                return false;
            }
            switch (name) {
                case "-all" -> all = true;
                case "-vadapter" -> adapter = Optional.of(values.get(0));
                case "-net" -> {
                    return kind(Kind.ETHERNET);
                }
                case "-npiv" -> {
                    return kind(Kind.FIBRE_CHANNEL);
                }
                case "-vnic" -> {
                    return kind(Kind.NETWORK_INTERFACE);
                }
                case "-fmt", "-fmt2" -> {
                    delimiter = Optional.of(values.get(0));
                    return !values.get(0).isEmpty();
                }
                case "-field" -> fields = values;
                case "-cpid" -> someAdapters = true;
                case "-type" -> {
                    someAdapters = true;
                    someDevices = true;
                }
                case "-dec" -> decimal = true;
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean kind(Kind asked) {
            boolean first = kind.isEmpty();
            kind = Optional.of(asked);
            return first;
        }
    }
}
