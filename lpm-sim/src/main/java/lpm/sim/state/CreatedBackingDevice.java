package lpm.sim.state;

import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualNicBackingDevice;

/**
 * A backing device that this migration has created.
 *
 * @param server the Virtual I/O Server that hosts it, and {@code host} its vnicserver
 * @param clientSlot the slot of the virtual NIC
 */
public record CreatedBackingDevice(
        ViosKey server, String host, VirtualSlot clientSlot, VirtualNicBackingDevice device) {}
