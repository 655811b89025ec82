package lpm.model.storage;

import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.WorldWidePortName;
import org.immutables.value.Value;

/**
 * A virtual Fibre Channel client adapter of a partition. Source: lshwres of the console, {@code --rsubtype fc --level lpar}.
 */
@Value.Immutable
public interface VirtualFibreChannelClientAdapter extends WithVirtualFibreChannelClientAdapter {

    VirtualSlot slot();

    /** The Virtual I/O Server at the other end. */
    @Value.Default
    default Fact<PartitionId> server() {
        return Fact.unknown();
    }

    /** The slot of the server adapter on it. */
    @Value.Default
    default Fact<VirtualSlot> serverSlot() {
        return Fact.unknown();
    }

    /** The names under which the adapter logs in to the fabric: one now, the other after the next migration. */
    @Value.Default
    default Listing<WorldWidePortName> portNames() {
        return Listing.unknown();
    }

    @Value.Check
    default void check() {
        String label = "virtual Fibre Channel adapter in slot " + slot();
        Uniqueness.check(label, "world wide port name", portNames(), wwpn -> wwpn);
        Uniqueness.checkAtMost(label, "world wide port names", portNames(), VirtualFibreChannelMapping.PORT_NAMES);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualFibreChannelClientAdapter}. */
    final class Builder extends ImmutableVirtualFibreChannelClientAdapter.Builder {
        Builder() {}
    }
}
