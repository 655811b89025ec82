package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.storage.LogicalUnit;
import lpm.origin.Subject;

/** A LUN of a storage system. */
final class LogicalUnitForm {

    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("name", "id", "unique_id", "naa", "size_megabytes");

    private LogicalUnitForm() {}

    static LogicalUnit read(Source source, Subject storage, Node node) {
        MappingReader in = MappingReader.of(source, node, "logical unit", KEYS);
        String name = in.required("name", Scalars::text);
        source.claim(storage, "logical unit", name, in.line());
        Subject subject = Subject.named(Subject.Kind.LOGICAL_UNIT, name);
        source.put(subject, in.line());
        in.attributesOf(subject);
        return in.build(() -> LogicalUnit.builder()
                .name(name)
                .id(in.fact("id", Scalars::physicalVolumeId))
                .uniqueId(in.fact("unique_id", Scalars::uniqueDeviceId))
                .naa(in.fact("naa", Scalars::naa))
                .sizeMegabytes(in.fact("size_megabytes", Scalars::megabytes))
                .build());
    }

    static void write(LogicalUnit unit, MappingWriter out) {
        out.text("name", unit.name())
                .text("id", unit.id())
                .text("unique_id", unit.uniqueId())
                .text("naa", unit.identity().naaBesideUniqueId())
                .word("size_megabytes", unit.sizeMegabytes());
    }
}
