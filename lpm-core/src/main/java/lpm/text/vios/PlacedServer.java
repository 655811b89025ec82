package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.ViosKey;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Subject;
import lpm.origin.Warning;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/**
 * The server that printed a list of adapters. The location code of the first adapter tells its managed system and partition
 * id; all others must agree with it.
 */
final class PlacedServer {

    private final CommandOutput output;
    private final Origins.Builder origins = Origins.builder();
    private final ImmutableList.Builder<Warning> warnings = ImmutableList.builder();
    private final Map<String, Integer> lineOfName = new HashMap<>();
    private Optional<AdapterPlace> identity = Optional.empty();
    private Estate clients = Estate.empty();

    PlacedServer(CommandOutput output) {
        this.output = output;
    }

    /** Where an adapter is. */
    AdapterPlace place(Line line, String location) {
        AdapterPlace place = AdapterPlace.of(output, line, location);
        identity.ifPresent(earlier -> earlier.checkSameServer(output, line, place));
        if (identity.isEmpty()) {
            identity = Optional.of(place);
            Origin origin = output.origin(line.number());
            origins.put(Subject.of(key()), output.origin())
                    .put(Subject.of(key()), "system", origin)
                    .put(Subject.of(key()), "id", origin);
        }
        return place;
    }

    private Optional<MachineTypeModelSerial> system() {
        return identity.map(AdapterPlace::system).or(output::system);
    }

    ViosKey key() {
        return output.value(new Line(output.promptLine(), ""), () -> new ViosKey(system(), output.host()));
    }

    /** Refuses a device that was printed before. */
    void checkOnce(Line line, String name) {
        Optional.ofNullable(lineOfName.putIfAbsent(name, line.number())).ifPresent(earlier -> {
            throw new InputException(
                    output.origin(line.number()),
                    "%s is printed twice, first at line %d; is this the output of two commands?"
                            .formatted(Line.quoted(name), earlier));
        });
    }

    /** Notes where a device was read. */
    Subject note(Subject.Kind kind, String device, Line line) {
        Subject subject = Subject.on(key(), kind, device);
        origins.put(subject, output.origin(line.number()));
        return subject;
    }

    void note(Subject subject, String attribute, Line line) {
        origins.put(subject, attribute, output.origin(line.number()));
    }

    void warn(Line line, String message) {
        warnings.add(new Warning(output.origin(line.number()), message));
    }

    /** Notes that a list of the server was read. */
    void list(String attribute) {
        origins.put(Subject.of(key()), output.origin()).put(Subject.of(key()), attribute, output.origin());
    }

    /** Notes that a list of a device was read. */
    void list(Subject.Kind kind, String device, String attribute) {
        origins.put(Subject.on(key(), kind, device), attribute, output.origin());
    }

    /** A partition that an adapter serves is a partition of the same system. */
    void addClient(AdapterPlace place, PartitionId id, Line line) {
        LogicalPartition partition =
                LogicalPartition.builder().system(place.system()).id(id).build();
        origins.put(Subject.of(partition), output.origin(line.number()));
        clients = clients.with(partition);
    }

    /** The server with its name and what the location codes told. */
    VirtualIoServer.Builder builder() {
        output.system().ifPresent(named -> origins.put(Subject.of(key()), "system", output.origin()));
        return VirtualIoServer.builder()
                .name(output.host())
                .system(Fact.ofOptional(system()))
                .id(Fact.ofOptional(identity.map(AdapterPlace::partition)));
    }

    /** All that was read; what the server's constructor refuses is an error about the command. */
    Capture capture(VirtualIoServer.Builder server) {
        VirtualIoServer built = output.value(new Line(output.promptLine(), ""), server::build);
        return new Capture(clients.with(built), origins.build(), warnings.build());
    }
}
