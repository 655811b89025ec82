package lpm.model.storage;

import lpm.fact.Fact;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import org.immutables.value.Value;

/** A virtual SCSI client adapter of a logical partition. */
@Value.Immutable
public interface VirtualScsiClientAdapter extends WithVirtualScsiClientAdapter {

    VirtualSlot slot();

    /** The partition id of the Virtual I/O Server it connects to. */
    Fact<PartitionId> server();

    /** The virtual slot of the server adapter it connects to. */
    Fact<VirtualSlot> serverSlot();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualScsiClientAdapter}. */
    final class Builder extends ImmutableVirtualScsiClientAdapter.Builder {
        Builder() {
            server(Fact.unknown());
            serverSlot(Fact.unknown());
        }
    }
}
