package lpm.text.hmc;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.text.command.CommandOutput;
import lpm.text.command.KnownPartition;
import lpm.text.command.SystemNames;

/**
 * The records that one command printed of one managed system.
 *
 * @param answered whether the console printed records, or the sentence that there are none
 * @param everyOwnerIsKnown whether each record is of a partition that is known, found out once when it is asked for: a record of
 *     nobody knows whom may be of any
 */
record ConsoleListing(
        CommandOutput output,
        ConsoleCommand command,
        MachineTypeModelSerial system,
        SystemNames names,
        ImmutableList<ConsoleRecord> records,
        boolean answered,
        Supplier<Boolean> everyOwnerIsKnown) {

    private static final String BY_NAME = "lpar_names";
    private static final String BY_ID = "lpar_ids";
    private static final ImmutableSet<String> BY_PARTITION = ImmutableSet.of(BY_NAME, BY_ID);

    static ConsoleListing of(
            CommandOutput output,
            ConsoleCommand command,
            MachineTypeModelSerial system,
            SystemNames names,
            ImmutableList<ConsoleRecord> records,
            boolean answered) {
        return new ConsoleListing(
                output,
                command,
                system,
                names,
                records,
                answered,
                Suppliers.memoize(() -> records.stream()
                        .allMatch(row -> row.has("lpar_id")
                                || key(system, names, row, "lpar_name").isPresent())));
    }

    /** How much of the system's list the records are. */
    Coverage coverage() {
        return showsAllOfPartitions() && command.filters().isEmpty() ? Coverage.complete() : Coverage.open();
    }

    /** How much of the list of a partition that has records the records are: a filter by partition leaves none of it out. */
    Coverage coverageOfPartition() {
        return showsAllOfPartitions() && everyOwnerIsKnown.get() ? Coverage.complete() : Coverage.open();
    }

    private boolean showsAllOfPartitions() {
        return answered
                && output.complete()
                && !output.headless()
                && output.command().pipes().isEmpty()
                && !command.isNarrowed()
                && BY_PARTITION.containsAll(command.filters().keySet());
    }

    /** Partitions of the system without any record, although all records of theirs would have been printed. */
    ImmutableList<KnownPartition> partitionsWithout(ImmutableSet<PartitionKey> shown) {
        if (!showsAllOfPartitions() || !everyOwnerIsKnown.get()) {
            return ImmutableList.of();
        }
        ImmutableListMultimap<String, String> filters = command.filters();
        return names.partitions().values().stream()
                .filter(partition -> partition.key().system().equals(system) && !shown.contains(partition.key()))
                .filter(partition -> passes(
                        filters.get(BY_ID), Optional.of(partition.key().id().toString())))
                .filter(partition -> passes(filters.get(BY_NAME), partition.name()))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean passes(ImmutableList<String> wanted, Optional<String> value) {
        return wanted.isEmpty() || value.filter(wanted::contains).isPresent();
    }

    /** The same without records of what no partition owns. */
    ConsoleListing owned() {
        ImmutableList<ConsoleRecord> owned = records.stream()
                .filter(row ->
                        row.text("lpar_id").or(() -> row.text("lpar_name")).isPresent())
                .collect(ImmutableList.toImmutableList());
        return of(output, command, system, names, owned, answered);
    }

    /** Reads each record whose partition is known, and warns of the first whose is not. */
    void forEach(
            ConsoleFacts facts,
            String nameAttribute,
            Function<ConsoleRecord, Fact<Boolean>> evidence,
            BiConsumer<ConsoleRecord, Owner> read) {
        boolean warned = false;
        for (ConsoleRecord row : records) {
            Optional<Owner> owner = owner(row, nameAttribute, evidence.apply(row));
            if (owner.isPresent()) {
                read.accept(row, owner.get());
                continue;
            }
            row.use().leave(row);
            if (!warned) {
                facts.warn(row.line(), unknownPartition(row));
                warned = true;
            }
        }
    }

    private String unknownPartition(ConsoleRecord row) {
        return "not read: which partition %s belongs to, and whether that is a Virtual I/O Server, is not known; add lssyscfg -r lpar -m %s"
                .formatted(row.line().quoted(), system);
    }

    /**
     * Whose record it is, as far as records and other listings tell.
     *
     * @param nameAttribute where the record has the name of the partition
     * @param evidence whether the record itself shows that it is a Virtual I/O Server
     */
    private Optional<Owner> owner(ConsoleRecord row, String nameAttribute, Fact<Boolean> evidence) {
        Optional<PartitionKey> key = key(system, names, row, nameAttribute);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Optional<KnownPartition> known = names.partition(key.get());
        Fact<Boolean> isServer = isServer(row, known, evidence);
        Optional<String> name = name(row, nameAttribute, known);
        // a server is known by its name, a partition by its number
        return isServer instanceof Fact.Known<Boolean> server && (!server.get() || name.isPresent())
                ? Optional.of(new Owner(key.get(), name, server.get()))
                : Optional.empty();
    }

    private static Optional<PartitionKey> key(
            MachineTypeModelSerial system, SystemNames names, ConsoleRecord row, String nameAttribute) {
        return row.has("lpar_id")
                ? Optional.of(row.value(() -> new PartitionKey(system, new PartitionId(row.requiredNumber("lpar_id")))))
                : row.text(nameAttribute)
                        .flatMap(name -> names.partition(system, name))
                        .map(KnownPartition::key);
    }

    private static Fact<Boolean> isServer(ConsoleRecord row, Optional<KnownPartition> known, Fact<Boolean> evidence) {
        if (row.hasValue("lpar_env")) {
            return Fact.known(row.prints("lpar_env", "vioserver"));
        }
        return known.isPresent() ? Fact.known(known.get().virtualIoServer()) : evidence;
    }

    /** The name that is printed, as the object that is known already where it is the same. */
    private static Optional<String> name(ConsoleRecord row, String nameAttribute, Optional<KnownPartition> known) {
        Optional<String> knownName = known.isPresent() ? known.get().name() : Optional.empty();
        return !row.hasValue(nameAttribute) || (knownName.isPresent() && row.prints(nameAttribute, knownName.get()))
                ? knownName
                : row.text(nameAttribute);
    }
}
