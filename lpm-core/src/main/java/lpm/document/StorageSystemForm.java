package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.fact.Listing;
import lpm.model.storage.HostMapping;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.StorageSystem;
import lpm.origin.Subject;

/** A storage system with its host mappings. */
final class StorageSystemForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of("name", "logical_units", "host_mappings");
    private static final ImmutableSet<String> MAPPING_KEYS = ImmutableSet.of("logical_unit", "host");

    private StorageSystemForm() {}

    static StorageSystem read(Source source, Node node) {
        MappingReader in = MappingReader.of(source, node, "storage system", KEYS);
        String name = in.required("name", Scalars::text);
        Subject subject = Subject.named(Subject.Kind.STORAGE_SYSTEM, name);
        in.about(subject);
        Listing<LogicalUnit> units = in.listing("logical_units", item -> LogicalUnitForm.read(source, subject, item));
        return in.build(() -> StorageSystem.builder()
                .name(name)
                .logicalUnits(units)
                .hostMappings(in.listing("host_mappings", item -> readMapping(source, subject, units, item)))
                .build());
    }

    private static HostMapping readMapping(Source source, Subject storage, Listing<LogicalUnit> units, Node node) {
        MappingReader in = MappingReader.of(source, node, "host mapping", MAPPING_KEYS);
        HostMapping mapping =
                new HostMapping(in.required("logical_unit", Scalars::text), in.required("host", Scalars::text));
        source.claim(storage, "host mapping", mapping.logicalUnit() + " to " + mapping.host(), in.line());
        if (units.isComplete() && !units.shows(unit -> unit.name().equals(mapping.logicalUnit()))) {
            throw in.error(
                    in.line("logical_unit"),
                    "the LUN %s was found, but logical_units of %s is complete without it; add it there or name another%s"
                            .formatted(
                                    ScalarNode.shown(mapping.logicalUnit()),
                                    storage,
                                    Nearest.hint(
                                            mapping.logicalUnit(),
                                            units.stream()
                                                    .map(LogicalUnit::name)
                                                    .toList())));
        }
        return mapping;
    }

    static void write(StorageSystem storage, MappingWriter out) {
        out.text("name", storage.name())
                .objects("logical_units", storage.logicalUnits(), LogicalUnitForm::write)
                .objects("host_mappings", storage.hostMappings(), StorageSystemForm::writeMapping);
    }

    private static void writeMapping(HostMapping mapping, MappingWriter out) {
        out.text("logical_unit", mapping.logicalUnit()).text("host", mapping.host());
    }
}
