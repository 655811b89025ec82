package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Table;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.origin.Capture;
import lpm.origin.Origins;
import lpm.origin.Subject;
import lpm.origin.Warning;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;
import lpm.text.command.OutputPlaces;

/** Collects what the records of one output say of systems, partitions and Virtual I/O Servers, with the places. */
final class ConsoleFacts {

    private final CommandOutput output;
    private final OutputPlaces places;
    private final Origins.Builder origins = Origins.builder();
    private final Map<MachineTypeModelSerial, ManagedSystem> systems = new LinkedHashMap<>();
    private final Map<PartitionKey, LogicalPartition> partitions = new LinkedHashMap<>();
    private final Map<ViosKey, VirtualIoServer> servers = new LinkedHashMap<>();
    private final List<Warning> warnings = new ArrayList<>();
    /** What the last line told of its partition: most lines of a listing tell the same attributes, and their places share the list. */
    private ImmutableList<String> toldLast = ImmutableList.of();

    ConsoleFacts(CommandOutput output) {
        this.output = output;
        this.places = new OutputPlaces(output);
    }

    /** Changes one attribute of a system. */
    void system(MachineTypeModelSerial id, Line line, String attribute, UnaryOperator<ManagedSystem> change) {
        note(Subject.of(id), attribute, line);
        ManagedSystem known = systems.computeIfAbsent(
                id, key -> ManagedSystem.builder().id(key).build());
        systems.put(id, output.value(line, () -> change.apply(known)));
    }

    /** Tells all that a line says of a partition that may move. */
    void partition(PartitionKey key, Line line, Consumer<PartitionTeller> telling) {
        PartitionTeller teller = PartitionTeller.of(key, Optional.ofNullable(partitions.get(key)));
        LogicalPartition told = output.value(line, () -> {
            telling.accept(teller);
            return teller.partition();
        });
        if (teller.hasTold()) {
            toldLast = teller.attributes().equals(toldLast) ? toldLast : ImmutableList.copyOf(teller.attributes());
            origins.put(Subject.of(key), toldLast, places.of(line));
            partitions.put(key, told);
        }
    }

    /** Tells one attribute of a partition that may move. */
    void partition(PartitionKey key, Line line, String attribute, Consumer<LogicalPartition.Builder> change) {
        partition(key, line, teller -> teller.tell(attribute, change));
    }

    /** Changes one attribute of a Virtual I/O Server, which goes by the name that the console has for it. */
    void server(Owner owner, Line line, String attribute, UnaryOperator<VirtualIoServer> change) {
        ViosKey key = key(owner, line);
        Subject subject = Subject.of(key);
        note(subject, attribute, line);
        note(subject, "id", line);
        note(subject, "partition_name", line);
        VirtualIoServer known = servers.computeIfAbsent(
                key,
                named -> VirtualIoServer.builder()
                        .name(named.name())
                        .system(Fact.ofOptional(named.system()))
                        .id(Fact.known(owner.key().id()))
                        .partitionName(Fact.known(named.name()))
                        .build());
        if (!known.id().isKnownAnd(owner.key().id()::equals)) {
            throw output.wrong(line, "another name than that of partition " + known.id());
        }
        servers.put(key, output.value(line, () -> change.apply(known)));
    }

    /** The Virtual I/O Server as the console names it. */
    ViosKey key(Owner owner, Line line) {
        return output.value(
                line, () -> ViosKey.of(owner.key().system(), owner.name().orElse("")));
    }

    /** Notes where an attribute of some object was read; the object was first seen there too. */
    void note(Subject subject, String attribute, Line line) {
        origins.putWithObject(subject, attribute, places.of(line));
    }

    void warn(Line line, String message) {
        warnings.add(new Warning(places.of(line), message));
    }

    /** The line of the command, for what is said by the listing as a whole. */
    Line whole() {
        return new Line(output.promptLine(), "");
    }

    Capture capture() {
        Estate estate = Estate.builder()
                .managedSystems(Table.of(systems))
                .partitions(Table.of(partitions))
                .virtualIoServers(Table.of(servers))
                .build();
        return new Capture(estate, origins.build(), ImmutableList.copyOf(warnings));
    }
}
