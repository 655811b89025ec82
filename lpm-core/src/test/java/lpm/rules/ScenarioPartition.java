package lpm.rules;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.SHOP;
import static lpm.rules.Scenario.SWITCH;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.LogicalPartition;
import lpm.model.MemoryAllocation;
import lpm.model.MigrationState;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionProfile;
import lpm.model.PartitionState;
import lpm.model.ProcessorAllocation;
import lpm.model.id.MacAddress;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionUuid;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.storage.VirtualScsiClientAdapter;

/** The partition of {@link Scenario}. */
final class ScenarioPartition {

    private ScenarioPartition() {}

    static LogicalPartition shop() {
        return LogicalPartition.builder()
                .system(A)
                .id(SHOP.id())
                .name(Fact.known("shop"))
                .environment(Fact.known(OperatingEnvironment.IBM_I))
                .osRelease(Fact.known(new Release("7.2")))
                .technologyRefresh(Fact.known(8))
                .state(Fact.known(PartitionState.RUNNING))
                .migrationState(Fact.known(MigrationState.NOT_MIGRATING))
                .rmcActive(Fact.known(false))
                .migrationDisabled(Fact.known(false))
                .dlparCapable(Fact.known(true))
                .uuid(Fact.known(Optional.of(PartitionUuid.parse("7A10E6B3-52CD-4F98-8E21-94D0A3B7C65F"))))
                .everActivated(Fact.known(true))
                .managementPartition(Fact.known(false))
                .workloadGroup(Fact.known(Optional.empty()))
                .redundantErrorPathReporting(Fact.known(false))
                .serialSlots(Listing.complete(List.of(new VirtualSlot(0), new VirtualSlot(1))))
                .hugePages(Fact.known(0))
                .bsrArrays(Fact.known(0))
                .hostEthernetPorts(Fact.known(0))
                .fixedLogicalPorts(Fact.known(0))
                .stationInterfaces(Fact.known(0))
                .persistentMemoryVolumes(Fact.known(0))
                .heldByTask(Fact.known(false))
                .memoryExpansion(Fact.known(false))
                .virtualTrustedPlatformModule(Fact.known(false))
                .simplifiedRemoteRestart(Fact.known(false))
                .secureBoot(Fact.known(false))
                .keystoreKilobytes(Fact.known(0))
                .virtualTerminalOpen(Fact.known(false))
                .agreesToSuspend(Fact.known(true))
                .restrictedIo(Fact.known(true))
                .compatibilityMode(Fact.known(new CompatibilityMode("POWER7")))
                .servesDisks(Fact.known(false))
                .memory(Fact.known(MemoryAllocation.builder()
                        .currentMegabytes(8_192)
                        .minimumMegabytes(Fact.known(1_024L))
                        .maximumMegabytes(Fact.known(16_384L))
                        .shared(Fact.known(false))
                        .build()))
                .processors(Fact.known(ProcessorAllocation.builder()
                        .units(ProcessingUnits.parse("0.5"))
                        .virtualProcessors(Fact.known(1))
                        .dedicated(Fact.known(false))
                        .capped(Fact.known(false))
                        .build()))
                .profile(Fact.known(PartitionProfile.builder()
                        .name("normal")
                        .desiredMemoryMegabytes(Fact.known(8_192L))
                        .minimumMemoryMegabytes(Fact.known(1_024L))
                        .maximumMemoryMegabytes(Fact.known(16_384L))
                        .sharesMemory(Fact.known(false))
                        .desiredProcessingUnits(Fact.known(ProcessingUnits.parse("0.5")))
                        .desiredVirtualProcessors(Fact.known(1))
                        .dedicatedProcessors(Fact.known(false))
                        .cappedProcessors(Fact.known(false))
                        .desiredHugePages(Fact.known(0))
                        .compatibilityMode(Fact.known(CompatibilityMode.DEFAULT))
                        .pageTableRatio(Fact.known(Optional.of(4_096)))
                        .scsiSlots(Listing.complete(List.of(new VirtualSlot(4), new VirtualSlot(5))))
                        .ethernetSlots(Listing.complete(List.of(new VirtualSlot(3))))
                        .build()))
                .scsiAdapters(Listing.complete(List.of(clientAdapter(4, 1), clientAdapter(5, 2))))
                .ethernetAdapters(Listing.complete(List.of(VirtualEthernetAdapter.builder()
                        .slot(new VirtualSlot(3))
                        .portVlan(new VlanId(40))
                        .additionalVlans(ImmutableSortedSet.of(new VlanId(41)))
                        .virtualSwitch(Fact.known(SWITCH))
                        .macAddress(Fact.known(new MacAddress("5E1A90C04B03")))
                        .trunk(Fact.known(false))
                        .build())))
                .fibreChannelAdapters(Listing.complete(List.of()))
                .virtualNicAdapters(Listing.complete(List.of()))
                .mediaDevices(Listing.complete(List.of()))
                .physicalIoSlots(Listing.complete(List.of()))
                .maximumVirtualSlots(Fact.known(30))
                .build();
    }

    private static VirtualScsiClientAdapter clientAdapter(int slot, int server) {
        return VirtualScsiClientAdapter.builder()
                .slot(new VirtualSlot(slot))
                .server(Fact.known(new PartitionId(server)))
                .serverSlot(Fact.known(new VirtualSlot(12)))
                .build();
    }
}
