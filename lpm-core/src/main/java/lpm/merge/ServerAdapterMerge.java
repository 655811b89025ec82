package lpm.merge;

import lpm.model.id.ViosKey;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.Subject;

/** Virtual SCSI server adapters of one Virtual I/O Server, by device name. */
final class ServerAdapterMerge {

    private ServerAdapterMerge() {}

    static ItemType<VirtualScsiServerAdapter> of(ViosKey server) {
        return ItemType.withLists(
                VirtualScsiServerAdapter::name,
                name -> Subject.on(server, Subject.Kind.VIRTUAL_SCSI_SERVER_ADAPTER, name),
                said -> merge(server, said));
    }

    private static VirtualScsiServerAdapter merge(ViosKey server, Merging<VirtualScsiServerAdapter> said) {
        ItemType<VirtualTargetDevice> devices = TargetDeviceMerge.of(server);
        return said.build(
                VirtualScsiServerAdapter.builder()
                        .name(said.same("name", VirtualScsiServerAdapter::name))
                        .slot(said.same("slot", VirtualScsiServerAdapter::slot))
                        .client(said.fact("client", VirtualScsiServerAdapter::client))
                        .clientSlot(said.fact("client_slot", VirtualScsiServerAdapter::clientSlot))
                        .targetDevices(
                                said.listing("target_devices", VirtualScsiServerAdapter::targetDevices, devices)),
                VirtualScsiServerAdapter.Builder::build);
    }
}
