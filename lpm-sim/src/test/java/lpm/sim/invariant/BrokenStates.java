package lpm.sim.invariant;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.PartitionState;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.sim.Article;
import lpm.sim.hardware.PartitionMemory;
import lpm.sim.hardware.TransferRate;
import lpm.sim.state.AdapterPlan;
import lpm.sim.state.Conditions;
import lpm.sim.state.CreatedAdapter;
import lpm.sim.state.DiskPlan;
import lpm.sim.state.Flow;
import lpm.sim.state.MigrationParameters;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Standing;

/** States of the article's move: a good one, and what makes it a broken one. */
final class BrokenStates {

    private BrokenStates() {}

    static MoveState good() {
        MovePlan plan = MovePlan.builder()
                .initial(Article.estate())
                .partition(Article.estate().partition(Article.CLIENT))
                .destination(Article.DESTINATION)
                .targetId(new PartitionId(5))
                .addAdapter(AdapterPlan.builder()
                        .source(Article.SOURCE_1)
                        .sourceAdapter("vhost2")
                        .destination(Article.DESTINATION_1)
                        .addDisk(disk())
                        .build())
                .build();
        PartitionMemory memory = PartitionMemory.untouched(1L << 32, 4_096, new TransferRate(0), 10);
        return MoveState.initial(
                plan,
                Flow.initial(MigrationParameters.builder().build(), memory),
                Conditions.builder().build());
    }

    static DiskPlan disk() {
        VirtualScsiServerAdapter adapter = Article.estate()
                .virtualIoServer(Article.SOURCE_1)
                .serverAdapter("vhost2")
                .orElseThrow();
        return DiskPlan.builder()
                .sourceDevice(adapter.targetDevices().items().get(0))
                .sourceDisk(Article.estate().virtualIoServer(Article.SOURCE_1).physicalVolume("hdisk5"))
                .build();
    }

    static LogicalPartition moved(MoveState state) {
        return state.plan().partition().withSystem(Article.DESTINATION);
    }

    static MoveState completed(MoveState state) {
        return state.withOwner(Owner.DST)
                .withRunsAtSource(false)
                .withRunsAtDestination(true)
                .withStanding(Standing.COMPLETED);
    }

    static MoveState dismantled(MoveState state) {
        return state.changing(e -> e.updating(
                Article.SOURCE_1, v -> v.withServerAdapters(v.serverAdapters().minus(adapter -> true))));
    }

    static MoveState leftAdapter(MoveState state) {
        return state.changing(e -> e.updating(
                        Article.DESTINATION_1,
                        v -> v.withServerAdapters(v.serverAdapters()
                                .plus(VirtualScsiServerAdapter.builder()
                                        .name("vhost0")
                                        .slot(new VirtualSlot(7))
                                        .build()))))
                .withCreated(ImmutableList.of(new CreatedAdapter(Article.DESTINATION_1, "vhost0")));
    }

    /** The moved partition writes more at a time than the disk takes that its new adapter stands on. */
    static MoveState writingToASmallerDisk(MoveState state) {
        MovePlan plan = state.plan();
        PhysicalVolume larger = disk().sourceDisk().orElseThrow().withMaximumTransferBytes(Fact.known(8_192L));
        return completed(state)
                .withPlan(plan.withAdapters(plan.adapters().stream()
                        .map(adapter -> adapter.withDisks(disk().withSourceDisk(larger)))
                        .collect(ImmutableList.toImmutableList())))
                .withCreated(ImmutableList.of(new CreatedAdapter(Article.DESTINATION_1, "vhost0")))
                .changing(e -> e.updating(
                        Article.DESTINATION_1,
                        v -> v.withPhysicalVolumes(v.physicalVolumes()
                                        .replacing(
                                                found -> found.name().equals("hdisk1"),
                                                found -> found.withMaximumTransferBytes(Fact.known(4_096L))))
                                .withServerAdapters(v.serverAdapters()
                                        .plus(VirtualScsiServerAdapter.builder()
                                                .name("vhost0")
                                                .slot(new VirtualSlot(7))
                                                .targetDevices(Listing.complete(ImmutableList.of(disk().sourceDevice()
                                                        .withBackingDevice(
                                                                Fact.known(new BackingDevice.Disk("hdisk1"))))))
                                                .build()))));
    }

    /** Another partition runs on the destination with a device on a LUN of the moving one. */
    static MoveState servedTwice(MoveState state) {
        LogicalPartition other = LogicalPartition.builder()
                .system(Article.DESTINATION)
                .id(new PartitionId(9))
                .state(Fact.known(PartitionState.RUNNING))
                .build();
        VirtualScsiServerAdapter serving = VirtualScsiServerAdapter.builder()
                .name("vhost0")
                .slot(new VirtualSlot(7))
                .client(Fact.known(Optional.of(other.id())))
                .targetDevices(Listing.complete(ImmutableList.of(
                        disk().sourceDevice().withBackingDevice(Fact.known(new BackingDevice.Disk("hdisk1"))))))
                .build();
        return state.changing(e -> e.with(other)
                .updating(
                        Article.DESTINATION_1,
                        v -> v.withServerAdapters(v.serverAdapters().plus(serving))));
    }

    /** The moved partition managed its system. */
    static MoveState managing(MoveState state) {
        return state.withOwner(Owner.DST)
                .withPlan(
                        state.plan().withPartition(state.plan().partition().withManagementPartition(Fact.known(true))));
    }

    /** The moved partition was the service partition of its system. */
    static MoveState servicing(MoveState state) {
        MovePlan plan = state.plan();
        return state.withOwner(Owner.DST)
                .withPlan(plan.withInitial(plan.initial()
                        .updating(
                                Article.SOURCE,
                                system -> system.withServicePartition(Fact.known(Optional.of(Article.CLIENT.id()))))));
    }

    /** All disks of the moved partition were those of another one. */
    static MoveState servedByPartition(MoveState state) {
        PartitionId other = new PartitionId(9);
        MovePlan plan = state.plan();
        VirtualScsiClientAdapter adapter = VirtualScsiClientAdapter.builder()
                .slot(new VirtualSlot(3))
                .server(Fact.known(other))
                .build();
        return completed(state)
                .withPlan(plan.withAdapters(ImmutableList.of())
                        .withPartition(plan.partition().withScsiAdapters(Listing.complete(ImmutableList.of(adapter))))
                        .withInitial(plan.initial()
                                .updating(
                                        Article.SOURCE,
                                        system -> system.withPartitions(
                                                system.partitions().plus(other)))));
    }
}
