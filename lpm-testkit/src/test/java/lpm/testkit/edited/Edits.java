package lpm.testkit.edited;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.FirmwareLevel;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.MobilityCapability;
import lpm.model.OperatingEnvironment;
import lpm.model.VirtualIoServer;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.option.OptionParser;
import lpm.option.RequestOptions;
import lpm.testkit.fixtures.Scenario;

/** What the edited examples are made with: the example's names, and edits that several of them share. */
public final class Edits {

    public static final MachineTypeModelSerial SOURCE = MachineTypeModelSerial.parse("7895-42X*1054A3B");
    public static final MachineTypeModelSerial DESTINATION = MachineTypeModelSerial.parse("7895-42X*1054A5B");
    public static final PartitionKey CLIENT = new PartitionKey(SOURCE, new PartitionId(5));
    public static final ViosKey SOURCE_1 = ViosKey.of(SOURCE, "sn1054a3bvios1");
    public static final ViosKey SOURCE_2 = ViosKey.of(SOURCE, "sn1054a3bvios2");
    public static final ViosKey DESTINATION_1 = ViosKey.of(DESTINATION, "sn1054a5bvios1");
    public static final ViosKey DESTINATION_2 = ViosKey.of(DESTINATION, "sn1054a5bvios2");
    static final VirtualSlot THIRD_CLIENT_SLOT = new VirtualSlot(6);
    static final VirtualSlot THIRD_SERVER_SLOT = new VirtualSlot(30);

    private Edits() {}

    static UnaryOperator<Estate> onDestination(UnaryOperator<ManagedSystem> edit) {
        return estate -> estate.updating(DESTINATION, edit);
    }

    static UnaryOperator<Estate> onClient(UnaryOperator<LogicalPartition> edit) {
        return estate -> estate.updating(CLIENT, edit);
    }

    static UnaryOperator<Estate> on(ViosKey server, UnaryOperator<VirtualIoServer> edit) {
        return estate -> estate.updating(server, edit);
    }

    /** The destination cannot do something. */
    static UnaryOperator<Estate> incapable(MobilityCapability capability) {
        return onDestination(system -> system.withCapabilities(ImmutableMap.<MobilityCapability, Boolean>builder()
                .putAll(system.capabilities())
                .put(capability, false)
                .buildKeepingLast()));
    }

    /** The request with attributes as {@code migrlpar -i} takes them. */
    static UnaryOperator<Scenario> asking(String attributes) {
        return withOptions(options -> OptionParser.attributes(attributes, options));
    }

    static UnaryOperator<Scenario> withOptions(UnaryOperator<RequestOptions> edit) {
        return scenario -> new Scenario(
                scenario.estate(),
                scenario.request().withOptions(edit.apply(scenario.request().options())));
    }

    /** The example as AIX, with all that is asked of it. */
    static LogicalPartition aix(LogicalPartition partition) {
        return partition
                .withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX))
                .withRmcActive(Fact.known(true))
                .withDlparCapable(Fact.known(true))
                .withManagementPartition(Fact.known(false))
                .withAgreesToSuspend(Fact.known(true));
    }

    /** Another partition of the source. */
    static Estate withNeighbour(Estate estate, UnaryOperator<LogicalPartition> edit) {
        PartitionId id = new PartitionId(6);
        return estate.with(edit.apply(LogicalPartition.builder()
                        .system(SOURCE)
                        .id(id)
                        .name(Fact.known("neighbour"))
                        .scsiAdapters(Listing.complete(ImmutableList.of()))
                        .ethernetAdapters(Listing.complete(ImmutableList.of()))
                        .build()))
                .updating(
                        SOURCE,
                        system -> system.withPartitions(system.partitions().plus(id)));
    }

    static Estate withFirmware(Estate estate, int release) {
        Fact<FirmwareLevel> level = Fact.known(new FirmwareLevel(release, 20));
        return estate.updating(SOURCE, system -> system.withFirmwareLevel(level))
                .updating(DESTINATION, system -> system.withFirmwareLevel(level));
    }

    /** One more adapter of the partition. */
    static Estate withThirdAdapter(Estate estate, ViosKey server, int id, ImmutableList<VirtualTargetDevice> devices) {
        return estate.updating(CLIENT, partition -> withThirdAdapter(partition, id))
                .updating(
                        server,
                        vios -> vios.withServerAdapters(vios.serverAdapters()
                                .plus(VirtualScsiServerAdapter.builder()
                                        .name("vhost9")
                                        .slot(THIRD_SERVER_SLOT)
                                        .client(Fact.known(Optional.of(CLIENT.id())))
                                        .clientSlot(Fact.known(Optional.of(THIRD_CLIENT_SLOT)))
                                        .targetDevices(Listing.complete(devices))
                                        .build())));
    }

    private static LogicalPartition withThirdAdapter(LogicalPartition partition, int server) {
        return partition
                .withScsiAdapters(partition
                        .scsiAdapters()
                        .plus(VirtualScsiClientAdapter.builder()
                                .slot(THIRD_CLIENT_SLOT)
                                .server(Fact.known(new PartitionId(server)))
                                .serverSlot(Fact.known(THIRD_SERVER_SLOT))
                                .build()))
                .withProfile(partition
                        .profile()
                        .map(profile ->
                                profile.withScsiSlots(profile.scsiSlots().plus(THIRD_CLIENT_SLOT))));
    }

    static VirtualTargetDevice device(String name, BackingDevice backing) {
        return VirtualTargetDevice.builder()
                .name(name)
                .address(Fact.known(LogicalUnitAddress.ofIndex(9)))
                .backingDevice(Fact.known(backing))
                .status(Fact.known("Available"))
                .mirrored(Fact.known("false"))
                .build();
    }
}
