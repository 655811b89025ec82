package lpm.testkit.bench;

import com.google.common.collect.ImmutableSet;
import lpm.testkit.bench.Fleet.OperatingSystem;
import lpm.testkit.bench.Fleet.Partition;
import lpm.testkit.bench.Fleet.Server;

/** The least that twelve rules cost on objects: straight code, all of them for every pair. */
final class FleetFloor {

    private FleetFloor() {}

    /** The sum of the masks of all pairs. */
    static long sum(Fleet fleet) {
        long sum = 0;
        for (Partition partition : fleet.partitions()) {
            for (Server server : fleet.servers()) {
                sum += violated(partition, server);
            }
        }
        return sum;
    }

    /** The mask of the rules that the pair violates, bits in the order of {@link FleetRule}. */
    static int violated(Partition partition, Server server) {
        Server source = partition.server();
        int mask = 0;
        if (!server.lpmCapable()) {
            mask |= 1;
        }
        if (source.id().equals(server.id())) {
            mask |= 1 << 1;
        }
        if (!partition.running()) {
            mask |= 1 << 2;
        }
        if (partition.physicalIo()) {
            mask |= 1 << 3;
        }
        if (partition.os() == OperatingSystem.IBM_I && !(server.ibmICapable() && partition.restrictedIo())) {
            mask |= 1 << 4;
        }
        if (!server.compatibilityModes().contains(partition.compatibilityMode())) {
            mask |= 1 << 5;
        }
        if (partition.logicalMemoryBlock() != server.logicalMemoryBlock()) {
            mask |= 1 << 6;
        }
        if (partition.memory() > server.freeMemory()) {
            mask |= 1 << 7;
        }
        if (partition.processors() > server.freeProcessors()) {
            mask |= 1 << 8;
        }
        if (lacksOne(partition.vlans(), server.vlans())) {
            mask |= 1 << 9;
        }
        if (lacksOne(partition.luns(), server.luns())) {
            mask |= 1 << 10;
        }
        if (server.movers() == 0 || source.movers() == 0 || server.activeMigrations() >= server.maximumMigrations()) {
            mask |= 1 << 11;
        }
        return mask;
    }

    private static boolean lacksOne(ImmutableSet<String> needed, ImmutableSet<String> offered) {
        for (String element : needed) {
            if (!offered.contains(element)) {
                return true;
            }
        }
        return false;
    }
}
