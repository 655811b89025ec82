package lpm.sim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.rules.Destination;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationRequest;

/** The article's partition with a second one that moves at the same time, with a LUN of its own. */
public final class Neighbours {

    private static final String LUN = "00054a3b868099c1";

    private Neighbours() {}

    /** Partition 6 beside the article's, to move the same way. */
    public static Estate sameWay() {
        return with(Article.estate(), Article.SOURCE, "ibmi2", 6);
    }

    /** A partition of the destination, with the id of the article's, to move to the article's source. */
    public static Estate oppositeWay() {
        return with(Article.estate(), Article.DESTINATION, "ibmi2", 5);
    }

    public static RequestedMove article() {
        return new RequestedMove(Article.request(), Article.mapping());
    }

    public static RequestedMove neighbour(Estate estate) {
        LogicalPartition neighbour = Streams.stream(estate.partitions().values())
                .filter(partition -> partition.name().equals(Fact.known("ibmi2")))
                .findFirst()
                .orElseThrow();
        MachineTypeModelSerial destination =
                neighbour.system().equals(Article.SOURCE) ? Article.DESTINATION : Article.SOURCE;
        return new RequestedMove(
                MigrationRequest.builder()
                        .partition(neighbour.key())
                        .destination(Destination.of(destination))
                        .build(),
                MigrationMapping.none());
    }

    /** The course of the article's move, its neighbour's beside it. */
    public static Course begin(Estate estate, MigrationOptions options) {
        return Migration.begin(SimulatedEstate.of(estate), article(), ImmutableList.of(neighbour(estate)), options);
    }

    /** The article's move, its neighbour's beside it. */
    public static MigrationTrace migrate(Estate estate, String... faults) {
        return Migration.run(
                SimulatedEstate.of(estate),
                article(),
                ImmutableList.of(neighbour(estate)),
                MigrationOptions.defaults().withFaults(Article.schedule(faults)));
    }

    private static Estate with(Estate estate, MachineTypeModelSerial home, String name, int id) {
        PartitionKey key = new PartitionKey(home, new PartitionId(id));
        LogicalPartition like = estate.partition(Article.CLIENT);
        LogicalPartition neighbour = like.withSystem(home)
                .withId(key.id())
                .withName(Fact.known(name))
                .withScsiAdapters(Listing.complete(like.scsiAdapters().stream()
                        .map(adapter -> adapter.withServerSlot(Fact.known(new VirtualSlot(9))))
                        .collect(ImmutableList.toImmutableList())));
        Estate with = estate.with(neighbour);
        for (ViosKey server :
                ImmutableList.of(Article.SOURCE_1, Article.SOURCE_2, Article.DESTINATION_1, Article.DESTINATION_2)) {
            boolean serves = server.system().equals(Optional.of(home));
            with = with.updating(server, known -> serves ? serving(known, key) : seeing(known));
        }
        return with;
    }

    private static VirtualIoServer seeing(VirtualIoServer server) {
        PhysicalVolume disk = PhysicalVolume.builder()
                .name("hdisk9")
                .id(Fact.known(new PhysicalVolumeId(LUN)))
                .sizeMegabytes(Fact.known(51_200L))
                .reservePolicy(Fact.known(ReservePolicy.NO_RESERVE))
                .volumeGroup(Fact.known(Optional.empty()))
                .build();
        return server.withPhysicalVolumes(Listing.complete(ImmutableList.<PhysicalVolume>builder()
                .addAll(server.physicalVolumes().items())
                .add(disk)
                .build()));
    }

    private static VirtualIoServer serving(VirtualIoServer server, PartitionKey client) {
        int slot = server.id().equals(Fact.known(new PartitionId(1))) ? 2 : 3;
        VirtualScsiServerAdapter adapter = VirtualScsiServerAdapter.builder()
                .name("vhost5")
                .slot(new VirtualSlot(9))
                .client(Fact.known(Optional.of(client.id())))
                .clientSlot(Fact.known(Optional.of(new VirtualSlot(slot))))
                .targetDevices(Listing.complete(ImmutableList.of(VirtualTargetDevice.builder()
                        .name("vtscsi9")
                        .address(Fact.known(LogicalUnitAddress.ofIndex(1)))
                        .backingDevice(Fact.known(new BackingDevice.Disk("hdisk9")))
                        .status(Fact.known("Available"))
                        .mirrored(Fact.known("false"))
                        .build())))
                .build();
        VirtualIoServer seeing = seeing(server);
        return seeing.withServerAdapters(Listing.complete(ImmutableList.<VirtualScsiServerAdapter>builder()
                .addAll(seeing.serverAdapters().items())
                .add(adapter)
                .build()));
    }
}
