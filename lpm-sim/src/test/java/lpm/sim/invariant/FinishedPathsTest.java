package lpm.sim.invariant;

import static lpm.sim.invariant.FinishedMove.CLIENT;
import static lpm.sim.invariant.FinishedMove.END;
import static lpm.sim.invariant.FinishedMove.HERE;
import static lpm.sim.invariant.FinishedMove.START;
import static lpm.sim.invariant.FinishedMove.THERE;
import static lpm.sim.invariant.FinishedMove.as;
import static lpm.sim.invariant.FinishedMove.before;
import static lpm.sim.invariant.FinishedMove.both;
import static lpm.sim.invariant.FinishedMove.forgoing;
import static lpm.sim.invariant.FinishedMove.moved;
import static lpm.sim.invariant.FinishedMove.on;
import static lpm.sim.invariant.FinishedMove.planning;
import static lpm.sim.invariant.FinishedMove.row;
import static lpm.sim.invariant.FinishedMove.violation;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.MacAddress;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.sim.Article;
import lpm.sim.FibreChannelArticle;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.BackingDevicePlan;
import lpm.sim.state.CreatedBackingDevice;
import lpm.sim.state.Forgone;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A move that has come to its end, and which of its networks and disks would be out of reach then. */
class FinishedPathsTest {

    /** What servers of either side call the first LUN. */
    private static final ImmutableSet<String> FIRST_DISK = ImmutableSet.of("hdisk5", "hdisk1");

    static Stream<Arguments> ends() {
        return Stream.of(network(), storage(), portNames(), backing()).flatMap(rows -> rows);
    }

    private static VirtualIoServer bridgingNothing(VirtualIoServer server) {
        return server.withSharedEthernetAdapters(Listing.complete(ImmutableList.of()));
    }

    private static UnaryOperator<MoveState> networks(String here, String there) {
        return state -> state.changing(e -> e.updating(Article.SOURCE, s -> s.withEthernetNetwork(Fact.known(here)))
                .updating(Article.DESTINATION, s -> s.withEthernetNetwork(Fact.known(there))));
    }

    private static MoveState besideATwin(MoveState state) {
        MacAddress address = new MacAddress("2E0425A1B704");
        LogicalPartition known = state.estate().partition(Article.MOVED);
        LogicalPartition addressed = known.withEthernetAdapters(
                known.ethernetAdapters().replacing(a -> true, a -> a.withMacAddress(Fact.known(address))));
        return state.changing(e -> e.with(addressed)
                .with(LogicalPartition.builder()
                        .system(Article.DESTINATION)
                        .id(new PartitionId(9))
                        .ethernetAdapters(addressed.ethernetAdapters())
                        .build()));
    }

    private static Stream<Arguments> network() {
        UnaryOperator<MoveState> island = both(Article.SOURCE_1, Article.SOURCE_2, FinishedPathsTest::bridgingNothing);
        UnaryOperator<MoveState> unbridged =
                both(Article.DESTINATION_1, Article.DESTINATION_2, FinishedPathsTest::bridgingNothing);
        return Stream.of(
                row(
                        "I15",
                        CLIENT + " has not announced itself: switches send its frames of VLAN 20 to"
                                + " ent6 of sn1054a3bvios1",
                        s -> s.withSwitches(START.switches())),
                row("I15", "", s -> s.withSwitches(START.switches()).withRunsAtDestination(false)),
                row(
                        "I15",
                        "the peers of " + CLIENT + " are on " + HERE
                                + ", where sn1054a3bvios1 or sn1054a3bvios2 bridges no VLAN to a physical network",
                        island),
                row("I15", "", as(MoveKind.SUSPENDED, island)),
                row(
                        "I15",
                        "",
                        planning(
                                plan -> plan.withPartition(
                                        plan.partition().withEthernetAdapters(Listing.complete(ImmutableList.of()))),
                                island)),
                row(
                        "I15",
                        "the peers of " + CLIENT + " are on network blue, and its frames go to network red",
                        networks("blue", "red")),
                row("I15", "", networks("blue", "blue")),
                row("I15", "", s -> networks("blue", "red").apply(s.withRunsAtDestination(false))),
                row(
                        "I15",
                        "frames of VLAN 20 from slot 4 of " + CLIENT
                                + " are dropped: no running shared Ethernet adapter"
                                + " of sn1054a5bvios1, sn1054a5bvios2 on " + THERE
                                + " carries them from virtual switch ETHERNET0",
                        unbridged),
                row("I15", "", forgoing(Forgone.BRIDGED_VLANS, unbridged)),
                row(
                        "I15",
                        "frames for MAC address " + new MacAddress("2E0425A1B704") + " of " + CLIENT
                                + " go to partition 9 of " + THERE + ", which has it too",
                        FinishedPathsTest::besideATwin));
    }

