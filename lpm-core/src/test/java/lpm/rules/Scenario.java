package lpm.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.change.Change;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.ConsoleKind;
import lpm.model.Estate;
import lpm.model.FirmwareLevel;
import lpm.model.InactiveProfilePolicy;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.ManagementConsole;
import lpm.model.MobilityCapability;
import lpm.model.SharedProcessorPool;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.PartitionUuid;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.ViosKey;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;
import lpm.model.storage.HostMapping;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.StorageSystem;

/**
 * A move that every rule allows: IBM i partition 7, shop, with two LUNs through vio1a and vio2a of system A, to system B
 * with vio1b and vio2b. Tests edit it.
 */
public final class Scenario {

    public static final MachineTypeModelSerial A = MachineTypeModelSerial.parse("9117-MMB*10ABCDE");
    public static final MachineTypeModelSerial B = MachineTypeModelSerial.parse("9117-MMC*10FEDCB");
    public static final PartitionKey SHOP = new PartitionKey(A, new PartitionId(7));

    /** A partition that lives at the destination already. */
    public static final PartitionKey BANK = new PartitionKey(B, new PartitionId(3));

    public static final ViosKey VIO1A = ViosKey.of(A, "vio1a");
    public static final ViosKey VIO2A = ViosKey.of(A, "vio2a");
    public static final ViosKey VIO1B = ViosKey.of(B, "vio1b");
    public static final ViosKey VIO2B = ViosKey.of(B, "vio2b");
    public static final PhysicalVolumeId ROOT = new PhysicalVolumeId("00c7cd9e5f1b2a40");
    public static final PhysicalVolumeId DATA = new PhysicalVolumeId("00c7cd9e5f1b6b13");
    public static final PhysicalVolumeId OTHER = new PhysicalVolumeId("00c7cd9e00001111");
    public static final String SWITCH = "ETHERNET0";

    private Scenario() {}

    public static Estate estate() {
        return Estate.empty()
                .with(ManagementConsole.builder()
                        .name("hmc1")
                        .kind(Fact.known(ConsoleKind.HMC))
                        .release(Fact.known(new Release("7.7.6")))
                        .build())
                .with(system(A, "alpha", "vio1a", "vio2a").withPartitions(Listing.complete(List.of(SHOP.id()))))
                .with(system(B, "beta", "vio1b", "vio2b").withPartitions(Listing.complete(List.of(BANK.id()))))
                .with(ScenarioServers.sourceServer("vio1a", 1))
                .with(ScenarioServers.sourceServer("vio2a", 2))
                .with(ScenarioServers.destinationServer("vio1b", 1))
                .with(ScenarioServers.destinationServer("vio2b", 2))
                .with(ScenarioPartition.shop())
                .with(LogicalPartition.builder()
                        .system(B)
                        .id(BANK.id())
                        .name(Fact.known("bank"))
                        .uuid(Fact.known(Optional.of(PartitionUuid.parse("3c9d1e52-8f04-4b6a-a1d7-20b5c8e4f916"))))
                        .ethernetAdapters(Listing.complete(List.of()))
                        .build())
                .with(storage());
    }

    public static MigrationRequest request() {
        return MigrationRequest.builder()
                .partition(SHOP)
                .destination(Destination.of(B))
                .build();
    }

    /** The move within an edited estate, without a mapping. */
    public static Move move(UnaryOperator<Estate> edit) {
        return Move.of(edit.apply(estate()), request());
    }

    public static Move move() {
        return move(estate -> estate);
    }

    public static Estate apply(List<Change> changes, Estate estate) {
        Estate result = estate;
        for (Change change : changes) {
            result = change.applyTo(result);
        }
        return result;
    }

    private static ManagedSystem system(MachineTypeModelSerial id, String name, String... servers) {
        ManagedSystem.Builder builder = ManagedSystem.builder();
        builder.id(id)
                .name(Fact.known(name))
                .state(Fact.known(ManagedSystemState.OPERATING))
                .configurableProcessingUnits(Fact.known(ProcessingUnits.parse("16")))
                .availableProcessingUnits(Fact.known(ProcessingUnits.parse("6.5")))
                .configurableMemoryMegabytes(Fact.known(131_072L))
                .availableMemoryMegabytes(Fact.known(40_960L))
                .logicalMemoryBlockMegabytes(Fact.known(256))
                .virtualSwitches(Listing.complete(List.of(VirtualSwitch.builder()
                        .name(SWITCH)
                        .mode(Fact.known(VirtualSwitchMode.VEB))
                        .build())))
                .remainingPortNames(Fact.known(60_000))
                .virtualIoServers(Listing.complete(List.of(servers)))
                .maximumVirtualSlots(Fact.known(1_000))
                .servicePartition(Fact.known(Optional.empty()))
                .detailedState(Fact.known("None"))
                .firmwareLevel(Fact.known(new FirmwareLevel(760, 68)))
                .maximumPartitions(Fact.known(40))
                .compatibilityModes(Listing.complete(List.of(
                        CompatibilityMode.DEFAULT,
                        new CompatibilityMode("POWER6"),
                        new CompatibilityMode("POWER6_plus"),
                        new CompatibilityMode("POWER7"))))
                .activeMigrations(Fact.known(0))
                .supportedActiveMigrations(Fact.known(16))
                .inactiveMigrations(Fact.known(0))
                .supportedInactiveMigrations(Fact.known(16))
                .inactiveProfilePolicy(Fact.known(InactiveProfilePolicy.PROFILE))
                .minimumUnitsPerVirtualProcessor(Fact.known(ProcessingUnits.parse("0.05")))
                .maximumVirtualProcessorsAixLinux(Fact.known(64))
                .maximumVirtualProcessorsIbmI(Fact.known(32))
                .processorPools(Listing.complete(List.of(SharedProcessorPool.builder()
                        .id(0)
                        .name(Fact.known("DefaultPool"))
                        .build())))
                .pagingServers(Listing.complete(List.of()))
                .pagingDevices(Listing.complete(List.of()))
                .sriovAdapters(Listing.complete(List.of()))
                .ethernetNetwork(Fact.known("campus"))
                .managementConsole(Fact.known("hmc1"));
        for (MobilityCapability capability : MobilityCapability.values()) {
            builder.putCapability(capability, true);
        }
        return builder.build();
    }

    private static StorageSystem storage() {
        ImmutableList.Builder<HostMapping> mappings = ImmutableList.builder();
        for (String host : List.of("vio1a", "vio2a", "vio1b", "vio2b")) {
            mappings.add(new HostMapping("shop_lun0", host), new HostMapping("shop_lun1", host));
        }
        return StorageSystem.builder()
                .name("v7000")
                .logicalUnits(
                        Listing.complete(List.of(unit("shop_lun0", ROOT, 51_200), unit("shop_lun1", DATA, 40_960))))
                .hostMappings(Listing.complete(mappings.build()))
                .build();
    }

    private static LogicalUnit unit(String name, PhysicalVolumeId id, long megabytes) {
        return LogicalUnit.builder()
                .name(name)
                .id(Fact.known(id))
                .sizeMegabytes(Fact.known(megabytes))
                .build();
    }
}
