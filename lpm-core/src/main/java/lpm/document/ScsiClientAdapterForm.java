package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.id.PartitionKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.origin.Subject;

/** A virtual SCSI client adapter. */
final class ScsiClientAdapterForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of("slot", "server", "server_slot");

    private ScsiClientAdapterForm() {}

    static VirtualScsiClientAdapter read(Source source, PartitionKey partition, Node node) {
        MappingReader in = MappingReader.of(source, node, "virtual SCSI client adapter", KEYS);
        VirtualSlot slot = in.required("slot", Scalars::slot);
        source.claim(Subject.of(partition), "virtual slot", slot, in.line("slot"));
        in.about(Subject.on(partition, Subject.Kind.VIRTUAL_SCSI_CLIENT_ADAPTER, slot.toString()));
        return in.build(() -> VirtualScsiClientAdapter.builder()
                .slot(slot)
                .server(in.fact("server", Scalars::partitionId))
                .serverSlot(in.fact("server_slot", Scalars::slot))
                .build());
    }

    static void write(VirtualScsiClientAdapter adapter, MappingWriter out) {
        out.word("slot", adapter.slot()).word("server", adapter.server()).word("server_slot", adapter.serverSlot());
    }
}
