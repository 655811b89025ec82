package lpm.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import lpm.fact.Table;
import lpm.model.Chassis;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagementConsole;
import lpm.model.VirtualIoServer;
import lpm.model.storage.StorageSystem;
import lpm.origin.KeptAside;

/** The whole document. */
final class EstateForm {

    private static final String KEPT_ASIDE = "kept_aside";

    private static final ImmutableSet<String> KEYS = ImmutableSet.of(
            "lpm",
            "chassis",
            "management_consoles",
            "managed_systems",
            "partitions",
            "virtual_io_servers",
            "storage_systems",
            "assume",
            KEPT_ASIDE);

    /** The version of the format. */
    private static final int VERSION = 1;

    private EstateForm() {}

    static Estate read(Source source, Node root) {
        MappingReader in = MappingReader.of(source, root, "estate document", KEYS);
        in.version("lpm", VERSION);
        Estate estate = Estate.builder()
                .chassis(Table.index(in.all("chassis", node -> ChassisForm.read(source, node)), Chassis::name))
                .managementConsoles(Table.index(
                        in.all("management_consoles", node -> ManagementConsoleForm.read(source, node)),
                        ManagementConsole::name))
                .managedSystems(Table.index(
                        in.all("managed_systems", node -> ManagedSystemForm.read(source, node)), ManagedSystem::id))
                .partitions(Table.index(
                        in.all("partitions", node -> LogicalPartitionForm.read(source, node)), LogicalPartition::key))
                .virtualIoServers(Table.index(
                        in.all("virtual_io_servers", node -> VirtualIoServerForm.read(source, node)),
                        VirtualIoServer::key))
                .storageSystems(Table.index(
                        in.all("storage_systems", node -> StorageSystemForm.read(source, node)), StorageSystem::name))
                .build();
        Assumptions assumptions = new Assumptions(source);
        for (MappingReader assumption : in.all("assume", node -> AssumptionForm.reader(source, node))) {
            estate = assumptions.apply(estate, assumption);
        }
        return estate;
    }

    static ImmutableList<KeptAside> keptAside(Source source, Node root) {
        return MappingReader.of(source, root, "estate document", KEYS)
                .all(KEPT_ASIDE, node -> KeptAsideForm.read(source, node));
    }

    static void write(Estate estate, List<KeptAside> keptAside, MappingWriter out) {
        out.word("lpm", VERSION)
                .objects("chassis", ordered(estate.chassis()), ChassisForm::write)
                .objects("management_consoles", ordered(estate.managementConsoles()), ManagementConsoleForm::write)
                .objects("managed_systems", ordered(estate.managedSystems()), ManagedSystemForm::write)
                .objects("partitions", ordered(estate.partitions()), LogicalPartitionForm::write)
                .objects("virtual_io_servers", ordered(estate.virtualIoServers()), VirtualIoServerForm::write)
                .objects("storage_systems", ordered(estate.storageSystems()), StorageSystemForm::write)
                .objects("assume", estate.assumptions(), AssumptionForm::write)
                .objects(KEPT_ASIDE, keptAside, KeptAsideForm::write);
    }

    /** By key: equal estates give equal documents. */
    private static <K extends Comparable<K>, V> ImmutableList<V> ordered(Table<K, V> table) {
        return table.toMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(ImmutableList.toImmutableList());
    }
}
