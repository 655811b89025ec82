package lpm.sim.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.VlanId;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.sim.Article;
import lpm.sim.hardware.MoveKind;
import lpm.sim.hardware.StreamState;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;
import lpm.sim.state.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each invariant is shown states that break it, and a good one that breaks none. */
class InvariantsTest {

    static Stream<Arguments> brokenStates() {
        return Stream.of(
                broken("I1", "runs on", s -> s.withRunsAtDestination(true)),
                broken("I2", "owner is FLIGHT", s -> s.withOwner(Owner.FLIGHT)),
                broken("I2", "owner is SRC", s -> s.withRunsAtSource(false).withRunsAtDestination(true)),
                broken("I3", "00054a3b868044e2", BrokenStates::servedTwice),
                broken(
                        "I4",
                        "without a definition",
                        s -> s.changing(e -> e.withPartitions(e.partitions().without(Article.CLIENT)))),
                broken("I4", "sn1054a5bvios1", s -> BrokenStates.leftAdapter(s).withStanding(Standing.TAKEN_BACK)),
                broken("I4", "still bound", s -> s.withBoundAtSource(true).withStanding(Standing.TAKEN_BACK)),
                broken("I5", "vhost2 of sn1054a3bvios1", BrokenStates::dismantled),
                broken("I5", "still defined", s -> BrokenStates.completed(s)),
                broken(
                        "I5",
                        "vhost2 of sn1054a3bvios1 still serves",
                        s -> BrokenStates.completed(s)
                                .changing(e -> e.withPartitions(e.partitions().without(Article.CLIENT)))),
                broken(
                        "I5",
                        "not defined on",
                        s -> BrokenStates.dismantled(BrokenStates.completed(s))
                                .changing(e -> e.withPartitions(e.partitions().without(Article.CLIENT)))),
                broken("I6", "forgotten", s -> s.withMemory(s.memory().withKeptAtSource(false))),
                broken("I6", "old at the destination", s -> s.withOwner(Owner.DST)),
                broken(
                        "I6",
                        "never arrived",
                        s -> BrokenStates.completed(s).withMemory(s.memory().frozen())),
                broken("I7", "ends as COMPLETED", s -> s.withStanding(Standing.COMPLETED)),
                broken("I7", "ends as TAKEN_BACK", s -> s.withOwner(Owner.DST).withStanding(Standing.TAKEN_BACK)),
                broken(
                        "I9",
                        "left suspended",
                        s -> s.flowing(flow -> flow.withFrozenAtMilliseconds(5L))
                                .withStanding(Standing.TAKEN_BACK)),
                broken(
                        "I15",
                        "VLAN 20",
                        s -> BrokenStates.completed(s)
                                .changing(e -> e.updating(
                                                Article.DESTINATION_1,
                                                v -> v.withState(Fact.known(PartitionState.NOT_ACTIVATED)))
                                        .updating(
                                                Article.DESTINATION_2,
                                                v -> v.withSharedEthernetAdapters(Listing.complete(ImmutableList.of())))
                                        .with(BrokenStates.moved(s)))),
                broken(
                        "I15",
                        "has not announced itself: switches send its frames of VLAN 20 to",
                        s -> BrokenStates.completed(s).changing(e -> e.with(BrokenStates.moved(s)))),
                broken("I22", "goes from INVALID (0) to SUSPENDED (4)", s -> s.withStream(StreamState.SUSPENDED)),
                broken(
                        "I22",
                        "is suspended while its stream is INVALID (0)",
                        s -> s.flowing(flow -> flow.withFrozenAtMilliseconds(5L))),
                broken("I22", "runs at the destination while", s -> s.withRunsAtDestination(true)),
                broken(
                        "I22",
                        "is left ENABLED (1)",
                        s -> s.withStream(StreamState.ENABLED).withStanding(Standing.TAKEN_BACK)),
                broken("I9", "runs nowhere", s -> s.withRunsAtSource(false).withStanding(Standing.TAKEN_BACK)),
                broken(
                        "I19",
                        "hdisk1 of sn1054a5bvios1 takes 4096 bytes at a time",
                        BrokenStates::writingToASmallerDisk),
                broken(
                        "I20",
                        "frames of VLAN 99 from partitions that nobody has listed, which ibmi1 (partition 5) bridged by its"
                                + " trunk adapter in slot 4",
                        s -> bridging(s, 99)),
                broken(
                        "I20",
                        "disks that ibmi1 (partition 5) served are gone from partition 9 on",
                        s -> alone(serving(s)).changing(e -> e.with(neighbour(Listing.unknown())))),
                broken("I23", "ibmi1 (partition 5) manages 7895-42X*1054A3B, and is gone", BrokenStates::managing),
                broken("I23", "is the service partition of 7895-42X*1054A3B", BrokenStates::servicing),
                broken(
                        "I16",
                        "the disks that partition 9 serves to ibmi1 (partition 5) in slot 3 stay on 7895-42X*1054A3B",
                        BrokenStates::servedByPartition),
                broken(
                        "I21",
                        "told of 3 writes that no disk holds",
                        s -> s.withWrites(s.writes().withAcknowledged(3))),
                broken(
                        "I21",
                        "2 writes of ibmi1 (partition 5) are on their way",
                        s -> s.withWrites(s.writes().withIssued(2))
                                .withOwner(Owner.FLIGHT)
                                .flowing(flow -> flow.withFrozenAtMilliseconds(5L))),
                broken("I16", "not through sn1054a5bvios1, sn1054a5bvios2", s -> BrokenStates.completed(s)));
    }

    @ParameterizedTest
    @MethodSource("brokenStates")
    void bitesOnABrokenState(String id, String text, UnaryOperator<MoveState> breaking) {
        Optional<String> violation = invariant(id).violation(BrokenStates.good(), breaking.apply(BrokenStates.good()));

        assertThat(violation).hasValueSatisfying(told -> assertThat(told).contains(text));
    }

