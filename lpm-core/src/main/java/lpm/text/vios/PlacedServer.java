package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Table;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Subject;
import lpm.origin.Warning;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;
import lpm.text.command.OutputPlaces;
import org.jspecify.annotations.Nullable;

/**
 * The server that printed a list of adapters. The location code of the first adapter tells its managed system and partition
 * id; all others must agree with it.
 */
final class PlacedServer {

    private final CommandOutput output;
    private final Origins.Builder origins;
    private final ImmutableList.Builder<Warning> warnings = ImmutableList.builder();
    private final Map<String, Line> lineOfName;
    private Optional<AdapterPlace> identity = Optional.empty();
    /** What the locations of its adapters begin with, once one is known. */
    private String beginning = "";

    private final Map<PartitionKey, LogicalPartition> clients;
    /** A client of which nothing is known; all are on one system. */
    private Optional<LogicalPartition> nameless = Optional.empty();

    private final OutputPlaces places;
    /** The server itself, by the name that is known of it so far. */
    private Optional<Subject> subject = Optional.empty();

    PlacedServer(CommandOutput output) {
        this(output, 0, 0);
    }

    /**
     * Begins to read.
     *
     * @param adapters about how many adapters are read, each perhaps with a client
     * @param devices about how many devices of them, each perhaps with a disk
     */
    PlacedServer(CommandOutput output, int adapters, int devices) {
        this.output = output;
        this.places = new OutputPlaces(output);
        this.lineOfName = Maps.newHashMapWithExpectedSize(2 * adapters + devices);
        this.clients = Maps.newLinkedHashMapWithExpectedSize(adapters);
        this.origins = Origins.builder(2 * (adapters + devices));
    }

    /** Where an adapter is. */
    AdapterPlace place(Line line, String location) {
        Optional<AdapterPlace> near = identity.flatMap(first -> first.onSameServer(beginning, location));
        if (near.isPresent()) {
            return near.get();
        }
        AdapterPlace place = AdapterPlace.of(output, line, location);
        identity.ifPresent(earlier -> earlier.checkSameServer(output, line, place));
        if (identity.isEmpty()) {
            identity = Optional.of(place);
            beginning = place.beginning();
            subject = Optional.of(Subject.of(key()));
            Origin origin = places.of(line);
            origins.put(subject(), places.prompt())
                    .put(subject(), "system", origin)
                    .put(subject(), "id", origin);
        }
        return place;
    }

    private Optional<MachineTypeModelSerial> system() {
        return identity.map(AdapterPlace::system).or(output::system);
    }

    ViosKey key() {
        return output.value(new Line(output.promptLine(), ""), () -> new ViosKey(system(), output.host()));
    }

    private Subject subject() {
        if (subject.isEmpty()) {
            subject = Optional.of(Subject.of(key()));
        }
        return subject.orElseThrow();
    }

    /** Refuses a device that was printed before. */
    void checkOnce(Line line, String name) {
        @Nullable Line earlier = lineOfName.putIfAbsent(name, line);
        if (earlier != null) {
            throw new InputException(
                    output.origin(line.number()),
                    "%s is printed twice, first at line %d; is this the output of two commands?"
                            .formatted(Line.quoted(name), earlier.number()));
        }
    }

    /** Notes where a device was read. */
    Subject note(Subject.Kind kind, String device, Line line) {
        Subject noted = subject().part(kind, device);
        origins.put(noted, places.of(line));
        return noted;
    }

    /** Notes where a device was read, and where an attribute of it was. */
    void note(Subject.Kind kind, String device, Line line, String attribute, Line printed) {
        if (printed.number() == line.number()) {
            origins.putWithObject(subject().part(kind, device), attribute, places.of(line));
        } else {
            note(note(kind, device, line), attribute, printed);
        }
    }

    void note(Subject noted, String attribute, Line line) {
        origins.put(noted, attribute, places.of(line));
    }

    void warn(Line line, String message) {
        warnings.add(new Warning(places.of(line), message));
    }

    /**
     * The slot at the client's end of an adapter, which is printed as its location; unknown where nothing is. What is not a location of
     * the client is warned of: it may be that of a partition that has since gone.
     */
    Fact<VirtualSlot> clientSlot(AdapterRow row, String field, AdapterPlace place, Fact<PartitionId> client) {
        Optional<AdapterRow.Cell> shown = row.filled(field);
        if (shown.isEmpty()) {
            return Fact.unknown();
        }
        AdapterRow.Cell cell = shown.get();
        Optional<LocationCode.Virtual> code = output.value(cell.line(), () -> new LocationCode(cell.value()).virtual())
                .filter(other -> other.system().equals(place.system()))
                .filter(other -> client.isKnownAnd(id -> id.equals(other.partition())));
        if (code.isEmpty()) {
            warn(
                    cell.line(),
                    "not read: the location %s is not one of the client partition"
                            .formatted(Line.quoted(cell.value())));
        }
        return Fact.ofOptional(code.map(LocationCode.Virtual::slot));
    }

    /** Notes that a list of the server was read. */
    void list(String attribute) {
        origins.put(subject(), places.prompt()).put(subject(), attribute, places.prompt());
    }

    /** Notes that a list of a device was read. */
    void list(Subject device, String attribute) {
        origins.put(device, attribute, places.prompt());
    }

    /** A partition that an adapter serves is a partition of the same system. */
    void addClient(AdapterPlace place, PartitionId id, Line line) {
        addClient(place, id, line, partition -> partition);
    }

    /** The same of a partition of which more is known than its id. */
    void addClient(AdapterPlace place, PartitionId id, Line line, UnaryOperator<LogicalPartition> known) {
        LogicalPartition nothingKnown = nameless.orElseGet(
                () -> LogicalPartition.builder().system(place.system()).id(id).build());
        nameless = Optional.of(nothingKnown);
        LogicalPartition partition = known.apply(nothingKnown.withId(id));
        PartitionKey key = partition.key();
        origins.put(Subject.of(key), places.of(line));
        clients.put(key, partition);
    }

    /** Notes where an adapter of a client was read. */
    void noteClient(AdapterPlace place, PartitionId id, Subject.Kind kind, String adapter, Line line) {
        origins.put(Subject.on(new PartitionKey(place.system(), id), kind, adapter), places.of(line));
    }

    /** The server with its name and what the location codes told. */
    VirtualIoServer.Builder builder() {
        output.system().ifPresent(named -> origins.put(subject(), "system", places.prompt()));
        return VirtualIoServer.builder()
                .name(output.host())
                .system(Fact.ofOptional(system()))
                .id(Fact.ofOptional(identity.map(AdapterPlace::partition)));
    }

    /** All that was read; what the server's constructor refuses is an error about the command. */
    Capture capture(VirtualIoServer.Builder server) {
        VirtualIoServer built = output.value(new Line(output.promptLine(), ""), server::build);
        Estate estate = Estate.empty().withPartitions(Table.of(clients)).with(built);
        return new Capture(estate, origins.build(), warnings.build());
    }
}
