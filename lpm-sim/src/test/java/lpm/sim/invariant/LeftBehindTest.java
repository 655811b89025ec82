package lpm.sim.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.sim.Article;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who stays at the source of a move, and what may be lost to them. */
class LeftBehindTest {

    private static LogicalPartition partition(int id, Fact<Boolean> serves) {
        return LogicalPartition.builder()
                .system(Article.SOURCE)
                .id(new PartitionId(id))
                .servesDisks(serves)
                .build();
    }

    private static MoveState with(MoveState state, LogicalPartition partition) {
        return state.changing(estate -> estate.with(partition));
    }

    private static MoveState listing(MoveState state, Coverage coverage, int... ids) {
        ImmutableList.Builder<PartitionId> listed = ImmutableList.builder();
        for (int id : ids) {
            listed.add(new PartitionId(id));
        }
        return state.changing(estate ->
                estate.updating(Article.SOURCE, system -> system.withPartitions(Listing.of(listed.build(), coverage))));
    }

    private static String mayServe(MoveState state) {
        return new LeftBehind(state).anyThatMay(LogicalPartition::servesDisks).orElse("nobody");
    }

    @Test
    void oneOfWhichItIsKnownComesBeforeOneOfWhichItMayBe() {
        MoveState all = listing(BrokenStates.good(), Coverage.complete(), 5, 6, 7);
        MoveState unknown = with(all, partition(6, Fact.unknown()));

        assertThat(mayServe(with(unknown, partition(7, Fact.known(true))))).isEqualTo("partition 7");
        assertThat(mayServe(with(unknown, partition(7, Fact.known(false))))).isEqualTo("partition 6");
        assertThat(mayServe(with(with(all, partition(6, Fact.known(false))), partition(7, Fact.known(false)))))
                .isEqualTo("nobody");
    }

    @Test
    void oneThatNobodyCapturedMayBeTheOne() {
        MoveState good = BrokenStates.good();

        assertThat(mayServe(listing(good, Coverage.complete(), 5))).isEqualTo("nobody");
        assertThat(mayServe(listing(good, Coverage.complete(), 5, 8))).isEqualTo("partition 8");
        assertThat(mayServe(listing(good, Coverage.open(), 5, 8))).isEqualTo("partition 8");
        assertThat(mayServe(listing(good, Coverage.open(), 5))).isEqualTo("partitions that nobody has listed");
    }

    @Test
    void whoLeavesAtTheSameTimeDoesNotStay() {
        MoveState good = with(listing(BrokenStates.good(), Coverage.complete(), 5, 6), partition(6, Fact.known(true)));
        MovePlan other = good.plan().withPartition(partition(6, Fact.known(true)));

        assertThat(mayServe(good)).isEqualTo("partition 6");
        assertThat(mayServe(good.withPlan(good.plan().withOthers(other)))).isEqualTo("nobody");
    }

    @ParameterizedTest
    @CsvSource({
        "20, true, ETHERNET0, true",
        "21, true, ETHERNET0, false",
        "20, false, ETHERNET0, false",
        "20, true, OTHER, false"
    })
    void anotherThatIsKnownToBridgeTheVlanDoesSo(int vlan, boolean trunk, String virtualSwitch, boolean bridges) {
        LogicalPartition neighbour = partition(6, Fact.unknown())
                .withEthernetAdapters(Listing.complete(ImmutableList.of(VirtualEthernetAdapter.builder()
                        .slot(new VirtualSlot(4))
                        .portVlan(new VlanId(20))
                        .trunk(Fact.known(trunk))
                        .virtualSwitch(Fact.known("ETHERNET0"))
                        .build())));

        assertThat(new LeftBehind(with(BrokenStates.good(), neighbour))
                        .bridge(new VlanId(vlan), Fact.known(virtualSwitch)))
                .isEqualTo(bridges);
    }
}
