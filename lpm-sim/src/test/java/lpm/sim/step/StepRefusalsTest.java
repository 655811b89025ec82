package lpm.sim.step;

import static lpm.sim.step.Steps.DONE;
import static lpm.sim.step.Steps.START;
import static lpm.sim.step.Steps.as;
import static lpm.sim.step.Steps.moving;
import static lpm.sim.step.Steps.result;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.MigrationState;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionProfile;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.IpAddress;
import lpm.model.id.ViosKey;
import lpm.model.storage.MediaDevice;
import lpm.option.Mover;
import lpm.option.MoverPair;
import lpm.option.ProcessorPool;
import lpm.sim.Article;
import lpm.sim.MigrationStep;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.MoveState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each step cannot do, in which words, and what does not stand in its way. */
class StepRefusalsTest {

    private static final String SHELL = "ibmi1 (partition 5)";

    private static Arguments row(MigrationStep step, String reason, UnaryOperator<MoveState> edit) {
        return Arguments.of(step, reason, edit);
    }

    private static UnaryOperator<MoveState> partition(UnaryOperator<LogicalPartition> edit) {
        return state -> moving(state, edit);
    }

    static Stream<Arguments> steps() {
        return Stream.of(shell(), binding(), asking(), handing()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> shell() {
        MigrationStep step = MigrationStep.DST_SHELL;
        PartitionProfile profile = PartitionProfile.builder()
                .name("default")
                .compatibilityMode(Fact.known(new CompatibilityMode("POWER9")))
                .build();
        UnaryOperator<MoveState> older = state -> moving(state, p -> p.withProfile(Fact.known(profile)))
                .changing(e -> e.updating(
                        Article.DESTINATION,
                        s -> s.withCompatibilityModes(
                                Listing.complete(ImmutableList.of(new CompatibilityMode("POWER8"))))));
        UnaryOperator<MoveState> trusted =
                state -> moving(state, p -> p.withVirtualTrustedPlatformModule(Fact.known(true)))
                        .changing(e -> e.updating(Article.SOURCE, s -> s.withTrustedSystemKey(Fact.known("one")))
                                .updating(Article.DESTINATION, s -> s.withTrustedSystemKey(Fact.known("other"))));
        return Stream.of(
                row(step, DONE, s -> s),
                row(
                        step,
                        "a system that nobody knows has no hypervisor to define " + SHELL
                                + " on: nobody captured which system it is",
                        s -> s.withPlan(s.plan().withDestination(Optional.empty()))),
                row(
                        step,
                        SHELL
                                + " runs on 7895-42X*1054A3B already: its hypervisor cannot hold the partition a second time",
                        s -> s.withPlan(s.plan().withDestination(Article.SOURCE))),
                row(
                        step,
                        SHELL
                                + " has its memory in blocks of 256 MB, but 7895-42X*1054A5B hands it out in blocks of 128 MB",
                        s -> s.changing(e -> e.updating(
                                Article.DESTINATION, d -> d.withLogicalMemoryBlockMegabytes(Fact.known(128))))),
                row(
                        step,
                        SHELL + " was never activated: there is no last activated profile to define it by on"
                                + " 7895-42X*1054A5B",
                        s -> as(MoveKind.INACTIVE, moving(s, p -> p.withEverActivated(Fact.known(false))))),
                row(step, DONE, s -> as(MoveKind.INACTIVE, moving(s, p -> p.withEverActivated(Fact.known(true))))),
                row(step, DONE, partition(p -> p.withEverActivated(Fact.known(false)))),
                row(
                        step,
                        "the processors of 7895-42X*1054A5B cannot run " + SHELL
                                + " in mode POWER9, which its profile asks for",
                        s -> as(MoveKind.INACTIVE, older.apply(s))),
                row(step, DONE, older),
                row(
                        step,
                        "7895-42X*1054A5B cannot read the virtual Trusted Platform Module of " + SHELL
                                + ": 7895-42X*1054A3B has encrypted it by another trusted system key",
                        trusted),
                row(step, DONE, s -> as(MoveKind.SUSPENDED, trusted.apply(s))),
                row(
                        step,
                        "7895-42X*1054A5B has no shared processor pool with id 3 for " + SHELL + " to join",
                        s -> s.withPlan(s.plan().withProcessorPool(new ProcessorPool.Numbered(3)))
                                .changing(e -> e.updating(
                                        Article.DESTINATION,
                                        d -> d.withProcessorPools(Listing.complete(ImmutableList.of()))))));
    }

    private static Stream<Arguments> binding() {
        Mover mover = new Mover(
                Optional.empty(), Optional.of(IpAddress.parse("10.0.0.7").value()));
        MoverPair asked = new MoverPair(Optional.empty(), mover, mover);
        return Stream.of(
                row(
                        MigrationStep.BIND_SRC,
                        "the hypervisor of 7895-42X*1054A3B does not answer: the system is Power Off",
                        s -> s.changing(e -> e.updating(
                                Article.SOURCE, d -> d.withState(Fact.known(ManagedSystemState.POWER_OFF))))),
                row(
                        MigrationStep.BIND_SRC,
                        "7895-42X*1054A3B has 2 running mover service partition for 3 streams:"
                                + " sn1054a3bvios1, sn1054a3bvios2",
                        s -> s.withPlan(s.plan().withPairsRequired(3))),
                row(
                        MigrationStep.BIND_DST,
                        "7895-42X*1054A5B has 2 running mover service partition for 3 streams:"
                                + " sn1054a5bvios1, sn1054a5bvios2",
                        s -> s.withPlan(s.plan().withPairsRequired(3))),
                row(
                        MigrationStep.BIND_SRC,
                        SHELL + " is Running on 7895-42X*1054A3B: there is no running memory to read",
                        s -> s.withRunsAtSource(false)),
                row(
                        MigrationStep.BIND_SRC,
                        "the hypervisor refuses to stream " + SHELL + ": it is not a restricted I/O partition"
                                + " and may own resources that cannot follow",
                        partition(p -> p.withRestrictedIo(Fact.known(false)))),
                row(
                        MigrationStep.BIND_SRC,
                        DONE,
                        partition(p -> p.withRestrictedIo(Fact.known(false))
                                .withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)))),
                row(
                        MigrationStep.BIND_SRC,
                        "mover service partition sn1054a3bvios1 has no address 10.0.0.7 to stream through",
                        s -> addressed(s, Article.SOURCE_1, asked)),
                row(
                        MigrationStep.BIND_DST,
                        "mover service partition sn1054a5bvios1 has no address 10.0.0.7 to stream through",
                        s -> addressed(s, Article.DESTINATION_1, asked)),
                row(MigrationStep.BIND_DST, DONE, s -> addressed(s, Article.SOURCE_1, asked)),
                row(
                        MigrationStep.BIND_SRC,
                        "mover service partition sn1054a3bvios1 has all of the 8 streams that it can have",
                        s -> s.withStreamsBeside(streams(Article.SOURCE_1))),
                row(MigrationStep.BIND_SRC, DONE, s -> s.withStreamsBeside(streams(Article.DESTINATION_1))),
                row(
                        MigrationStep.BIND_DST,
                        "mover service partition sn1054a5bvios1 has all of the 8 streams that it can have",
                        s -> s.withStreamsBeside(streams(Article.DESTINATION_1))),
                row(
                        MigrationStep.BIND_DST,
                        "sn1054a3bvios1 does not reach sn1054a5bvios1 over IP: no stream can be opened",
                        s -> s.withPlan(s.plan()
                                .withInitial(s.plan()
                                        .initial()
                                        .updating(Article.SOURCE_1, StepRefusalsTest::isolated)
                                        .updating(Article.SOURCE_2, StepRefusalsTest::isolated)))));
    }

