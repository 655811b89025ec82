package lpm.model.storage;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.Names;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import org.immutables.value.Value;

/** A virtual SCSI server adapter ({@code vhost}) of a Virtual I/O Server. */
@Value.Immutable
public interface VirtualScsiServerAdapter extends WithVirtualScsiServerAdapter {

    /** The device name, such as {@code vhost2}. */
    String name();

    VirtualSlot slot();

    /** The partition it serves; known and empty when any client may connect. */
    Fact<Optional<PartitionId>> client();

    /** The client's virtual slot; known and empty when any may connect. */
    Fact<Optional<VirtualSlot>> clientSlot();

    Listing<VirtualTargetDevice> targetDevices();

    @Value.Check
    default void check() {
        Names.check("virtual SCSI server adapter", name());
        Uniqueness.checkNames(name(), "virtual target device", targetDevices(), VirtualTargetDevice::name);
        Uniqueness.checkFacts(name(), "LUN address", targetDevices(), VirtualTargetDevice::address);
    }

    /** Whether this adapter serves that partition alone. */
    default Fact<Boolean> serves(PartitionId partition) {
        return client().map(c -> c.equals(Optional.of(partition)));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualScsiServerAdapter}. */
    final class Builder extends ImmutableVirtualScsiServerAdapter.Builder {
        Builder() {
            client(Fact.unknown());
            clientSlot(Fact.unknown());
            targetDevices(Listing.unknown());
        }
    }
}
