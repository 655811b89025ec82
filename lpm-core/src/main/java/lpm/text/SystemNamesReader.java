package lpm.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.KnownPartition;
import lpm.text.command.SystemNames;
import lpm.text.hmc.ConsoleNames;

/**
 * Looks through transcripts for what consoles call systems and partitions, before anything is read: {@code -m NAME} in one
 * transcript may be explained in another. What cannot be read is left to the reading itself to report.
 */
public final class SystemNamesReader {

    private static final String LISTS = "lssyscfg";

    /** What records of such lists have, where no prompt shows the command. */
    private static final ImmutableList<String> OF_LISTS = ImmutableList.of("type_model", "lpar_env");

    private SystemNamesReader() {}

    /** Looks through transcripts that have prompts. */
    public static SystemNames read(List<SourceText> transcripts) {
        return read(transcripts, source -> Reading.plain());
    }

    /**
     * Looks through transcripts.
     *
     * @param reading what is known of each before it is read
     */
    public static SystemNames read(List<SourceText> transcripts, Function<SourceText, Reading> reading) {
        return read(transcripts, reading, ImmutableList.of());
    }

    /**
     * Looks through transcripts.
     *
     * @param reading what is known of each before it is read
     * @param others what inputs of other forms tell: its names count as those that consoles print, but what it does not tell of may
     *     exist all the same
     */
    public static SystemNames read(
            List<SourceText> transcripts, Function<SourceText, Reading> reading, List<Estate> others) {
        List<CommandOutput> outputs = new ArrayList<>();
        transcripts.stream()
                .filter(source ->
                        mayList(source.text()) || reading.apply(source).as().isPresent())
                .forEach(source -> addOutputs(source, reading.apply(source), outputs));
        ImmutableSetMultimap.Builder<String, MachineTypeModelSerial> systems = ImmutableSetMultimap.builder();
        outputs.forEach(output -> readable(() -> systems.putAll(ConsoleNames.systems(output))));
        ImmutableSet<MachineTypeModelSerial> listed =
                ImmutableSet.copyOf(systems.build().values());
        others.forEach(estate -> systems.putAll(EstateNames.systems(estate)));
        boolean one = listed.size() == 1
                && others.stream()
                        .flatMap(estate -> estate.managedSystems().stream())
                        .allMatch(system -> listed.contains(system.id()));
        ImmutableMap.Builder<String, MachineTypeModelSerial> byName = ImmutableMap.builder();
        systems.build().asMap().forEach((name, all) -> {
            if (all.size() == 1) {
                byName.put(name, all.iterator().next());
            }
        });
        Optional<MachineTypeModelSerial> only = one ? listed.stream().findFirst() : Optional.empty();
        SystemNames names = new SystemNames(byName.buildOrThrow(), only, ImmutableMap.of());
        Map<PartitionKey, KnownPartition> partitions = new LinkedHashMap<>();
        outputs.forEach(output -> readable(() -> ConsoleNames.partitions(output, names)
                .forEach(partition -> partitions.merge(partition.key(), partition, KnownPartition::or))));
        others.forEach(estate -> EstateNames.partitions(estate)
                .forEach(partition -> partitions.merge(partition.key(), partition, KnownPartition::or)));
        return new SystemNames(names.byName(), only, ImmutableMap.copyOf(partitions));
    }

    private static boolean mayList(String text) {
        return text.contains(LISTS) || OF_LISTS.stream().anyMatch(text::contains);
    }

    private static void readable(Runnable reading) {
        try {
            reading.run();
        } catch (InputException e) {
            // reported when the output is read
        }
    }

    private static void addOutputs(SourceText source, Reading reading, List<CommandOutput> outputs) {
        readable(() -> {
            Transcript transcript = Transcript.split(source);
            for (Stretch stretch : new Stretches(transcript, reading).preamble()) {
                if (stretch instanceof Stretch.Output output) {
                    add(transcript, output.typed(), output.line(), output.first(), output.end(), outputs);
                }
            }
            for (Transcript.Section section : transcript.sections()) {
                add(transcript, section.prompt().command(), section.line(), section.line() + 1, section.end(), outputs);
            }
        });
    }

    private static void add(
            Transcript transcript, String typed, int line, int first, int end, List<CommandOutput> outputs) {
        CommandLine command = CommandLine.parse(typed);
        if (command.words().contains(LISTS)) {
            outputs.add(new CommandOutput(
                    transcript.file(),
                    transcript.lines(),
                    command,
                    Optional.empty(),
                    "",
                    line,
                    first,
                    end,
                    false,
                    false));
        }
    }
}
