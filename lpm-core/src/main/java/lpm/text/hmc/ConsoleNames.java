package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Optional;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.text.command.CommandOutput;
import lpm.text.command.ErrorText;
import lpm.text.command.KnownPartition;
import lpm.text.command.SystemNames;

/** What listings tell of names before they are read: other listings, of other files even, speak of systems and partitions by them. */
public final class ConsoleNames {

    private ConsoleNames() {}

    /** The systems by name that an output tells of; none if it is no list of systems. */
    public static ImmutableListMultimap<String, MachineTypeModelSerial> systems(CommandOutput output) {
        ImmutableListMultimap.Builder<String, MachineTypeModelSerial> systems = ImmutableListMultimap.builder();
        Optional<ConsoleCommand> command =
                ConsoleCommand.of(output.command()).filter(typed -> typed.lists("lssyscfg", "sys"));
        for (ConsoleRecord row : records(output, command)) {
            row.text("name").ifPresent(name -> identity(row).ifPresent(system -> systems.put(name, system)));
        }
        return systems.build();
    }

    /** The partitions that an output tells of, with the profile each was last started with. */
    public static ImmutableList<KnownPartition> partitions(CommandOutput output, SystemNames names) {
        ImmutableList.Builder<KnownPartition> partitions = ImmutableList.builder();
        Optional<ConsoleCommand> list =
                ConsoleCommand.of(output.command()).filter(typed -> typed.lists("lssyscfg", "lpar"));
        Optional<ConsoleCommand> profiles =
                ConsoleCommand.of(output.command()).filter(typed -> typed.lists("lssyscfg", "prof"));
        Optional<MachineTypeModelSerial> system = list.or(() -> profiles)
                .flatMap(command ->
                        command.system().isPresent() ? command.system().flatMap(names::find) : names.only());
        system.ifPresent(id -> {
            records(output, list).forEach(row -> partition(id, row, "name").ifPresent(partitions::add));
            records(output, profiles)
                    .forEach(row -> partition(id, row, "lpar_name").ifPresent(partitions::add));
        });
        return partitions.build();
    }

    /** The system of a record of {@code lssyscfg -r sys}: by type, model and serial number, else by a name that is known. */
    static Optional<MachineTypeModelSerial> system(ConsoleRecord row, SystemNames names) {
        return identity(row).or(() -> row.text("name").flatMap(names::find));
    }

    private static Optional<MachineTypeModelSerial> identity(ConsoleRecord row) {
        return row.text("type_model")
                .flatMap(type -> row.text("serial_num").map(serial -> type + "*" + serial))
                .map(identity -> row.value(() -> MachineTypeModelSerial.parse(identity)));
    }

    private static Optional<KnownPartition> partition(
            MachineTypeModelSerial system, ConsoleRecord row, String nameAttribute) {
        if (!row.has("lpar_id") || !row.has("lpar_env")) {
            return Optional.empty();
        }
        PartitionKey key = row.value(() -> new PartitionKey(system, new PartitionId(row.requiredNumber("lpar_id"))));
        return Optional.of(new KnownPartition(
                key,
                row.text(nameAttribute),
                row.required("lpar_env").equals("vioserver"),
                row.text("curr_profile").or(() -> row.text("default_profile"))));
    }

    private static ImmutableList<ConsoleRecord> records(CommandOutput output, Optional<ConsoleCommand> command) {
        return command.filter(typed -> !typed.namesNothing())
                .filter(typed -> ErrorText.in(output).isEmpty())
                .map(typed -> new RecordParser(output, typed))
                .filter(parser -> parser.sentence().isEmpty())
                .map(RecordParser::parse)
                .orElse(ImmutableList.of());
    }
}