    private static VirtualIoServer isolated(VirtualIoServer server) {
        return server.withReachableMovers(Listing.complete(ImmutableList.of()));
    }

    private static MoveState addressed(MoveState state, ViosKey server, MoverPair asked) {
        return state.withPlan(state.plan().withMovers(asked))
                .changing(e -> e.updating(
                        server, s -> s.withAddresses(Listing.complete(ImmutableList.of(IpAddress.parse("10.0.0.8"))))));
    }

    private static ImmutableMultiset<ViosKey> streams(ViosKey mover) {
        return ImmutableMultiset.<ViosKey>builder().addCopies(mover, 8).build();
    }

    private static Stream<Arguments> asking() {
        MigrationStep step = MigrationStep.ASK_OS;
        UnaryOperator<LogicalPartition> aix = p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX));
        UnaryOperator<LogicalPartition> alone = p -> p.withRmcActive(Fact.known(false));
        UnaryOperator<LogicalPartition> fixed = p -> p.withDlparCapable(Fact.known(false));
        UnaryOperator<LogicalPartition> unwilling = p -> p.withAgreesToSuspend(Fact.known(false));
        return Stream.of(
                row(step, DONE, s -> s),
                row(
                        step,
                        "the console has no RMC connection to " + SHELL + ", and cannot ask it to be suspended",
                        partition(p -> alone.apply(aix.apply(p)))),
                row(step, DONE, partition(alone)),
                row(
                        step,
                        SHELL + " takes no part in dynamic changes, and cannot be asked to be suspended",
                        partition(p -> fixed.apply(aix.apply(p)))),
                row(step, DONE, partition(fixed)),
                row(step, SHELL + " does not agree to be suspended", partition(p -> unwilling.apply(aix.apply(p)))),
                row(step, DONE, partition(unwilling)),
                row(
                        step,
                        DONE,
                        partition(p -> aix.apply(p)
                                .withRmcActive(Fact.known(true))
                                .withDlparCapable(Fact.known(true))
                                .withAgreesToSuspend(Fact.known(true)))),
                row(
                        step,
                        SHELL + " cannot let go of its virtual optical device vtopt0, which stays at the source",
                        partition(p -> p.withMediaDevices(Listing.complete(
                                ImmutableList.of(new MediaDevice("vtopt0", MediaDevice.Kind.VIRTUAL_OPTICAL)))))));
    }

    private static Stream<Arguments> handing() {
        UnaryOperator<LogicalPartition> off = p -> p.withState(Fact.known(PartitionState.NOT_ACTIVATED));
        return Stream.of(
                row(
                        MigrationStep.LOCK,
                        SHELL + " is locked already: its migration state is " + MigrationState.MIGRATION_FAILED,
                        partition(p -> p.withMigrationState(Fact.known(MigrationState.MIGRATION_FAILED)))),
                row(MigrationStep.LOCK, DONE, partition(p -> p.withMigrationState(Fact.unknown()))),
                row(
                        MigrationStep.LOCK,
                        "7895-42X*1054A3B takes part in 4 active migrations, and in no more than 4 at a time",
                        s -> s.changing(e -> e.updating(Article.SOURCE, StepRefusalsTest::busy))),
                row(
                        MigrationStep.LOCK,
                        "7895-42X*1054A5B takes part in 4 active migrations, and in no more than 4 at a time",
                        s -> s.changing(e -> e.updating(Article.DESTINATION, StepRefusalsTest::busy))),
                row(
                        MigrationStep.LOCK,
                        DONE,
                        s -> s.withPlan(s.plan().withDestination(Optional.empty()))
                                .changing(e -> e.updating(Article.DESTINATION, StepRefusalsTest::busy))),
                row(MigrationStep.RELEASE, DONE, partition(off)),
                row(
                        MigrationStep.RELEASE,
                        SHELL + " is Running on 7895-42X*1054A3B:"
                                + " the hypervisor does not give away a partition that is not off",
                        s -> as(MoveKind.INACTIVE, s)),
                row(
                        MigrationStep.RELEASE,
                        SHELL + " is Running on 7895-42X*1054A3B: no state of it was saved that could move",
                        s -> as(MoveKind.SUSPENDED, s)),
                row(MigrationStep.RELEASE, DONE, s -> as(MoveKind.INACTIVE, moving(s, off))),
                row(
                        MigrationStep.RELEASE,
                        "the hypervisor refuses to give away " + SHELL + ": it is not a restricted I/O partition"
                                + " and may own resources that cannot follow",
                        s -> as(MoveKind.INACTIVE, moving(s, p -> off.apply(p).withRestrictedIo(Fact.known(false))))),
                row(
                        MigrationStep.SRC_VTD1,
                        "vhost2 of sn1054a3bvios1 cannot be removed: Virtual I/O Server sn1054a3bvios1 does not answer:"
                                + " it is Not Activated",
                        s -> s.changing(e -> e.updating(
                                Article.SOURCE_1, v -> v.withState(Fact.known(PartitionState.NOT_ACTIVATED))))),
                row(
                        MigrationStep.SRC_VTD2,
                        DONE,
                        s -> s.changing(e -> e.updating(
                                Article.SOURCE_1, v -> v.withState(Fact.known(PartitionState.NOT_ACTIVATED))))));
    }

    private static ManagedSystem busy(ManagedSystem system) {
        return system.withActiveMigrations(Fact.known(4)).withSupportedActiveMigrations(Fact.known(4));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("steps")
    void aStepIsRefusedForItsReasonsAndForNoOther(MigrationStep step, String reason, UnaryOperator<MoveState> edit) {
        assertThat(result(step, edit.apply(START))).isEqualTo(reason);
    }
}
