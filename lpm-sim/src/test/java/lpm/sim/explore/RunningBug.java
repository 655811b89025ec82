package lpm.sim.explore;

import static lpm.sim.explore.PlantedBug.taking;
import static lpm.sim.explore.PlantedBug.undoing;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.MacAddress;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.rules.MigrationMode;
import lpm.sim.Article;
import lpm.sim.Engine;
import lpm.sim.MigrationStep;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.step.Progress;

/** Bugs in moving a partition that runs. */
enum RunningBug implements PlantedBug {
    SLOT_NOT_RELEASED_ON_ROLLBACK(
            "I4",
            undoing(
                    MigrationStep.DST_VTD1,
                    (before, after) -> after.changing(estate -> estate.updating(
                            Article.DESTINATION_1,
                            server -> server.withOtherVirtualSlots(
                                    server.otherVirtualSlots().plus(new VirtualSlot(7))))))),
    VTD_LEFT_ON_ROLLBACK(
            "I4",
            undoing(
                    MigrationStep.DST_VTD1,
                    (before, after) -> after.changing(
                            estate -> estate.with(before.estate().virtualIoServer(Article.DESTINATION_1))))),
    VFCHOST_LEFT_ON_ROLLBACK(
            "I4",
            undoing(
                    MigrationStep.DST_VTD1,
                    (before, after) -> after.changing(estate -> estate.updating(
                            Article.DESTINATION_1,
                            server -> server.withFibreChannelMappings(before.estate()
                                    .virtualIoServer(Article.DESTINATION_1)
                                    .fibreChannelMappings()))))),
    LOGIN_KEPT_ON_ROLLBACK(
            "I4",
            undoing(
                    MigrationStep.DST_VTD2,
                    (before, after) -> after.changing(estate -> estate.updating(
                            Article.DESTINATION_2,
                            server -> server.withFibreChannelPorts(before.estate()
                                    .virtualIoServer(Article.DESTINATION_2)
                                    .fibreChannelPorts()))))),
    VFCHOST_LEFT_AT_THE_SOURCE(
            "I5",
            taking(
                    MigrationStep.SRC_VTD2,
                    (before, after) -> after.changing(estate -> estate.updating(
                            Article.SOURCE_2,
                            server -> server.withFibreChannelMappings(before.estate()
                                    .virtualIoServer(Article.SOURCE_2)
                                    .fibreChannelMappings()))))),
    LOGGED_IN_UNDER_ONE_NAME_AT_BOTH_ENDS(
            "I17",
            taking(
                    MigrationStep.DST_VTD1,
                    (before, after) -> after.changing(estate -> estate.updating(
                            Article.MOVED,
                            partition -> partition.withFibreChannelAdapters(
                                    before.plan().partition().fibreChannelAdapters()))))),
    PORT_NAMES_CHANGED(
            "I17",
            taking(
                    MigrationStep.RESUME_DST,
                    (before, after) -> after.changing(estate -> estate.updating(
                            Article.MOVED,
                            partition -> partition.withFibreChannelAdapters(partition
                                    .fibreChannelAdapters()
                                    .replacing(
                                            adapter -> true, adapter -> adapter.withPortNames(Listing.unknown()))))))),
    VNICSERVER_LEFT_ON_ROLLBACK(
            "I4",
            undoing(
                    MigrationStep.DST_VTD1,
                    (before, after) -> after.changing(estate -> estate.updating(
                            Article.DESTINATION_1,
                            server -> server.withVirtualNicServers(before.estate()
                                    .virtualIoServer(Article.DESTINATION_1)
                                    .virtualNicServers()))))),
    VNICSERVER_LEFT_AT_THE_SOURCE(
            "I5",
            taking(
                    MigrationStep.SRC_VTD1,
                    (before, after) -> after.changing(estate -> estate.updating(
                            Article.SOURCE_1,
                            server -> server.withVirtualNicServers(before.estate()
                                    .virtualIoServer(Article.SOURCE_1)
                                    .virtualNicServers()))))),
    LOGICAL_PORT_LOST(
            "I18",
            taking(
                    MigrationStep.RESUME_DST,
                    (before, after) -> after.changing(estate -> estate.updating(
                            Article.DESTINATION_2,
                            server -> server.withVirtualNicServers(Listing.complete(ImmutableList.of())))))),
    VTD_LEFT_AT_THE_SOURCE(
            "I5",
            taking(
                    MigrationStep.SRC_VTD1,
                    (before, after) ->
                            after.changing(estate -> estate.with(before.estate().virtualIoServer(Article.SOURCE_1))))),
    MIGRATION_COUNTER_NOT_DECREASED(
            "I4",
            undoing(
                    MigrationStep.LOCK,
                    (before, after) ->
                            after.changing(estate -> estate.with(before.estate().managedSystem(Article.DESTINATION))))),
    STALE_PAGE_INSTALLED_OVER_A_NEWER_ONE(
            "I6",
            taking(
                    MigrationStep.FETCH,
                    (before, after) -> after.withMemory(
                            after.memory().withStale(before.memory().stale())))),
    PAGES_FORGOTTEN_BEFORE_THEY_ARRIVED(
            "I6",
            taking(
                    MigrationStep.RESUME_DST,
                    (before, after) -> after.withMemory(after.memory().withKeptAtSource(false)))),
    TWO_WRITERS_AT_SWITCHOVER("I3", taking(MigrationStep.FREEZE, (before, after) -> after.withRunsAtSource(true))),
    WRITES_LEFT_ON_THEIR_WAY("I21", taking(MigrationStep.FREEZE, (before, after) -> after.withWrites(before.writes()))),
    WRITES_ACKNOWLEDGED_BEFORE_THEY_ARE_STORED(
            "I21",
            taking(
                    MigrationStep.FIRST_PASS,
                    (before, after) -> after.withWrites(
                            after.writes().withAcknowledged(after.writes().issued())))),
    WRITES_LOST_AT_SWITCHOVER(
            "I21",
            taking(
                    MigrationStep.RESUME_DST,
                    (before, after) ->
                            after.withWrites(after.writes().withStored(1).withAcknowledged(1)))),
    WRITES_STORED_ON_A_DISK_THAT_IS_GONE(
            "I21",
            taking(
                    MigrationStep.PUSH_REST,
                    (before, after) -> after.withWrites(before.writes().during(1_000)))),
    SUSPENDED_WITHOUT_BEING_ASKED(
            "I22", taking(MigrationStep.ASK_OS, (before, after) -> after.withStream(before.stream()))),
    STREAM_LEFT_OPEN("I22", undoing(MigrationStep.BIND_SRC, (before, after) -> after.withStream(before.stream()))),
    RUNS_TWICE("I1", taking(MigrationStep.FREEZE, (before, after) -> after.withRunsAtSource(true))),
    RUNS_WHILE_IT_IS_HANDED_OVER("I2", taking(MigrationStep.RELEASE, (before, after) -> after.withRunsAtSource(true))),
    MAC_ADDRESS_CHANGED(
            "I5",
            taking(
                    MigrationStep.RESUME_DST,
                    (before, after) -> after.changing(estate -> estate.updating(
                            Article.MOVED,
                            partition -> partition.withEthernetAdapters(partition
                                    .ethernetAdapters()
                                    .replacing(
                                            adapter -> true,
                                            adapter -> adapter.withMacAddress(
                                                    Fact.known(new MacAddress("0A1B2C3D4E5F"))))))))),
    PROFILE_LOST(
            "I5",
            taking(
                    MigrationStep.PROFILES,
                    (before, after) -> after.changing(estate ->
                            estate.updating(Article.MOVED, partition -> partition.withProfile(Fact.unknown()))))),
    RESERVATION_KEPT(
            "I5",
            taking(
                    MigrationStep.SRC_VTD1,
                    (before, after) -> after.changing(estate -> estate.updating(
                            Article.SOURCE_1,
                            server -> server.withServerAdapters(
                                    server.serverAdapters().plus(stillOpen())))))),
    NO_ANNOUNCEMENT("I15", taking(MigrationStep.RESUME_DST, (before, after) -> after.withSwitches(before.switches()))),
    LOCK_KEPT_ON_ROLLBACK("I4", undoing(MigrationStep.LOCK, (before, after) -> before)),
    LOCK_KEPT_ON_COMPLETION("I5", taking(MigrationStep.UNLOCK, (before, after) -> before)),
    LEFT_SUSPENDED("I9", undoing(MigrationStep.FREEZE, (before, after) -> before)),
    ACQUIRED_BLINDLY("I8", new Engine() {
        @Override
        protected Attempt<Progress> take(MigrationStep step, MoveState state) {
            return step == MigrationStep.ACQUIRE
                    ? Attempt.done(Progress.from(state.withOwner(Owner.DST)))
                    : super.take(step, state);
        }
    }),
    ROLLBACK_AFTER_ACQUIRE("I7", new Engine() {
        @Override
        protected Owner rightsOf(MoveState state) {
            return state.memory().missing() > 0 ? Owner.SRC : super.rightsOf(state);
        }
    }),
    STOP_HONOURED_AFTER_ACQUIRE("I7", new Engine() {
        @Override
        protected boolean honoursStop(MoveState state) {
            return state.memory().missing() > 0 || super.honoursStop(state);
        }
    }),
    RECOVERY_THAT_FORGETS("I10", undoing(MigrationStep.RELEASE, (before, after) -> before)),
    LOG_THAT_COUNTS("I12", new Engine() {
        private int counted;

        @Override
        protected Attempt<Progress> take(MigrationStep step, MoveState state) {
            counted++;
            return super.take(step, state).map(progress -> progress.note("somebody", "counts " + counted));
        }
    });

    private final String invariant;

    @SuppressWarnings("ImmutableEnumChecker") // one of them is wrong on purpose
    private final Engine engine;

    RunningBug(String invariant, Engine engine) {
        this.invariant = invariant;
        this.engine = engine;
    }

    @Override
    public MigrationMode mode() {
        return MigrationMode.ACTIVE;
    }

    @Override
    public String invariant() {
        return invariant;
    }

    @Override
    public Engine engine() {
        return engine;
    }

    /** Another adapter of the source server that has a disk of the partition open. */
    private static VirtualScsiServerAdapter stillOpen() {
        return VirtualScsiServerAdapter.builder()
                .name("vhost9")
                .slot(new VirtualSlot(19))
                .client(Fact.known(Optional.empty()))
                .targetDevices(Listing.complete(ImmutableList.of(VirtualTargetDevice.builder()
                        .name("vtscsi9")
                        .backingDevice(Fact.known(new BackingDevice.Disk("hdisk5")))
                        .build())))
                .build();
    }
}
