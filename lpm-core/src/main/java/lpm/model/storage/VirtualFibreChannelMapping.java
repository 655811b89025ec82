package lpm.model.storage;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.Names;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.WorldWidePortName;
import org.immutables.value.Value;

/** A virtual Fibre Channel server adapter ({@code vfchost}) of a Virtual I/O Server, and the port it is mapped to (NPIV). */
@Value.Immutable
public interface VirtualFibreChannelMapping extends WithVirtualFibreChannelMapping {

    /** How many world wide port names a client adapter has: one for each end of a migration. */
    int PORT_NAMES = 2;

    /** The device name, such as {@code vfchost0}. */
    String name();

    VirtualSlot slot();

    /** The partition it serves; known and empty when any client may connect. */
    Fact<Optional<PartitionId>> client();

    /** The client's virtual slot; known and empty when any may connect. */
    Fact<Optional<VirtualSlot>> clientSlot();

    /** The physical port it is mapped to, such as {@code fcs0}; known and empty while it is mapped to none. */
    Fact<Optional<String>> port();

    /** The pair of names under which the client's adapter logs in to the fabric. */
    Listing<WorldWidePortName> clientPortNames();

    /** As {@code lsmap} prints it: LOGGED_IN or NOT_LOGGED_IN. */
    Fact<String> status();

    @Value.Check
    default void check() {
        Names.check("virtual Fibre Channel server adapter", name());
        status().value().ifPresent(status -> Names.check("status of", name(), status));
        port().value().flatMap(device -> device).ifPresent(device -> Names.check("Fibre Channel port", device));
        Uniqueness.check(name(), "world wide port name", clientPortNames(), wwpn -> wwpn);
        Uniqueness.checkAtMost(name(), "world wide port names", clientPortNames(), PORT_NAMES);
    }

    /** Whether this adapter serves that partition alone. */
    default Fact<Boolean> serves(PartitionId partition) {
        return client().map(c -> c.equals(Optional.of(partition)));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualFibreChannelMapping}. */
    final class Builder extends ImmutableVirtualFibreChannelMapping.Builder {
        Builder() {
            client(Fact.unknown());
            clientSlot(Fact.unknown());
            port(Fact.unknown());
            clientPortNames(Listing.unknown());
            status(Fact.unknown());
        }
    }
}
