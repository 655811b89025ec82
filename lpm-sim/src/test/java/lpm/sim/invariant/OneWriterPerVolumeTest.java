package lpm.sim.invariant;

import static lpm.sim.invariant.FinishedMove.END;
import static lpm.sim.invariant.FinishedMove.HERE;
import static lpm.sim.invariant.FinishedMove.THERE;
import static lpm.sim.invariant.FinishedMove.before;
import static lpm.sim.invariant.FinishedMove.violation;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.sim.Article;
import lpm.sim.state.MoveState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who writes to the LUNs of a move whose adapters stand on both sides, beside partition 9 of the destination. */
class OneWriterPerVolumeTest {

    private static final String LUN = "LUN 00054a3b868044e2 is writable by ";

    private static MoveState onBothSides() {
        return END.changing(estate -> estate.with(before(Article.SOURCE_1)).with(before(Article.SOURCE_2)));
    }

    /** Partition 9 has a device on a disk of the first server: hdisk1 is the moving partition's, hdisk9 is not. */
    private static MoveState beside(MoveState state, String ninth, String disk) {
        LogicalPartition other = LogicalPartition.builder()
                .system(Article.DESTINATION)
                .id(new PartitionId(9))
                .state(Fact.known(new PartitionState(ninth)))
                .build();
        VirtualScsiServerAdapter serving = VirtualScsiServerAdapter.builder()
                .name("vhost9")
                .slot(new VirtualSlot(19))
                .client(Fact.known(Optional.of(other.id())))
                .targetDevices(Listing.complete(ImmutableList.of(BrokenStates.disk()
                        .sourceDevice()
                        .withName("vtscsi9")
                        .withBackingDevice(Fact.known(new BackingDevice.Disk(disk))))))
                .build();
        return state.changing(
                estate -> estate.with(other).updating(Article.DESTINATION_1, server -> serving(server, serving)));
    }

    private static VirtualIoServer serving(VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        PhysicalVolume own = PhysicalVolume.builder()
                .name("hdisk9")
                .id(Fact.known(new PhysicalVolumeId("00054a3b868099c1")))
                .build();
        return server.withPhysicalVolumes(server.physicalVolumes().plus(own))
                .withServerAdapters(server.serverAdapters().plus(adapter));
    }

    @ParameterizedTest(name = "source {0}, destination {1}, partition 9 is {2} on {3}: {4}")
    @CsvSource({
        "false, true,  Running,       hdisk9, ''",
        "true,  false, Running,       hdisk9, ''",
        "false, true,  Not Activated, hdisk1, ''",
        "false, false, Running,       hdisk1, ''",
        "false, true,  Running,       hdisk1, partition 5 of THERE and partition 9 of THERE",
        "true,  false, Running,       hdisk1, partition 5 of HERE and partition 9 of THERE"
    })
    void onlyWhoRunsWritesAndOnlyToTheSameLun(boolean here, boolean there, String ninth, String disk, String writers) {
        MoveState now =
                beside(onBothSides(), ninth, disk).withRunsAtSource(here).withRunsAtDestination(there);

        assertThat(violation("I3", END.withEstate(Estate.empty()), now))
                .isEqualTo(
                        writers.isEmpty()
                                ? ""
                                : LUN + writers.replace("THERE", THERE).replace("HERE", HERE));
    }

    @Test
    void whoStartsToRunStartsToWrite() {
        MoveState now = onBothSides().withRunsAtSource(true).withRunsAtDestination(true);

        assertThat(violation("I3", now.withRunsAtSource(false), now)).startsWith(LUN);
        assertThat(violation("I3", now.withRunsAtDestination(false), now)).startsWith(LUN);
        assertThat(violation("I3", now, now)).as("nothing has happened").isEmpty();
    }

    @Test
    void nobodyWritesThroughAVfchostThatIsGone() {
        assertThat(violation("I3", END, END.withRunsAtSource(true))).isEmpty();
    }
}
