package lpm.testkit.edited;

import static lpm.testkit.edited.EditedExample.only;
import static lpm.testkit.edited.Edits.CLIENT;
import static lpm.testkit.edited.Edits.DESTINATION;
import static lpm.testkit.edited.Edits.incapable;
import static lpm.testkit.edited.Edits.onDestination;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.MobilityCapability;
import lpm.model.PagingDevice;

/** Copies of the example that violate the rules on memory. */
final class MemoryExamples {

    private MemoryExamples() {}

    static Stream<EditedExample> all() {
        return Stream.of(
                only("mem-ams-paging-device", DESTINATION.toString(), true, estate -> withSharedMemory(estate, false)),
                only(
                        "mem-ams-pool-configured",
                        DESTINATION.toString(),
                        true,
                        estate -> withSharedMemory(estate, false, "vios1/hdisk7")
                                .updating(
                                        DESTINATION,
                                        system -> system.withPagingServers(Listing.complete(ImmutableList.of())))),
                only(
                        "mem-ams-redundant-paging",
                        DESTINATION.toString(),
                        true,
                        estate -> withSharedMemory(estate, true, "vios1/hdisk7")),
                only(
                        "mem-ams-supported",
                        DESTINATION.toString(),
                        true,
                        estate -> incapable(MobilityCapability.MEMORY_SHARING)
                                .apply(withSharedMemory(estate, false, "vios1/hdisk7"))),
                only(
                        "mem-available",
                        DESTINATION.toString(),
                        true,
                        onDestination(system -> system.withAvailableMemoryMegabytes(Fact.known(4_095L)))),
                only(
                        "mem-lmb-size-equal",
                        DESTINATION.toString(),
                        true,
                        onDestination(system -> system.withLogicalMemoryBlockMegabytes(Fact.known(128)))),
                only(
                        "mem-ppt-ratio",
                        "1:64",
                        false,
                        estate -> incapable(MobilityCapability.PAGE_TABLE_RATIO)
                                .apply(estate.updating(
                                        CLIENT,
                                        partition -> partition.withProfile(partition
                                                .profile()
                                                .map(profile ->
                                                        profile.withPageTableRatio(Fact.known(Optional.of(64)))))))));
    }

    /** The example with shared memory, and a pool at the destination with devices that one server reaches. */
    private static Estate withSharedMemory(Estate estate, boolean redundant, String... devices) {
        return estate.updating(
                        CLIENT,
                        partition -> partition.withMemory(partition
                                .memory()
                                .map(memory -> memory.withShared(Fact.known(true))
                                        .withRedundantPaging(Fact.known(redundant)))))
                .updating(
                        DESTINATION,
                        system -> system.withPagingServers(Listing.complete(ImmutableList.of("sn1054a5bvios1")))
                                .withPagingDevices(Listing.complete(Stream.of(devices)
                                        .map(name -> new PagingDevice(name, 8_192, false, true))
                                        .toList())));
    }
}
