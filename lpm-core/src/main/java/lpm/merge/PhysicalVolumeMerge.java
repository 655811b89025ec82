package lpm.merge;

import java.util.Collection;
import java.util.stream.Stream;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.Subject;

/** Disks of one Virtual I/O Server, by device name. */
final class PhysicalVolumeMerge {

    private PhysicalVolumeMerge() {}

    static ItemType<PhysicalVolume> of(ViosKey server) {
        return ItemType.filtered(
                PhysicalVolume::name,
                name -> Subject.on(server, Subject.Kind.PHYSICAL_VOLUME, name),
                PhysicalVolumeMerge::merge,
                PhysicalVolumeMerge::cells);
    }

    /** The columns of {@code lspv -size}; the volume group is not among them. */
    private static Collection<String> cells(PhysicalVolume disk) {
        return Stream.of(
                        Stream.of(disk.name()),
                        disk.id().value().stream().map(Object::toString),
                        disk.sizeMegabytes().value().stream().map(Object::toString))
                .flatMap(cells -> cells)
                .toList();
    }

    private static PhysicalVolume merge(Attributes<PhysicalVolume> said) {
        return said.build(() -> PhysicalVolume.builder()
                .name(said.same("name", PhysicalVolume::name))
                .id(said.fact("id", PhysicalVolume::id))
                .uniqueId(said.fact("unique_id", PhysicalVolume::uniqueId))
                .naa(said.fact("naa", PhysicalVolume::naa))
                .sizeMegabytes(said.fact("size_megabytes", PhysicalVolume::sizeMegabytes))
                .reservePolicy(said.fact("reserve_policy", PhysicalVolume::reservePolicy))
                .maximumTransferBytes(said.fact("max_transfer_bytes", PhysicalVolume::maximumTransferBytes))
                .volumeGroup(said.fact("volume_group", PhysicalVolume::volumeGroup))
                .location(said.fact("location", PhysicalVolume::location))
                .build());
    }
}
