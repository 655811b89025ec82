package lpm.model.network;

import lpm.fact.Fact;
import lpm.model.id.LocationCode;
import lpm.model.id.Names;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import org.immutables.value.Value;

/**
 * The server side of a virtual NIC ({@code vnicserver}) on a Virtual I/O Server: one for each backing device of a client's adapter.
 * Source: {@code lsmap -vnic}.
 */
@Value.Immutable
public interface VirtualNicServer extends WithVirtualNicServer {

    /** The device name, such as {@code vnicserver0}. */
    String name();

    /** Far above the slots that other adapters may be made in, and not counted among them. */
    VirtualSlot slot();

    /** The partition whose virtual NIC it serves. */
    Fact<PartitionId> client();

    /** The slot of the virtual NIC. */
    Fact<VirtualSlot> clientSlot();

    /** The device of the logical port, such as {@code ent6}. */
    Fact<String> backingDevice();

    /** Where that port is: {@code U78CD.001.FZH0000-P1-C1-T1-S1}. */
    Fact<LocationCode> location();

    /** As {@code lsmap} prints it: {@code Available}. */
    Fact<String> status();

    @Value.Check
    default void check() {
        Names.check("virtual NIC server", name());
        backingDevice().value().ifPresent(device -> Names.check("backing device of " + name(), device));
        status().value().ifPresent(status -> Names.check("status of " + name(), status));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualNicServer}. */
    final class Builder extends ImmutableVirtualNicServer.Builder {
        Builder() {
            client(Fact.unknown());
            clientSlot(Fact.unknown());
            backingDevice(Fact.unknown());
            location(Fact.unknown());
            status(Fact.unknown());
        }
    }
}