    /** So nothing is missed where hardware that stands as it stood is not looked at again. */
    @Test
    void whatIsWrongWithHardwareIsFoundHoweverItCameAbout() {
        List<MoveState> states = brokenStates()
                .map(arguments -> (UnaryOperator<MoveState>) arguments.get()[2])
                .map(breaking -> breaking.apply(BrokenStates.good()))
                .toList();
        for (HardwareInvariant invariant : Invariants.ofHardware()) {
            for (MoveState now : states) {
                if (invariant.violation(now, now).isPresent()) {
                    assertThat(states)
                            .as(invariant.id())
                            .allSatisfy(before ->
                                    assertThat(invariant.violation(before, now)).isPresent());
                }
            }
        }
    }

    @Test
    void nothingIsStoredWhereNoPathReachesTheDisks() {
        MoveState running =
                BrokenStates.good().after(60_000).withRunsAtSource(false).withRunsAtDestination(true);
        MoveState cut = running.withConditions(running.conditions().losing(Resource.DESTINATION_LUNS, "LUN is gone"));

        assertThat(running.after(1_000).writes().acknowledged())
                .isGreaterThan(running.writes().acknowledged());
        assertThat(cut.after(1_000).writes().stored())
                .isEqualTo(running.writes().stored());
        assertThat(cut.after(1_000).writes().acknowledged())
                .isEqualTo(running.writes().acknowledged());
        assertThat(invariant("I21").violation(cut, cut.withWrites(cut.writes().during(1_000))))
                .hasValueSatisfying(told -> assertThat(told).contains("stored on disks that it does not reach"));
    }

    @Test
    void nobodyLosesWhatAnotherServes() {
        assertThat(invariant("I20").violation(BrokenStates.good(), bridging(BrokenStates.good(), 20)))
                .as("servers bridge it as well")
                .isEmpty();
        assertThat(invariant("I20").violation(BrokenStates.good(), alone(bridging(BrokenStates.good(), 99))))
                .as("nobody else is there")
                .isEmpty();
        assertThat(invariant("I20").violation(BrokenStates.good(), alone(serving(BrokenStates.good()))))
                .as("nobody else is there")
                .isEmpty();
        assertThat(invariant("I20")
                        .violation(
                                BrokenStates.good(),
                                alone(serving(BrokenStates.good()))
                                        .changing(e -> e.with(neighbour(Listing.complete(ImmutableList.of()))))))
                .as("who is there has no virtual disks")
                .isEmpty();
    }

    @Test
    void aSuspendedPartitionServicesNoSystem() {
        MoveState servicing = BrokenStates.servicing(BrokenStates.good());

        assertThat(invariant("I23")
                        .violation(
                                BrokenStates.good(),
                                servicing.withPlan(servicing.plan().withKind(MoveKind.SUSPENDED))))
                .isEmpty();
    }

    private static MoveState bridging(MoveState state, int vlan) {
        LogicalPartition partition = state.plan().partition();
        return state.withOwner(Owner.DST)
                .withPlan(state.plan()
                        .withPartition(partition.withEthernetAdapters(partition
                                .ethernetAdapters()
                                .replacing(
                                        adapter -> true,
                                        adapter -> adapter.withPortVlan(new VlanId(vlan))
                                                .withTrunk(Fact.known(true))))))
                .changing(estate -> estate.updating(Article.SOURCE_1, InvariantsTest::withoutOwnAdapters)
                        .updating(Article.SOURCE_2, InvariantsTest::withoutOwnAdapters));
    }

    private static VirtualIoServer withoutOwnAdapters(VirtualIoServer server) {
        return server.withEthernetAdapters(Listing.complete(ImmutableList.of()));
    }

    private static MoveState serving(MoveState state) {
        return state.withOwner(Owner.DST)
                .withPlan(state.plan().withPartition(state.plan().partition().withServesDisks(Fact.known(true))));
    }

    /** The source has no other partition. */
    private static MoveState alone(MoveState state) {
        return state.changing(estate -> estate.updating(
                Article.SOURCE,
                system -> system.withPartitions(Listing.complete(ImmutableList.of(Article.CLIENT.id())))));
    }

    private static LogicalPartition neighbour(Listing<VirtualScsiClientAdapter> adapters) {
        return LogicalPartition.builder()
                .system(Article.SOURCE)
                .id(new PartitionId(9))
                .scsiAdapters(adapters)
                .build();
    }

    @Test
    void findsNothingWrongWithAGoodState() {
        assertThat(Invariants.all())
                .allSatisfy(invariant -> assertThat(invariant.violation(BrokenStates.good(), BrokenStates.good()))
                        .isEmpty());
    }

    @Test
    void theDestinationNeverGivesAPartitionBack() {
        assertThat(invariant("I7").violation(BrokenStates.good().withOwner(Owner.DST), BrokenStates.good()))
                .hasValueSatisfying(told -> assertThat(told).contains("is so no longer"));
    }

    @Test
    void theDestinationNeverAcquiresAPartitionWithoutItsStorage() {
        MoveState blind = BrokenStates.good()
                .withConditions(BrokenStates.good().conditions().losing(Resource.DESTINATION_LUNS, "LUN is gone"));

        assertThat(invariant("I8").violation(blind, blind.withOwner(Owner.DST)))
                .hasValueSatisfying(told -> assertThat(told).contains("without its storage: LUN is gone"));
    }

    private static Arguments broken(String id, String text, UnaryOperator<MoveState> breaking) {
        return Arguments.of(id, text, breaking);
    }

    static Invariant invariant(String id) {
        return Invariants.all().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
