package lpm.sim.fault;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.model.id.ViosKey;
import lpm.sim.Disturbance;
import lpm.sim.state.MoveState;

/** What can be put on a schedule: one of the faults, or what becomes of a Virtual I/O Server as a whole. */
public sealed interface Incident extends Disturbance permits Fault, ServerIncident {

    /** Whether there is a moment of a migration at which it could hit something. */
    default boolean isPossible(MoveState start) {
        return true;
    }

    /** All that can befall a migration: the faults that concern it, then crash and restart of each server of its two systems. */
    static ImmutableList<Incident> concerning(MoveState state) {
        ImmutableList.Builder<Incident> all = ImmutableList.builder();
        ImmutableList<ViosKey> servers = ServerIncident.servers(state);
        all.addAll(Fault.concerning(state));
        servers.forEach(server -> all.add(new ServerCrash(server)));
        servers.forEach(server -> all.add(new ServerRestart(server)));
        return all.build();
    }

    /**
     * Reads {@code HMC_LOSS}, {@code VIOS_CRASH:vios1} or {@code VIOS_RESTART:vios1}.
     *
     * @param servers the server of what stands behind the colon
     * @throws IllegalArgumentException if there is no such incident; the message lists all
     */
    static Incident parse(String text, Function<String, ViosKey> servers) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        boolean isCrash = name.equals(ServerCrash.NAME);
        if (isCrash || name.equals(ServerRestart.NAME)) {
            if (colon < 0 || colon == text.length() - 1) {
                throw new IllegalArgumentException(
                        "%s is written with a Virtual I/O Server, such as %s:vios1, but '%s' was found"
                                .formatted(name, name, text));
            }
            ViosKey server = servers.apply(text.substring(colon + 1));
            return isCrash ? new ServerCrash(server) : new ServerRestart(server);
        }
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no fault '%s'; there are %s".formatted(text, names())));
    }

    private static String names() {
        return Stream.concat(
                        Arrays.stream(Fault.values()).map(Fault::name),
                        Stream.of(ServerCrash.NAME, ServerRestart.NAME).map(name -> name + ":SERVER"))
                .collect(Collectors.joining(", "));
    }
}
