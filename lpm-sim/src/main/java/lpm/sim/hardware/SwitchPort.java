package lpm.sim.hardware;

import java.util.Optional;
import lpm.model.id.ViosKey;

/**
 * A port of the physical network, told by what is plugged into it.
 *
 * @param server the Virtual I/O Server that bridges
 * @param bridge its shared Ethernet adapter, empty if nobody captured which one carries the frames
 */
public record SwitchPort(ViosKey server, Optional<String> bridge) {

    /** Such as {@code ent6 of vios1}. */
    public String label() {
        return bridge.map(name -> name + " of ").orElse("") + server.name();
    }
}
