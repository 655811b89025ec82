package lpm.sim.invariant;

import static lpm.sim.invariant.FinishedMove.CLIENT;
import static lpm.sim.invariant.FinishedMove.END;
import static lpm.sim.invariant.FinishedMove.HERE;
import static lpm.sim.invariant.FinishedMove.START;
import static lpm.sim.invariant.FinishedMove.THERE;
import static lpm.sim.invariant.FinishedMove.before;
import static lpm.sim.invariant.FinishedMove.moved;
import static lpm.sim.invariant.FinishedMove.on;
import static lpm.sim.invariant.FinishedMove.row;
import static lpm.sim.invariant.FinishedMove.violation;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.MigrationState;
import lpm.model.PartitionState;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.sim.Article;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A move that has come to its end or to none: what would be left at the source, and what would not have arrived. */
class FinishedMoveTest {

    static Stream<Arguments> ends() {
        return Stream.concat(left(), arrived());
    }

    private static Stream<Arguments> left() {
        VirtualScsiServerAdapter another = VirtualScsiServerAdapter.builder()
                .name("vhost9")
                .slot(new VirtualSlot(12))
                .targetDevices(Listing.complete(ImmutableList.of(before(Article.SOURCE_1)
                        .targetDevices()
                        .items()
                        .get(0)
                        .withBackingDevice(Fact.known(new BackingDevice.Disk("hdisk5"))))))
                .build();
        return Stream.of(
                row(
                        "I5",
                        CLIENT + " is still defined on " + HERE,
                        s -> s.changing(e -> e.with(START.estate().partition(Article.CLIENT)))),
                row(
                        "I5",
                        "vhost2 of sn1054a3bvios1 still serves " + CLIENT,
                        on(
                                Article.SOURCE_1,
                                s -> s.withServerAdapters(
                                        before(Article.SOURCE_1).serverAdapters()))),
                row(
                        "I5",
                        "vfchost0 of sn1054a3bvios2 still serves " + CLIENT,
                        on(
                                Article.SOURCE_2,
                                s -> s.withFibreChannelMappings(
                                        before(Article.SOURCE_2).fibreChannelMappings()))),
                row(
                        "I5",
                        "vnicserver0 of sn1054a3bvios2 still serves " + CLIENT,
                        on(
                                Article.SOURCE_2,
                                s -> s.withVirtualNicServers(
                                        before(Article.SOURCE_2).virtualNicServers()))),
                row(
                        "I5",
                        "sn1054a3bvios1 still holds hdisk5 open",
                        on(
                                Article.SOURCE_1,
                                s -> s.withServerAdapters(s.serverAdapters().plus(another)))));
    }

    private static Stream<Arguments> arrived() {
        return Stream.of(
                row(
                        "I5",
                        CLIENT + " is not defined on " + THERE,
                        s -> s.changing(e -> e.withPartitions(e.partitions().without(Article.MOVED)))),
                row("I5", "the profile of " + CLIENT + " has not moved", moved(p -> p.withProfile(Fact.unknown()))),
                row(
                        "I5",
                        CLIENT + " is still locked",
                        moved(p -> p.withMigrationState(Fact.known(MigrationState.MIGRATION_STARTING)))),
                row(
                        "I5",
                        "an adapter of " + CLIENT + " is missing at the destination",
                        s -> s.withCreated(s.created().subList(0, 1))),
                row(
                        "I5",
                        "an adapter of " + CLIENT + " is missing at the destination",
                        s -> s.withCreatedFibreChannel(ImmutableList.of())),
                row(
                        "I5",
                        "an Ethernet adapter of " + CLIENT + " has changed on the way",
                        moved(FinishedMoveTest::onAnotherVlan)),
                row(
                        "I5",
                        "the definition of " + CLIENT + " has changed on the way",
                        moved(p -> p.withRestrictedIo(Fact.known(false)))),
                row(
                        "I5",
                        "the definition of " + CLIENT + " has changed on the way",
                        moved(p -> p.withState(Fact.known(PartitionState.NOT_ACTIVATED)))),
                row(
                        "I5",
                        "",
                        s -> moved(p -> p.withState(Fact.known(PartitionState.NOT_ACTIVATED)))
                                .apply(s.withDown(true))));
    }

    private static LogicalPartition onAnotherVlan(LogicalPartition partition) {
        return partition.withEthernetAdapters(
                partition.ethernetAdapters().replacing(a -> true, a -> a.withPortVlan(new VlanId(21))));
    }

    @ParameterizedTest(name = "[{index}] {0} {1}")
    @MethodSource("ends")
    void anEndThatIsNotAsItShouldBeIsToldByItsInvariant(String id, String violation, UnaryOperator<MoveState> edit) {
        assertThat(violation(id, END.withEstate(Estate.empty()), edit.apply(END)))
                .isEqualTo(violation);
    }

    @Test
    void theEndItselfIsAsItShouldBe() {
        for (Invariant invariant : Invariants.all()) {
            assertThat(violation(invariant.id(), END.withEstate(Estate.empty()), END))
                    .as(invariant.id())
                    .isEmpty();
        }
    }

