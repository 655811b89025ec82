package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.fact.Fact;
import lpm.model.id.NaaIdentifier;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.UniqueDeviceId;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.origin.Subject;

/** A disk of a Virtual I/O Server. */
final class PhysicalVolumeForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of(
            "name",
            "id",
            "unique_id",
            "naa",
            "size_megabytes",
            "reserve_policy",
            "max_transfer_bytes",
            "volume_group",
            "location");

    /** What {@code lspv} prints for a disk in no volume group. */
    private static final String NO_VOLUME_GROUP = "None";

    private PhysicalVolumeForm() {}

    static PhysicalVolume read(Source source, ViosKey server, Node node) {
        MappingReader in = MappingReader.of(source, node, "physical volume", KEYS);
        String name = in.required("name", Scalars::text);
        in.about(Subject.on(server, Subject.Kind.PHYSICAL_VOLUME, name));
        Fact<PhysicalVolumeId> id = in.fact("id", Scalars::physicalVolumeId);
        Fact<UniqueDeviceId> uniqueId = in.fact("unique_id", Scalars::uniqueDeviceId);
        Subject owner = Subject.of(server);
        id.value().ifPresent(v -> source.claim(owner, "physical volume identifier", v, in.line("id")));
        uniqueId.value().ifPresent(v -> source.claim(owner, "unique device identifier", v, in.line("unique_id")));
        Fact<NaaIdentifier> naa = in.fact("naa", Scalars::naa);
        naa.value().ifPresent(v -> source.claim(owner, "NAA identifier", v, in.line("naa")));
        return in.build(() -> PhysicalVolume.builder()
                .name(name)
                .id(id)
                .uniqueId(uniqueId)
                .naa(naa)
                .sizeMegabytes(in.fact("size_megabytes", Scalars::megabytes))
                .reservePolicy(in.fact("reserve_policy", Scalars.oneOf(ReservePolicy.values())))
                .maximumTransferBytes(in.fact("max_transfer_bytes", Scalars::bytes))
                .volumeGroup(in.fact("volume_group", Scalars.or(NO_VOLUME_GROUP, Scalars::text)))
                .location(in.fact("location", Scalars::location))
                .build());
    }

    static void write(PhysicalVolume disk, MappingWriter out) {
        out.text("name", disk.name())
                .text("id", disk.id())
                .text("unique_id", disk.uniqueId())
                .text("naa", disk.identity().naaBesideUniqueId())
                .word("size_megabytes", disk.sizeMegabytes())
                .word("reserve_policy", disk.reservePolicy())
                .word("max_transfer_bytes", disk.maximumTransferBytes())
                .textOr("volume_group", disk.volumeGroup(), NO_VOLUME_GROUP)
                .text("location", disk.location());
    }
}
