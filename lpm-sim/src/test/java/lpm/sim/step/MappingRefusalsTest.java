package lpm.sim.step;

import static lpm.sim.step.Steps.DONE;
import static lpm.sim.step.Steps.after;
import static lpm.sim.step.Steps.as;
import static lpm.sim.step.Steps.moving;
import static lpm.sim.step.Steps.result;
import static lpm.sim.step.Steps.start;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualTargetDevice;
import lpm.sim.Article;
import lpm.sim.FibreChannelArticle;
import lpm.sim.MigrationStep;
import lpm.sim.VirtualNicArticle;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.AdapterPlan;
import lpm.sim.state.BackingDevicePlan;
import lpm.sim.state.FibreChannelPlan;
import lpm.sim.state.Forgone;
import lpm.sim.state.MoveState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What destination servers cannot serve, in which words. */
class MappingRefusalsTest {

    private static final MoveState STORAGE = after(MigrationStep.DST_SHELL, start(FibreChannelArticle.estate()));
    private static final MoveState NIC =
            after(MigrationStep.DST_SHELL, start(VirtualNicArticle.with(Article.estate())));

    private static MoveState serving(MoveState state, UnaryOperator<VirtualIoServer> edit) {
        return state.changing(estate -> estate.updating(Article.DESTINATION_1, edit));
    }

    private static Arguments row(String reason, UnaryOperator<MoveState> edit) {
        return Arguments.of(reason, edit);
    }

    private static UnaryOperator<MoveState> adapter(UnaryOperator<AdapterPlan> edit) {
        return state -> state.withPlan(state.plan()
                .withAdapters(edit.apply(state.plan().adapters().get(0)))
                .withFibreChannel(ImmutableList.of()));
    }

    private static UnaryOperator<MoveState> device(UnaryOperator<VirtualTargetDevice> edit) {
        return adapter(plan -> plan.withDisks(plan.disks()
                .get(0)
                .withSourceDevice(edit.apply(plan.disks().get(0).sourceDevice()))
                .withSourceDisk(Optional.empty())));
    }

    private static UnaryOperator<MoveState> backing(BackingDevice backing) {
        return device(d -> d.withBackingDevice(Fact.known(backing)));
    }

