package lpm.merge;

import lpm.model.storage.HostMapping;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.StorageSystem;
import lpm.origin.Subject;

/** One storage system. */
final class StorageSystemMerge {

    private StorageSystemMerge() {}

    static StorageSystem merge(String name, Merging<StorageSystem> said) {
        ItemType<LogicalUnit> units = ItemType.of(
                LogicalUnit::name,
                unit -> Subject.named(Subject.Kind.LOGICAL_UNIT, unit),
                StorageSystemMerge::mergeUnit);
        ItemType<HostMapping> mappings =
                ItemType.values(mapping -> mapping.logicalUnit() + " to " + mapping.host(), said::subject);
        return said.build(() -> StorageSystem.builder()
                .name(name)
                .logicalUnits(said.listing("logical_units", StorageSystem::logicalUnits, units))
                .hostMappings(said.listing("host_mappings", StorageSystem::hostMappings, mappings))
                .build());
    }

    private static LogicalUnit mergeUnit(Attributes<LogicalUnit> said) {
        return said.build(() -> LogicalUnit.builder()
                .name(said.same("name", LogicalUnit::name))
                .id(said.fact("id", LogicalUnit::id))
                .uniqueId(said.fact("unique_id", LogicalUnit::uniqueId))
                .naa(said.fact("naa", LogicalUnit::naa))
                .sizeMegabytes(said.fact("size_megabytes", LogicalUnit::sizeMegabytes))
                .build());
    }
}