    static Stream<Arguments> beginnings() {
        String owns = " while " + HERE + " still owns " + CLIENT;
        return Stream.of(
                row(
                        "I5",
                        CLIENT + " is no longer defined on " + HERE + ", which still owns it",
                        s -> s.changing(e -> e.withPartitions(e.partitions().without(Article.CLIENT)))),
                row(
                        "I5",
                        "vhost2 of sn1054a3bvios1 has changed" + owns,
                        on(Article.SOURCE_1, s -> s.withServerAdapters(Listing.complete(ImmutableList.of())))),
                row(
                        "I5",
                        "the server's end of the virtual Fibre Channel adapter in slot 9 has changed" + owns,
                        on(Article.SOURCE_2, s -> s.withFibreChannelMappings(Listing.complete(ImmutableList.of())))),
                row(
                        "I5",
                        "vnicserver0 of sn1054a3bvios2 is gone" + owns,
                        on(Article.SOURCE_2, s -> s.withVirtualNicServers(Listing.complete(ImmutableList.of())))),
                row(
                        "I5",
                        "vnicserver0 of sn1054a3bvios2 is gone" + owns,
                        on(
                                Article.SOURCE_2,
                                s -> s.withVirtualNicServers(s.virtualNicServers()
                                        .replacing(host -> true, host -> host.withName("vnicserver9"))))),
                row("I5", "", s -> s.changing(e -> e.withPartitions(e.partitions()))),
                row(
                        "I21",
                        "3 writes of " + CLIENT + " that a disk held are lost",
                        s -> s.withWrites(s.writes().withIssued(7).withStored(4).withAcknowledged(4))),
                row(
                        "I21",
                        "",
                        s -> s.withWrites(s.writes().withIssued(7).withStored(7).withAcknowledged(7))));
    }

    @ParameterizedTest(name = "[{index}] {0} {1}")
    @MethodSource("beginnings")
    void nothingIsDismantledAndNothingIsLostAsLongAsTheSourceOwns(
            String id, String violation, UnaryOperator<MoveState> edit) {
        MoveState written =
                START.withWrites(START.writes().withIssued(7).withStored(7).withAcknowledged(7));

        assertThat(violation(id, written, edit.apply(written))).isEqualTo(violation);
    }

    @Test
    void oneKindOfAdapterIsNotDismantledWhereThereIsNoOther() {
        MoveState withoutNics =
                START.withPlan(START.plan().withVirtualNicServers().withBackingDevices());
        MoveState withoutFibreChannel = START.withPlan(START.plan().withFibreChannel());
        UnaryOperator<MoveState> dismantling = on(
                Article.SOURCE_1,
                s -> s.withFibreChannelMappings(Listing.complete(ImmutableList.of()))
                        .withVirtualNicServers(Listing.complete(ImmutableList.of())));

        assertThat(violation("I5", START, dismantling.apply(withoutNics)))
                .startsWith("the server's end of the virtual Fibre Channel adapter in slot 8 has changed");
        assertThat(violation("I5", START, dismantling.apply(withoutFibreChannel)))
                .startsWith("vnicserver0 of sn1054a3bvios1 is gone");
    }

    @Test
    void eachVirtualNicMayHaveOtherBackingDevicesThanBefore() {
        VirtualNicAdapter bare = VirtualNicAdapter.builder()
                .slot(new VirtualSlot(21))
                .backingDevices(Listing.complete(ImmutableList.of()))
                .build();
        MovePlan plan = END.plan();
        LogicalPartition before = plan.partition()
                .withVirtualNicAdapters(plan.partition().virtualNicAdapters().plus(bare));
        MoveState two = END.withPlan(plan.withPartition(before));

        assertThat(violation(
                        "I5",
                        START,
                        moved(p -> p.withVirtualNicAdapters(
                                        p.virtualNicAdapters().plus(bare)))
                                .apply(two)))
                .isEmpty();
        assertThat(violation("I5", START, two)).isEqualTo("the definition of " + CLIENT + " has changed on the way");
    }

    @Test
    void whatWasLeftBehindByARollBackIsNamed() {
        MoveState back = START.withStanding(Standing.TAKEN_BACK);
        Optional<String> left = Optional.of(violation(
                "I4",
                START,
                back.changing(e -> e.updating(Article.CLIENT, p -> p.withRestrictedIo(Fact.known(false)))
                        .updating(Article.DESTINATION, s -> s.withAvailableMemoryMegabytes(Fact.known(1L)))
                        .updating(Article.SOURCE_1, s -> s.withState(Fact.unknown())))));

        assertThat(violation("I4", START, back)).isEmpty();
        assertThat(left)
                .hasValue("the estate differs from what it was: 7895-42X*1054A5B, partition 5 of 7895-42X*1054A3B,"
                        + " sn1054a3bvios1");
        assertThat(violation("I4", START, back.changing(e -> e.with(END.estate().partition(Article.MOVED)))))
                .isEqualTo("the estate differs from what it was: partition 5 of 7895-42X*1054A5B");
        assertThat(violation("I4", START, back.withBoundAtDestination(true)))
                .isEqualTo("a mover service partition is still bound to its hypervisor");
    }
}
