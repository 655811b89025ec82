package lpm.sim.invariant;

import static lpm.sim.invariant.FinishedMove.CLIENT;
import static lpm.sim.invariant.FinishedMove.END;
import static lpm.sim.invariant.FinishedMove.HERE;
import static lpm.sim.invariant.FinishedMove.violation;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Map;
import lpm.fact.Fact;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.sim.Article;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the writes of a partition that moves, and how large they may be where it has come to. */
class WritesKeptTest {

    private static MoveState written(long issued, long stored, long acknowledged) {
        MoveState good = BrokenStates.good();
        return good.withWrites(
                good.writes().withIssued(issued).withStored(stored).withAcknowledged(acknowledged));
    }

    @Test
    void aWriteIsAcknowledgedOnceItIsStoredAndStaysSo() {
        MoveState before = written(9, 7, 7);

        assertThat(violation("I21", before, before)).isEmpty();
        assertThat(violation("I21", before, written(9, 9, 9))).isEmpty();
        assertThat(violation("I21", before, written(9, 7, 9)))
                .isEqualTo(CLIENT + " was told of 2 writes that no disk holds");
        assertThat(violation("I21", before, written(9, 4, 4)))
                .isEqualTo("3 writes of " + CLIENT + " that a disk held are lost");
    }

    @Test
    void nothingMoreIsStoredOutOfReach() {
        MoveState before = written(9, 7, 7).withRunsAtDestination(true);
        MoveState blind = before.withConditions(before.conditions().losing(Resource.DESTINATION_LUNS, "LUN is gone"));

        assertThat(violation("I21", blind, written(12, 7, 7))).isEmpty();
        assertThat(violation("I21", blind, written(12, 9, 9)))
                .isEqualTo("2 writes of " + CLIENT + " are stored on disks that it does not reach");
    }

    @Test
    void nothingIsOnItsWayOnceTheSourceLetsTheSuspendedPartitionGo() {
        MoveState before = written(7, 7, 7);
        MoveState released =
                written(9, 7, 7).withOwner(Owner.FLIGHT).flowing(flow -> flow.withFrozenAtMilliseconds(5L));

        assertThat(violation("I21", before, released))
                .isEqualTo("2 writes of " + CLIENT + " are on their way through servers of " + HERE
                        + ", which has let it go");
        assertThat(violation("I21", before, released.withOwner(Owner.SRC))).isEmpty();
        assertThat(violation("I21", before, released.withWrites(before.writes())))
                .isEmpty();
    }

    /** {@code hdisk1=4096 hdisk2=8192}: what these disks take at a time; of others nobody knows. */
    private static PhysicalVolume limited(PhysicalVolume disk, String limits) {
        Map<String, String> known =
                Splitter.on(' ').omitEmptyStrings().withKeyValueSeparator('=').split(limits);
        return known.containsKey(disk.name())
                ? disk.withMaximumTransferBytes(Fact.known(Long.parseLong(known.get(disk.name()))))
                : disk;
    }

    private static MoveState limited(MoveState state, ViosKey server, String limits) {
        MovePlan plan = state.plan();
        return state.withPlan(plan.withAdapters(plan.adapters().stream()
                        .map(adapter -> adapter.withDisks(adapter.disks().stream()
                                .map(disk ->
                                        disk.withSourceDisk(disk.sourceDisk().map(known -> limited(known, limits))))
                                .collect(ImmutableList.toImmutableList())))
                        .collect(ImmutableList.toImmutableList())))
                .changing(estate -> estate.updating(
                        server,
                        known -> known.withPhysicalVolumes(
                                known.physicalVolumes().replacing(any -> true, disk -> limited(disk, limits)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hdisk5=8192 hdisk1=4096 | hdisk1 of sn1054a5bvios2 takes 4096 bytes at a time of LUN 00054a3b868044e2,"
                        + " and the partition writes 8192 as it could on sn1054a3bvios1",
                "hdisk5=8192 hdisk1=8192 | ''",
                "hdisk5=8192 hdisk1=9000 | ''",
                "hdisk5=8192             | ''",
                "hdisk1=4096             | ''",
                "hdisk5=8192 hdisk1=8192 hdisk2=4096 | ''"
            })
    void whatItWritesAtATimeIsTakenByTheDisksOfTheSameLun(String limits, String violation) {
        assertThat(violation("I19", END, limited(END, Article.DESTINATION_2, limits)))
                .isEqualTo(violation);
    }
}
