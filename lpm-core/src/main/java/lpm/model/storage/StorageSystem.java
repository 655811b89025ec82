package lpm.model.storage;

import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.Names;
import org.immutables.value.Value;

/** An external storage system: the LUNs it holds and the hosts it shows them to. */
@Value.Immutable
public interface StorageSystem extends WithStorageSystem {

    String name();

    Listing<LogicalUnit> logicalUnits();

    /** Which LUN is mapped to which host, a host being named as the Virtual I/O Server is. */
    Listing<HostMapping> hostMappings();

    @Value.Check
    default void check() {
        Names.check("storage system", name());
    }

    /** Whether the LUN is mapped to the host. */
    default Fact<Boolean> maps(String logicalUnit, String host) {
        return hostMappings().contains(new HostMapping(logicalUnit, host)::equals);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StorageSystem}. */
    final class Builder extends ImmutableStorageSystem.Builder {
        Builder() {
            logicalUnits(Listing.unknown());
            hostMappings(Listing.unknown());
        }
    }
}
