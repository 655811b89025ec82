package lpm.sim.fault;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** How schedules write Virtual I/O Servers, and which of them a migration has to do with. */
final class Servers {

    private Servers() {}

    /** As a schedule writes it: {@code vios1:7895-42X*1054A3B}, without the system if nobody captured it. */
    static String written(ViosKey server) {
        return server.name() + server.system().map(system -> ":" + system).orElse("");
    }

    /** The server that a schedule writes so; a name may have a colon itself. */
    static ViosKey read(String written) {
        int colon = written.lastIndexOf(':');
        return colon > 0 && isSystem(written.substring(colon + 1))
                ? ViosKey.of(MachineTypeModelSerial.parse(written.substring(colon + 1)), written.substring(0, colon))
                : ViosKey.ofUnknownSystem(written);
    }

    private static boolean isSystem(String text) {
        try {
            return MachineTypeModelSerial.parse(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** As sentences name it, since both systems may have a server of one name. */
    static String label(ViosKey server) {
        return "Virtual I/O Server " + server
                + server.system().map(system -> " of " + system).orElse("");
    }

    /** Why nothing more can happen to a server: its system is down. */
    static Optional<String> systemDown(MoveState state, ViosKey server) {
        boolean atSource =
                server.system().equals(Optional.of(state.plan().partition().system()));
        Resource frame = atSource ? Resource.SOURCE_FRAME : Resource.DESTINATION_FRAME;
        return state.conditions()
                .missing(frame)
                .map(reason ->
                        (atSource ? state.plan().sourceLabel() : state.plan().destinationLabel()) + " is down");
    }

    /** The servers of the systems of a move. */
    static ImmutableList<ViosKey> of(MoveState state) {
        return Stream.of(
                        Optional.of(state.plan().partition().system()),
                        state.plan().destination())
                .distinct()
                .flatMap(system -> state.estate().virtualIoServersOf(system).stream())
                .map(VirtualIoServer::key)
                .collect(ImmutableList.toImmutableList());
    }
}
