package lpm.rest;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.origin.InputException;

/**
 * What the identifiers in links stand for, as all inputs together tell: a list of partitions names its system by an identifier
 * that only the list of systems explains.
 */
public final class RestNames {

    private static final RestNames NONE = new RestNames(ImmutableMap.of(), ImmutableMap.of(), ImmutableMap.of());

    private final ImmutableMap<String, Named<MachineTypeModelSerial>> systems;
    private final ImmutableMap<String, Named<Server>> servers;
    private final ImmutableMap<String, Named<Switch>> switches;

    /** A Virtual I/O Server and the identifier of its managed system. */
    record Server(Optional<String> system, String name) {}

    /** A virtual switch, its number, and the identifier of its managed system. */
    record Switch(Optional<String> system, Optional<String> number, String name) {}

    RestNames(
            Map<String, Named<MachineTypeModelSerial>> systems,
            Map<String, Named<Server>> servers,
            Map<String, Named<Switch>> switches) {
        this.systems = ImmutableMap.copyOf(systems);
        this.servers = ImmutableMap.copyOf(servers);
        this.switches = ImmutableMap.copyOf(switches);
    }

    /** No identifier is known. */
    public static RestNames none() {
        return NONE;
    }

    /**
     * What both tell.
     *
     * @throws InputException if one identifier stands for two objects, naming both places
     */
    public RestNames plus(RestNames other) {
        return new RestNames(
                together("managed system", systems, other.systems),
                together("Virtual I/O Server", servers, other.servers),
                together("virtual switch", switches, other.switches));
    }

    private static <T> Map<String, Named<T>> together(
            String what, Map<String, Named<T>> some, Map<String, Named<T>> more) {
        Map<String, Named<T>> all = new LinkedHashMap<>(some);
        more.forEach((identifier, named) -> put(what, all, identifier, named));
        return all;
    }

    /** Adds what an identifier stands for. */
    static <T> void put(String what, Map<String, Named<T>> all, String identifier, Named<T> named) {
        Optional.ofNullable(all.putIfAbsent(identifier, named))
                .filter(earlier -> !earlier.value().equals(named.value()))
                .ifPresent(earlier -> {
                    throw new InputException(
                            named.origin(),
                            "the %s %s is %s here, but %s at %s; leave out the input that is wrong or out of date"
                                    .formatted(what, identifier, named.value(), earlier.value(), earlier.origin()));
                });
    }

    Optional<MachineTypeModelSerial> system(String identifier) {
        return Optional.ofNullable(systems.get(identifier)).map(Named::value);
    }

    /** The server, with its system where that is known too. */
    Optional<ViosKey> server(String identifier) {
        return Optional.ofNullable(servers.get(identifier))
                .map(Named::value)
                .map(server -> new ViosKey(server.system().flatMap(this::system), server.name()));
    }

    Optional<String> virtualSwitch(String identifier) {
        return Optional.ofNullable(switches.get(identifier))
                .map(named -> named.value().name());
    }

    /** The switch of that number on a system, of which adapters know no more. */
    Optional<String> virtualSwitch(String system, String number) {
        return switches.values().stream()
                .map(Named::value)
                .filter(one ->
                        one.system().equals(Optional.of(system)) && one.number().equals(Optional.of(number)))
                .map(Switch::name)
                .findFirst();
    }
}
