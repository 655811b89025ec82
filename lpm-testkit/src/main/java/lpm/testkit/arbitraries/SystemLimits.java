package lpm.testkit.arbitraries;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.FirmwareLevel;
import lpm.model.InactiveProfilePolicy;
import lpm.model.ManagedSystem;
import lpm.model.SharedProcessorPool;
import lpm.model.id.ProcessingUnits;

/** What a system of a valid move takes: processors, partitions and migrations at a time. */
final class SystemLimits {

    /** What the partition runs in. */
    static final CompatibilityMode MODE = new CompatibilityMode("POWER8");

    private static final int MOST_PARTITIONS = 100;
    private static final int MOST_MIGRATIONS = 16;
    private static final int MOST_PROCESSORS = 64;

    private SystemLimits() {}

    static ManagedSystem.Builder of(ManagedSystem.Builder system) {
        system.detailedState(Fact.known("None"))
                .firmwareLevel(Fact.known(new FirmwareLevel(860, 180)))
                .maximumPartitions(Fact.known(MOST_PARTITIONS))
                .compatibilityModes(Listing.complete(
                        ImmutableList.of(CompatibilityMode.DEFAULT, new CompatibilityMode("POWER7"), MODE)))
                .activeMigrations(Fact.known(0))
                .supportedActiveMigrations(Fact.known(MOST_MIGRATIONS))
                .inactiveMigrations(Fact.known(0))
                .supportedInactiveMigrations(Fact.known(MOST_MIGRATIONS))
                .inactiveProfilePolicy(Fact.known(InactiveProfilePolicy.PROFILE))
                .minimumUnitsPerVirtualProcessor(Fact.known(ProcessingUnits.parse("0.05")))
                .maximumVirtualProcessorsAixLinux(Fact.known(MOST_PROCESSORS))
                .maximumVirtualProcessorsIbmI(Fact.known(MOST_PROCESSORS))
                .processorPools(Listing.complete(ImmutableList.of(SharedProcessorPool.builder()
                        .id(SharedProcessorPool.DEFAULT_ID)
                        .name(Fact.known("DefaultPool"))
                        .build())))
                .pagingServers(Listing.complete(ImmutableList.of()))
                .pagingDevices(Listing.complete(ImmutableList.of()));
        return system;
    }
}
