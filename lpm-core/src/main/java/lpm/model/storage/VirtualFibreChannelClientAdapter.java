package lpm.model.storage;

import static com.google.common.base.Preconditions.checkArgument;

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
    Fact<PartitionId> server();

    /** The slot of the server adapter on it. */
    Fact<VirtualSlot> serverSlot();

    /** The names under which the adapter logs in to the fabric: one now, the other after the next migration. */
    Listing<WorldWidePortName> portNames();

    /**
     * The one of the names under which the adapter is logged in, or logs in when the partition is activated; {@code lsnportlogin}
     * prints it, which is not read.
     */
    Fact<WorldWidePortName> activePortName();

    /** The name of the pair that is not active, under which the adapter logs in at the other end of a migration. */
    default Fact<WorldWidePortName> inactivePortName() {
        return activePortName()
                .flatMap(active -> Fact.ofOptional(portNames().stream()
                        .filter(name -> !name.equals(active))
                        .findFirst()));
    }

    @Value.Check
    default void check() {
        String label = "virtual Fibre Channel adapter in slot " + slot();
        Uniqueness.check(label, "world wide port name", portNames(), wwpn -> wwpn);
        Uniqueness.checkAtMost(label, "world wide port names", portNames(), VirtualFibreChannelMapping.PORT_NAMES);
        checkArgument(
                !portNames().isComplete()
                        || !activePortName().isKnownAnd(active -> !portNames().shows(active::equals)),
                "%s: %s is active, but is none of its port names",
                label,
                activePortName());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualFibreChannelClientAdapter}. */
    final class Builder extends ImmutableVirtualFibreChannelClientAdapter.Builder {
        Builder() {
            server(Fact.unknown());
            serverSlot(Fact.unknown());
            portNames(Listing.unknown());
            activePortName(Fact.unknown());
        }
    }
}
