package lpm.model.network;

import static com.google.common.base.Preconditions.checkArgument;

import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.Names;
import org.immutables.value.Value;

/** A shared Ethernet adapter (SEA): the bridge between virtual switches and a physical network, at most 16 trunk adapters. */
@Value.Immutable
public interface SharedEthernetAdapter extends WithSharedEthernetAdapter {

    /** How many trunk adapters a shared Ethernet adapter has at most. */
    int MAXIMUM_TRUNK_ADAPTERS = 16;

    /** The device name, such as {@code ent6}. */
    String name();

    /** The physical adapter or link aggregation behind the bridge. */
    Fact<String> backingDevice();

    /** As {@code entstat} prints it: PRIMARY, BACKUP, LIMBO and others. */
    Fact<String> state();

    /** The trunk adapter that carries untagged frames, {@code pvid_adapter} of the device; the others carry tagged ones. */
    Fact<String> defaultAdapter();

    Listing<TrunkAdapter> trunkAdapters();

    @Value.Check
    default void check() {
        Names.check("shared Ethernet adapter", name());
        backingDevice().value().ifPresent(device -> Names.check("backing device of", name(), device));
        defaultAdapter().value().ifPresent(device -> Names.check("default adapter of", name(), device));
        state().value().ifPresent(state -> Names.check("state of", name(), state));
        checkArgument(
                trunkAdapters().items().size() <= MAXIMUM_TRUNK_ADAPTERS,
                "%s: a shared Ethernet adapter has at most 16 trunk adapters, but there are %s",
                name(),
                trunkAdapters().items().size());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SharedEthernetAdapter}. */
    final class Builder extends ImmutableSharedEthernetAdapter.Builder {
        Builder() {
            backingDevice(Fact.unknown());
            state(Fact.unknown());
            defaultAdapter(Fact.unknown());
            trunkAdapters(Listing.unknown());
        }
    }
}