    private static VirtualIoServer withoutFirstDisk(VirtualIoServer server) {
        return server.withServerAdapters(server.serverAdapters()
                .replacing(
                        adapter -> true,
                        adapter -> adapter.withTargetDevices(adapter.targetDevices()
                                .minus(device ->
                                        device.backingDevice().isKnownAnd(disk -> FIRST_DISK.contains(disk.name()))))));
    }

    private static Stream<Arguments> storage() {
        String fibreChannel = "the disks behind virtual Fibre Channel are reached through ";
        UnaryOperator<MoveState> blind = s -> s.withCreatedFibreChannel(ImmutableList.of());
        return Stream.of(
                row(
                        "I16",
                        "LUN 00054a3b868044e2 is reached through sn1054a5bvios1 and not through sn1054a5bvios2",
                        on(Article.DESTINATION_2, FinishedPathsTest::withoutFirstDisk)),
                row(
                        "I16",
                        "LUN 00054a3b868044e2 is reached through no server and not through sn1054a5bvios1, sn1054a5bvios2",
                        both(Article.DESTINATION_1, Article.DESTINATION_2, FinishedPathsTest::withoutFirstDisk)),
                row(
                        "I16",
                        "LUN 00054a3b868044e2 is reached through sn1054a5bvios1 and not through sn1054a5bvios2:"
                                + " at the source it was not behind vhost2 of sn1054a3bvios2",
                        planning(
                                plan -> plan.withInitial(
                                        plan.initial().updating(Article.SOURCE_2, FinishedPathsTest::withoutFirstDisk)),
                                on(Article.DESTINATION_2, FinishedPathsTest::withoutFirstDisk))),
                row(
                        "I16",
                        "",
                        planning(
                                plan -> plan.withInitial(plan.initial()
                                        .updating(
                                                Article.SOURCE,
                                                system -> system.withPartitions(Listing.complete(ImmutableList.of(
                                                        new PartitionId(1),
                                                        new PartitionId(2),
                                                        Article.CLIENT.id()))))),
                                s -> s)),
                row(
                        "I16",
                        fibreChannel + "sn1054a5bvios1 and not through sn1054a5bvios2",
                        s -> s.withCreatedFibreChannel(s.createdFibreChannel().subList(0, 1))),
                row("I16", fibreChannel + "no server and not through sn1054a5bvios1, sn1054a5bvios2", blind),
                row("I16", "", as(MoveKind.SUSPENDED, blind)),
                row(
                        "I3",
                        "the disks behind virtual Fibre Channel are writable by " + CLIENT + " on " + HERE + " and on "
                                + THERE,
                        s -> on(
                                        Article.SOURCE_1,
                                        v -> v.withFibreChannelMappings(
                                                before(Article.SOURCE_1).fibreChannelMappings()))
                                .apply(s.withRunsAtSource(true))),
                row(
                        "I3",
                        "LUN 00054a3b868044e2 is writable by partition 5 of " + HERE + " and partition 5 of " + THERE,
                        s -> on(
                                        Article.SOURCE_1,
                                        v -> v.withServerAdapters(
                                                before(Article.SOURCE_1).serverAdapters()))
                                .apply(s.withRunsAtSource(true))),
                row(
                        "I3",
                        "",
                        on(
                                Article.SOURCE_1,
                                v -> v.withServerAdapters(
                                        before(Article.SOURCE_1).serverAdapters()))));
    }

