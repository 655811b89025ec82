package lpm.model;

import static lpm.model.LimitsTest.SYSTEM;
import static lpm.model.LimitsTest.broken;
import static lpm.model.LimitsTest.vlans;

import java.util.List;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.PartitionId;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.storage.VirtualScsiClientAdapter;
import org.junit.jupiter.params.provider.Arguments;

/** The limits of a partition and of what it is given, each broken once. */
final class PartitionLimits {

    private PartitionLimits() {}

    static Stream<Arguments> rows() {
        return Stream.of(
                broken(
                        () -> MemoryAllocation.builder().currentMegabytes(0).build(),
                        "memory must be positive, but is 0 MB"),
                broken(
                        () -> MemoryAllocation.builder()
                                .currentMegabytes(4_096)
                                .maximumMegabytes(Fact.known(2_048L))
                                .build(),
                        "maximum memory must be at least the memory of 4096 MB and at most 1099511627776 MB (1 EiB), but is 2048 MB"),
                broken(
                        () -> MemoryAllocation.builder()
                                .currentMegabytes(1_024)
                                .minimumMegabytes(Fact.known(2_048L))
                                .build(),
                        "minimum memory must be at most the memory of 1024 MB, but is 2048 MB"),
                broken(
                        () -> ProcessorAllocation.builder()
                                .units(new ProcessingUnits(0))
                                .build(),
                        "processing units must be positive, but are 0.0"),
                broken(
                        () -> ProcessorAllocation.builder()
                                .units(ProcessingUnits.parse("1.01"))
                                .virtualProcessors(Fact.known(1))
                                .build(),
                        "1 virtual processors cannot hold 1.01 processing units"),
                broken(
                        () -> partition()
                                .scsiAdapters(Listing.complete(List.of(client(4), client(4))))
                                .build(),
                        "partition 12: virtual slot 4 occurs twice"),
                broken(
                        () -> partition()
                                .name(Fact.known("pay"))
                                .scsiAdapters(Listing.complete(List.of(client(4))))
                                .ethernetAdapters(Listing.complete(List.of(ethernet(4, 1))))
                                .build(),
                        "pay (partition 12): virtual slot 4 occurs twice"),
                broken(
                        () -> partition()
                                .maximumVirtualSlots(Fact.known(10))
                                .scsiAdapters(Listing.complete(List.of(client(10))))
                                .build(),
                        "partition 12: virtual slot 10 is used, but the maximum is 10 virtual slots (0 to 9)"),
                broken(
                        () -> ethernet(4, 21),
                        "virtual Ethernet adapter in slot 4: at most 20 additional VLANs, but there are 21"),
                broken(
                        () -> Assumption.builder()
                                .subject("partition 12")
                                .attribute("technology_refresh")
                                .value("4")
                                .reason(" ")
                                .build(),
                        "assumption of technology_refresh: a reason must be given"));
    }

    private static LogicalPartition.Builder partition() {
        LogicalPartition.Builder builder = LogicalPartition.builder();
        builder.system(SYSTEM).id(new PartitionId(12));
        return builder;
    }

    private static VirtualScsiClientAdapter client(int slot) {
        return VirtualScsiClientAdapter.builder().slot(new VirtualSlot(slot)).build();
    }

    private static VirtualEthernetAdapter ethernet(int slot, int additional) {
        return VirtualEthernetAdapter.builder()
                .slot(new VirtualSlot(slot))
                .portVlan(new VlanId(1))
                .additionalVlans(vlans(additional))
                .build();
    }
}
