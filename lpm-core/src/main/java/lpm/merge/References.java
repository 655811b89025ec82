package lpm.merge;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import java.util.function.Function;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.StorageSystem;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.FactRef;
import lpm.origin.InputException;
import lpm.origin.Origins;
import lpm.origin.Subject;

/** Names inside an estate that stand for an object: it must exist wherever all such objects are known. */
final class References {

    private References() {}

    static void check(Estate estate, Origins origins) {
        estate.virtualIoServers().stream()
                .forEach(server -> server.system()
                        .value()
                        .flatMap(estate.managedSystems()::get)
                        .ifPresent(system -> check(system, server, origins)));
        estate.virtualIoServers().stream()
                .filter(server -> server.physicalVolumes().isComplete())
                .forEach(server -> checkDisks(server, origins));
        estate.storageSystems().stream()
                .filter(storage -> storage.logicalUnits().isComplete())
                .forEach(storage -> check(storage, origins));
    }

    /** A system that lists all its servers has no other. */
    private static void check(ManagedSystem system, VirtualIoServer server, Origins origins) {
        if (system.virtualIoServers().isComplete() && !system.virtualIoServers().shows(server.name()::equals)) {
            Subject subject = Subject.of(system.id());
            throw Contradictions.between(
                    "virtual_io_servers of " + subject + ":",
                    server.name() + " is there",
                    origins.of(FactRef.of(Subject.of(server))),
                    server.name() + " is missing",
                    origins.of(new FactRef(subject, "virtual_io_servers")));
        }
    }

    private static void checkDisks(VirtualIoServer server, Origins origins) {
        ImmutableList<VirtualTargetDevice> devices = server.targetDevices().items();
        if (!devices.isEmpty()) {
            Set<String> disks = Set.copyOf(names(server.physicalVolumes(), PhysicalVolume::name));
            devices.forEach(device -> check(server, disks, device, origins));
        }
    }

    private static void check(VirtualIoServer server, Set<String> disks, VirtualTargetDevice device, Origins origins) {
        if (device.backingDevice().value().orElse(null) instanceof BackingDevice.Disk disk
                && !disks.contains(disk.name())) {
            Subject subject = Subject.on(server.key(), Subject.Kind.VIRTUAL_TARGET_DEVICE, device.name());
            throw dangling(
                    new FactRef(subject, "backing_device"),
                    disk.name(),
                    "a physical volume of " + server.name(),
                    names(server.physicalVolumes(), PhysicalVolume::name),
                    origins);
        }
    }

    private static void check(StorageSystem storage, Origins origins) {
        ImmutableList<String> units = names(storage.logicalUnits(), LogicalUnit::name);
        Set<String> known = Set.copyOf(units);
        storage.hostMappings().stream()
                .filter(mapping -> !known.contains(mapping.logicalUnit()))
                .forEach(mapping -> {
                    throw dangling(
                            new FactRef(Subject.named(Subject.Kind.STORAGE_SYSTEM, storage.name()), "host_mappings"),
                            mapping.logicalUnit(),
                            "a logical unit of " + storage.name(),
                            units,
                            origins);
                });
    }

    private static <T> ImmutableList<String> names(Listing<T> list, Function<? super T, String> name) {
        return list.stream().map(name).collect(ImmutableList.toImmutableList());
    }

    private static InputException dangling(
            FactRef fact, String name, String expected, ImmutableList<String> known, Origins origins) {
        String hint = known.stream()
                .filter(candidate -> isOneEditAway(candidate, name))
                .findFirst()
                .map(candidate -> "; did you mean " + candidate + "?")
                .orElse("");
        return new InputException("%s%s is %s, which is not %s%s"
                .formatted(fact, Contradictions.at(origins.of(fact)), name, expected, hint));
    }

    /** Whether one character inserted, removed or changed makes one name of the other. */
    static boolean isOneEditAway(String a, String b) {
        if (a.length() > b.length()) {
            return isOneEditAway(b, a);
        }
        int same = 0;
        while (same < a.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        int difference = b.length() - a.length();
        return difference == 0
                ? same < a.length() && a.substring(same + 1).equals(b.substring(same + 1))
                : difference == 1 && a.substring(same).equals(b.substring(same + 1));
    }
}