    private static Stream<Arguments> portNames() {
        String adapter = "the virtual Fibre Channel adapter in slot 8";
        return Stream.of(
                row(
                        "I17",
                        "the port names behind vfchost0 are no longer those of " + adapter,
                        on(
                                Article.DESTINATION_1,
                                s -> s.withFibreChannelMappings(s.fibreChannelMappings()
                                        .replacing(h -> true, h -> h.withClientPortNames(Listing.unknown()))))),
                row(
                        "I17",
                        "the pair of port names of " + adapter + " has changed",
                        moved(p -> p.withFibreChannelAdapters(p.fibreChannelAdapters()
                                .replacing(a -> true, a -> a.withPortNames(Listing.unknown()))))),
                row(
                        "I17",
                        "the pair of port names of the virtual Fibre Channel adapter in slot 9 has changed",
                        moved(p -> p.withFibreChannelAdapters(p.fibreChannelAdapters()
                                .replacing(
                                        a -> a.slot().equals(FibreChannelArticle.SECOND),
                                        a -> a.withPortNames(Listing.unknown()))))),
                row(
                        "I17",
                        adapter + " is logged in as " + FibreChannelArticle.name(1, 0)
                                + " at the destination, and was to be as " + FibreChannelArticle.name(1, 1),
                        moved(p -> p.withFibreChannelAdapters(p.fibreChannelAdapters()
                                .replacing(
                                        a -> a.slot().equals(FibreChannelArticle.FIRST),
                                        a -> a.withActivePortName(Fact.known(FibreChannelArticle.name(1, 0))))))));
    }

    private static MoveState behindAnotherNic(MoveState state) {
        return state.withCreatedBackingDevices(state.createdBackingDevices().stream()
                .map(created -> new CreatedBackingDevice(
                        created.server(), created.host(), new VirtualSlot(21), created.device()))
                .collect(ImmutableList.toImmutableList()));
    }

    private static MovePlan withAnotherNic(MovePlan plan) {
        return plan.withBackingDevices(ImmutableList.<BackingDevicePlan>builder()
                .addAll(plan.backingDevices())
                .add(BackingDevicePlan.builder().clientSlot(new VirtualSlot(21)).build())
                .build());
    }

    private static Stream<Arguments> backing() {
        String nic = "the virtual NIC in slot 20 of " + CLIENT + " had 2 backing devices, and is left with ";
        UnaryOperator<MoveState> one =
                s -> s.withCreatedBackingDevices(s.createdBackingDevices().subList(0, 1));
        UnaryOperator<MoveState> none = s -> s.withCreatedBackingDevices(ImmutableList.of());
        return Stream.of(
                row("I18", nic + "1", one),
                row(
                        "I18",
                        nic + "1",
                        on(Article.DESTINATION_2, s -> s.withVirtualNicServers(Listing.complete(ImmutableList.of())))),
                row(
                        "I18",
                        nic + "0",
                        moved(p -> p.withVirtualNicAdapters(p.virtualNicAdapters()
                                .replacing(
                                        a -> true, a -> a.withBackingDevices(Listing.complete(ImmutableList.of())))))),
                row(
                        "I18",
                        nic + "1",
                        on(
                                Article.DESTINATION_2,
                                s -> s.withVirtualNicServers(s.virtualNicServers()
                                        .replacing(host -> true, host -> host.withName("vnicserver9"))))),
                row("I18", nic + "0", FinishedPathsTest::behindAnotherNic),
                row("I18", "", planning(FinishedPathsTest::withAnotherNic, s -> s)),
                row("I18", "", forgoing(Forgone.FURTHER_BACKING_DEVICES, one)),
                row("I18", nic + "0", forgoing(Forgone.FURTHER_BACKING_DEVICES, none)),
                row("I18", "", forgoing(Forgone.BACKING_DEVICES, none)),
                row("I18", "", as(MoveKind.SUSPENDED, none)));
    }

    @ParameterizedTest(name = "[{index}] {0} {1}")
    @MethodSource("ends")
    void aPathThatIsMissedAtTheEndIsToldByItsInvariant(String id, String violation, UnaryOperator<MoveState> edit) {
        assertThat(violation(id, END.withEstate(Estate.empty()), edit.apply(END)))
                .isEqualTo(violation);
    }
}
