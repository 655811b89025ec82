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
    @Value.Default
    default Fact<Optional<PartitionId>> client() {
        return Fact.unknown();
    }

    /** The client's virtual slot; known and empty when any may connect. */
    @Value.Default
    default Fact<Optional<VirtualSlot>> clientSlot() {
        return Fact.unknown();
    }

    /** The physical port it is mapped to, such as {@code fcs0}; known and empty while it is mapped to none. */
    @Value.Default
    default Fact<Optional<String>> port() {
        return Fact.unknown();
    }

    /** The pair of names under which the client's adapter logs in to the fabric. */
    @Value.Default
    default Listing<WorldWidePortName> clientPortNames() {
        return Listing.unknown();
    }

    /** As {@code lsmap} prints it: LOGGED_IN or NOT_LOGGED_IN. */
    @Value.Default
    default Fact<String> status() {
        return Fact.unknown();
    }

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
        Builder() {}
    }
}
