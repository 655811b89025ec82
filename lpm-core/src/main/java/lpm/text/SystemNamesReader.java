package lpm.text;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private SystemNamesReader() {}

    public static SystemNames read(List<SourceText> transcripts) {
        List<CommandOutput> outputs = new ArrayList<>();
        transcripts.stream()
                .filter(source -> source.text().contains(LISTS))
                .forEach(source -> addOutputs(source, outputs));
        ImmutableSetMultimap.Builder<String, MachineTypeModelSerial> systems = ImmutableSetMultimap.builder();
        outputs.forEach(output -> readable(() -> systems.putAll(ConsoleNames.systems(output))));
        ImmutableMap.Builder<String, MachineTypeModelSerial> byName = ImmutableMap.builder();
        systems.build().asMap().forEach((name, all) -> {
            if (all.size() == 1) {
                byName.put(name, all.iterator().next());
            }
        });
        SystemNames names = new SystemNames(byName.buildOrThrow(), ImmutableMap.of());
        Map<PartitionKey, KnownPartition> partitions = new LinkedHashMap<>();
        outputs.forEach(output -> readable(() -> ConsoleNames.partitions(output, names)
                .forEach(partition -> partitions.merge(partition.key(), partition, KnownPartition::or))));
        return new SystemNames(names.byName(), ImmutableMap.copyOf(partitions));
    }

    private static void readable(Runnable reading) {
        try {
            reading.run();
        } catch (InputException e) {
            // reported when the output is read
        }
    }

    private static void addOutputs(SourceText source, List<CommandOutput> outputs) {
        readable(() -> {
            Transcript transcript = Transcript.split(source);
            for (Transcript.Section section : transcript.sections()) {
                CommandLine command = CommandLine.parse(section.prompt().command());
                if (command.words().contains(LISTS)) {
                    outputs.add(new CommandOutput(
                            source.file(),
                            transcript.lines(),
                            command,
                            Optional.empty(),
                            "",
                            section.line(),
                            section.line() + 1,
                            section.end(),
                            section.complete(),
                            false));
                }
            }
        });
    }
}
