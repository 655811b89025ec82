package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.fact.Listing;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.origin.Subject;

/** A virtual SCSI server adapter. */
final class ScsiServerAdapterForm {

    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("name", "slot", "client", "client_slot", "target_devices");

    /** Whoever asks first may connect. */
    private static final String ANY = "any";

    private ScsiServerAdapterForm() {}

    static VirtualScsiServerAdapter read(Source source, ViosKey server, Listing<PhysicalVolume> volumes, Node node) {
        MappingReader in = MappingReader.of(source, node, "virtual SCSI server adapter", KEYS);
        String name = in.required("name", Scalars::text);
        Subject subject = Subject.on(server, Subject.Kind.VIRTUAL_SCSI_SERVER_ADAPTER, name);
        in.about(subject);
        VirtualSlot slot = in.required("slot", Scalars::slot);
        source.claim(Subject.of(server), "virtual slot", slot, in.line("slot"));
        return in.build(() -> VirtualScsiServerAdapter.builder()
                .name(name)
                .slot(slot)
                .client(in.fact("client", Scalars.or(ANY, Scalars::partitionId)))
                .clientSlot(in.fact("client_slot", Scalars.or(ANY, Scalars::slot)))
                .targetDevices(in.listing(
                        "target_devices", item -> TargetDeviceForm.read(source, server, subject, volumes, item)))
                .build());
    }

    static void write(VirtualScsiServerAdapter adapter, MappingWriter out) {
        out.text("name", adapter.name())
                .word("slot", adapter.slot())
                .wordOr("client", adapter.client(), ANY)
                .wordOr("client_slot", adapter.clientSlot(), ANY)
                .objects("target_devices", adapter.targetDevices(), TargetDeviceForm::write);
    }
}