    static Stream<Arguments> scsi() {
        String device = "sn1054a5bvios1 cannot serve vtscsi2 of vhost2 on sn1054a3bvios1: ";
        return Stream.of(
                row(DONE, adapter(plan -> plan)),
                row(
                        "7895-42X*1054A5B has no Virtual I/O Server to take over vhost2 of sn1054a3bvios1,"
                                + " which serves ibmi1 (partition 5)",
                        adapter(plan -> plan.withDestination(Optional.empty()))),
                row(
                        "Virtual I/O Server sn1054a5bvios1 does not answer: it is Not Activated",
                        state -> serving(state, s -> s.withState(Fact.known(PartitionState.NOT_ACTIVATED)))),
                row(
                        "slot 20 of sn1054a5bvios1 is not free, and the adapter may have no other",
                        adapter(plan -> plan.withSlotIsGiven(true).withDestinationSlot(new VirtualSlot(20)))),
                row(DONE, adapter(plan -> plan.withDestinationSlot(new VirtualSlot(20)))),
                row(
                        "sn1054a5bvios1 has no disk of LUN 00054a3b868044e2, which is hdisk5 behind vtscsi2 of vhost2"
                                + " on sn1054a3bvios1",
                        state -> serving(state, s -> s.withPhysicalVolumes(Listing.complete(ImmutableList.of())))),
                row(
                        device + "it stands on backup, a file that no other server has",
                        backing(new BackingDevice.File("backup"))),
                row(
                        device + "it stands on lv1, a logical volume that no other server has",
                        backing(new BackingDevice.LogicalVolume("lv1"))),
                row(
                        device + "it stands on hdisk99, a disk that was not captured",
                        backing(new BackingDevice.Disk("hdisk99"))),
                row(
                        device + "it stands on unit1, a logical unit of a pool that it is no node of",
                        state -> serving(
                                        backing(new BackingDevice.PooledUnit("unit1"))
                                                .apply(state),
                                        s -> s.withCluster(Fact.known(Optional.empty())))
                                .changing(estate -> estate.updating(
                                        Article.SOURCE_1, s -> s.withCluster(Fact.known(Optional.of("pool")))))),
                row(DONE, backing(new BackingDevice.PooledUnit("unit1"))),
                row(
                        device + "nobody captured what stands behind it",
                        device(d -> d.withBackingDevice(Fact.unknown()))));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("scsi")
    void aServerTakesOverWhatItCanServe(String reason, UnaryOperator<MoveState> edit) {
        assertThat(result(MigrationStep.DST_VTD1, edit.apply(STORAGE))).isEqualTo(reason);
    }

    private static UnaryOperator<MoveState> login(UnaryOperator<FibreChannelPlan> edit) {
        return state -> state.withPlan(state.plan()
                .withAdapters(ImmutableList.of())
                .withFibreChannel(edit.apply(state.plan().fibreChannel().get(0))));
    }

    private static UnaryOperator<MoveState> blind(MoveKind kind) {
        return state -> as(
                kind,
                moving(
                        login(plan -> plan).apply(state),
                        p -> p.withTargetPortsVisibleOn(Listing.complete(ImmutableList.of(Article.SOURCE)))));
    }

    static Stream<Arguments> fibreChannel() {
        String login = "the virtual Fibre Channel adapter in slot 8 logs in through fcs0 of sn1054a5bvios1,"
                + " and sees no target port: ";
        UnaryOperator<MoveState> unzoned =
                state -> moving(login(plan -> plan).apply(state), p -> p.withBothPortNamesZoned(Fact.known(false)));
        return Stream.of(
                row(DONE, login(plan -> plan)),
                row(
                        "7895-42X*1054A5B has no Virtual I/O Server to take over"
                                + " the virtual Fibre Channel adapter in slot 8 of ibmi1 (partition 5)",
                        login(plan -> plan.withDestination(Optional.empty()))),
                row("sn1054a5bvios1 has no Fibre Channel port fcs7", login(plan -> plan.withPort("fcs7"))),
                row(
                        login + "the target ports that ibmi1 (partition 5) uses are not visible from 7895-42X*1054A5B",
                        blind(MoveKind.ACTIVE)),
                row(
                        login + "the target ports that ibmi1 (partition 5) uses are not visible from 7895-42X*1054A5B",
                        blind(MoveKind.INACTIVE)),
                row(DONE, blind(MoveKind.SUSPENDED)),
                row(
                        login + "no target port is zoned to the other name of its pair, as a person said of"
                                + " ibmi1 (partition 5)",
                        state -> as(MoveKind.SUSPENDED, unzoned.apply(state))),
                row(
                        login.replace("fcs0 of ", "")
                                + "the target ports that ibmi1 (partition 5) uses are not visible from 7895-42X*1054A5B",
                        state -> serving(
                                blind(MoveKind.ACTIVE).apply(state), s -> s.withFibreChannelPorts(Listing.unknown()))));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("fibreChannel")
    void anAdapterLogsInWhereItSeesItsTargetPorts(String reason, UnaryOperator<MoveState> edit) {
        assertThat(result(MigrationStep.DST_VTD1, edit.apply(STORAGE))).isEqualTo(reason);
    }

    private static UnaryOperator<MoveState> nic(UnaryOperator<BackingDevicePlan> edit) {
        return state -> state.withPlan(state.plan()
                .withAdapters(ImmutableList.of())
                .withBackingDevices(edit.apply(state.plan().backingDevices().get(0))));
    }

    private static MoveState without(MoveState state) {
        return state.changing(estate -> estate.updating(
                Article.DESTINATION, system -> system.withSriovAdapters(Listing.complete(ImmutableList.of()))));
    }

    static Stream<Arguments> virtualNics() {
        return Stream.of(
                row(DONE, nic(plan -> plan)),
                row(
                        "7895-42X*1054A5B has no such Virtual I/O Server to stand behind the virtual NIC in slot 20 of"
                                + " ibmi1 (partition 5)",
                        nic(plan -> plan.withDestination(Optional.empty()))),
                row(
                        "Virtual I/O Server sn1054a5bvios1 does not answer: it is Not Activated",
                        state -> serving(
                                nic(plan -> plan).apply(state),
                                s -> s.withState(Fact.known(PartitionState.NOT_ACTIVATED)))),
                row(
                        "the virtual NIC in slot 20 finds no backing device: 7895-42X*1054A5B has no physical port of"
                                + " an SR-IOV adapter in shared mode to spare",
                        state -> without(nic(plan -> plan).apply(state))),
                row(
                        DONE,
                        state ->
                                as(MoveKind.SUSPENDED, without(nic(plan -> plan).apply(state)))),
                row(
                        DONE,
                        state -> without(nic(plan -> plan)
                                .apply(state.withPlan(
                                        state.plan().withForgone(ImmutableSet.of(Forgone.BACKING_DEVICES)))))));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("virtualNics")
    void aVirtualNicFindsABackingDeviceIfItNeedsOne(String reason, UnaryOperator<MoveState> edit) {
        assertThat(result(MigrationStep.DST_VTD1, edit.apply(NIC))).isEqualTo(reason);
    }

    @Test
    void aVirtualNicIsLeftWithTheBackingDevicesThatItFound() {
        MoveState state = without(NIC.withPlan(
                NIC.plan().withAdapters(ImmutableList.of()).withForgone(ImmutableSet.of(Forgone.BACKING_DEVICES))));
        Progress progress =
                ((Attempt.Done<Progress>) MigrationStep.DST_VTD1.step().take(state)).value();

        assertThat(progress.state().createdBackingDevices()).isEmpty();
        assertThat(progress.notes())
                .extracting(note -> note.actor() + " " + note.text())
                .containsExactly("sn1054a5bvios1 leaves the virtual NIC in slot 20 with 0 of its backing devices:"
                        + " 7895-42X*1054A5B has no physical port of an SR-IOV adapter in shared mode to spare");
    }

    @Test
    void aMediumStaysWithItsServer() {
        assertThat(result(
                        MigrationStep.DST_VTD1,
                        device(d -> d.withName("vtopt0").withBackingDevice(Fact.unknown()))
                                .apply(STORAGE)))
                .isEqualTo("sn1054a5bvios1 cannot serve vtopt0 of vhost2 on sn1054a3bvios1:"
                        + " the medium stays with its server");
    }
}
