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

    /** The lists that were found, cut out of their transcripts: those are not held. */
    private final List<CommandOutput> outputs = new ArrayList<>();

    /** Looks through transcripts that have prompts. */
    public static SystemNames read(List<SourceText> transcripts) {
        SystemNamesReader reader = new SystemNamesReader();
        transcripts.forEach(source -> reader.add(source, Reading.plain()));
        return reader.names(ImmutableList.of());
    }

    /**
     * Looks through a transcript.
     *
     * @param reading what is known of it before it is read
     */
    public void add(SourceText source, Reading reading) {
        if (mayList(source.text()) || reading.as().isPresent()) {
            readable(() -> addOutputs(source, reading));
        }
    }

    /**
     * What was found.
     *
     * @param others what inputs of other forms tell: its names count as those that consoles print, but what it does not tell of may
     *     exist all the same
     */
    public SystemNames names(List<Estate> others) {
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

    private void addOutputs(SourceText source, Reading reading) {
        Transcript transcript = Transcript.split(source);
        for (Stretch stretch : new Stretches(transcript, reading).preamble()) {
            if (stretch instanceof Stretch.Output output) {
                add(transcript, output.typed(), output.line(), output.first(), output.end());
            }
        }
        for (Transcript.Section section : transcript.sections()) {
            add(transcript, section.prompt().command(), section.line(), section.line() + 1, section.end());
        }
    }

    private void add(Transcript transcript, String typed, int line, int first, int end) {
        if (typed.contains(LISTS)) {
            outputs.add(new CommandOutput(
                    transcript.file(),
                    transcript.lines().only(first, end),
                    CommandLine.parse(typed),
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
