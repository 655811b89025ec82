package lpm.sim.invariant;

import static lpm.sim.invariant.FinishedMove.CLIENT;
import static lpm.sim.invariant.FinishedMove.HERE;
import static lpm.sim.invariant.FinishedMove.violation;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.sim.Article;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What partition 9 loses that stays at the source, and what the source itself. */
class LeftBehindInvariantsTest {

    private static Fact<Boolean> fact(String answer) {
        return answer.equals("unknown") ? Fact.unknown() : Fact.known(Boolean.parseBoolean(answer));
    }

    private static VirtualEthernetAdapter ethernet(int vlan, String virtualSwitch, Fact<Boolean> trunk) {
        return VirtualEthernetAdapter.builder()
                .slot(new VirtualSlot(4))
                .portVlan(new VlanId(vlan))
                .virtualSwitch(Fact.known(virtualSwitch))
                .trunk(trunk)
                .build();
    }

    private static VirtualScsiClientAdapter servedBy(int server) {
        return VirtualScsiClientAdapter.builder()
                .slot(new VirtualSlot(3))
                .server(Fact.known(new PartitionId(server)))
                .build();
    }

    private static LogicalPartition ninth() {
        return LogicalPartition.builder()
                .system(Article.SOURCE)
                .id(new PartitionId(9))
                .ethernetAdapters(Listing.complete(ImmutableList.of()))
                .scsiAdapters(Listing.complete(ImmutableList.of()))
                .build();
    }

    /** The destination owns the partition, and nobody but the ninth stays. */
    private static MoveState gone(LogicalPartition moved, LogicalPartition ninth) {
        MoveState good = BrokenStates.good();
        return good.withOwner(Owner.DST)
                .withPlan(good.plan().withPartition(moved))
                .changing(estate -> estate.with(ninth)
                        .updating(
                                Article.SOURCE,
                                system -> system.withPartitions(
                                        Listing.complete(ImmutableList.of(moved.id(), ninth.id())))));
    }

    private static LogicalPartition moving() {
        return BrokenStates.good().plan().partition();
    }

    @ParameterizedTest
    @CsvSource({
        "true,    99, ETHERNET0, loses",
        "true,    98, ETHERNET0, keeps",
        "true,    99, OTHER,     keeps",
        "false,   99, ETHERNET0, keeps",
        "unknown, 99, ETHERNET0, keeps"
    })
    void whoIsOnAVlanThatATrunkAdapterAloneBridgedLosesIt(String trunk, int vlan, String virtualSwitch, String fate) {
        LogicalPartition moved = moving().withEthernetAdapters(
                        Listing.complete(ImmutableList.of(ethernet(99, "ETHERNET0", fact(trunk)))));
        LogicalPartition ninth = ninth().withEthernetAdapters(
                        Listing.complete(ImmutableList.of(ethernet(vlan, virtualSwitch, Fact.known(false)))));

        assertThat(violation("I20", BrokenStates.good(), gone(moved, ninth)))
                .isEqualTo(
                        fate.equals("loses")
                                ? "frames of VLAN 99 from partition 9, which " + CLIENT
                                        + " bridged by its trunk adapter in slot 4, go nowhere on " + HERE
                                : "");
    }

    @ParameterizedTest
    @CsvSource({"true, 5, loses", "true, 1, keeps", "false, 5, keeps", "unknown, 5, keeps"})
    void whoseDisksThePartitionServedLosesThem(String serves, int server, String fate) {
        LogicalPartition ninth = ninth().withScsiAdapters(Listing.complete(ImmutableList.of(servedBy(server))));

        assertThat(violation("I20", BrokenStates.good(), gone(moving().withServesDisks(fact(serves)), ninth)))
                .isEqualTo(
                        fate.equals("loses")
                                ? "disks that " + CLIENT + " served are gone from partition 9 on " + HERE
                                : "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "unknown"})
    void aPartitionThatManagesNothingMayGo(String manages) {
        assertThat(violation(
                        "I23", BrokenStates.good(), gone(moving().withManagementPartition(fact(manages)), ninth())))
                .isEmpty();
    }

    @Test
    void thePartitionThatManagesItsSystemMayNot() {
        assertThat(violation(
                        "I23", BrokenStates.good(), gone(moving().withManagementPartition(Fact.known(true)), ninth())))
                .isEqualTo(CLIENT + " manages " + HERE + ", and is gone from it");
    }
}
