package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.sim.fault.ServerCrash;
import lpm.sim.fault.ServerRestart;
import lpm.sim.hardware.SwitchPort;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Virtual I/O Server crashes as a whole, and comes back. */
class ServerCrashTest {

    private static final String FIRST_SOURCE = ":sn1054a3bvios1:7895-42X*1054A3B@";
    private static final String SECOND_SOURCE = ":sn1054a3bvios2:7895-42X*1054A3B@";
    private static final String FIRST_DESTINATION = ":sn1054a5bvios1:7895-42X*1054A5B@";
    private static final String SECOND_DESTINATION = ":sn1054a5bvios2:7895-42X*1054A5B@";
    private static final MigrationOptions REDUNDANT =
            MigrationOptions.defaults().withRedundantMovers(true);
    private static final VlanId VLAN = new VlanId(20);

    @ParameterizedTest
    @CsvSource({
        "sn1054a3bvios1:7895-42X*1054A3B, validate, REFUSED, , DEGRADED",
        "sn1054a3bvios1:7895-42X*1054A3B, dirty_passes, ROLLED_BACK, , DEGRADED",
        "sn1054a3bvios1:7895-42X*1054A3B, acquire, NEEDS_RECOVER, BACK, SUSPENDED",
        "sn1054a3bvios1:7895-42X*1054A3B, fetch, NEEDS_RECOVER, FORWARD, STALLED",
        "sn1054a3bvios1:7895-42X*1054A3B, src_vtd1, NEEDS_RECOVER, FORWARD, OK",
        "sn1054a3bvios1:7895-42X*1054A3B, src_vtd2, COMPLETED, , OK",
        "sn1054a3bvios2:7895-42X*1054A3B, first_pass, NEEDS_RECOVER, FORWARD, OK",
        "sn1054a3bvios2:7895-42X*1054A3B, src_shell, COMPLETED, , OK",
        "sn1054a5bvios1:7895-42X*1054A5B, dst_vtd1, ROLLED_BACK, , OK",
        "sn1054a5bvios1:7895-42X*1054A5B, dirty_passes, NEEDS_RECOVER, BACK, OK",
        "sn1054a5bvios1:7895-42X*1054A5B, src_vtd1, COMPLETED, , DEGRADED",
        "sn1054a5bvios2:7895-42X*1054A5B, dst_vtd2, ROLLED_BACK, , OK",
        "sn1054a5bvios2:7895-42X*1054A5B, dirty_passes, COMPLETED, , DEGRADED"
    })
    void takesMoverPathsAndTheConsolesConnection(
            String server, String step, MigrationOutcome outcome, @Nullable Direction direction, Health health) {
        MigrationTrace trace = Article.migrate("VIOS_CRASH:" + server + "@" + step);

        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(trace.outcome()).isEqualTo(outcome);
        assertThat(trace.direction()).isEqualTo(Optional.ofNullable(direction));
        assertThat(trace.health()).isEqualTo(health);
        assertThat(Migration.recover(trace, Disturbances.NONE).health())
                .isEqualTo(trace.direction().isPresent() ? Health.OK : health);
    }

    @Test
    void isToldByItsNameAndTheServer() {
        MigrationTrace trace = Article.migrate("VIOS_CRASH" + FIRST_SOURCE + "dirty_passes");

        assertThat(trace.events())
                .filteredOn(event -> event.name().equals("VIOS_CRASH"))
                .extracting(MigrationEvent::text)
                .containsExactly("Virtual I/O Server sn1054a3bvios1 of 7895-42X*1054A3B has crashed");
        assertThat(trace.decidingCause())
                .hasValue("dirty_passes: Virtual I/O Server sn1054a3bvios1 of 7895-42X*1054A3B has crashed"
                        + " (VIOS_CRASH before dirty_passes)");
    }

    @Test
    void aStepWaitsOnlyForTheServersThatItIsTakenBy() {
        MigrationTrace trace = Article.migrate("VIOS_CRASH" + FIRST_DESTINATION + "dst_vtd2");

        assertThat(trace.events()).extracting(MigrationEvent::name).contains("dst_vtd2", "undo_dst_vtd2");
        assertThat(trace.events())
                .filteredOn(event -> event.text().startsWith("cannot take it back"))
                .extracting(MigrationEvent::name)
                .containsExactly("undo_dst_vtd1");
    }

    @Test
    void theNextPairOfMoversTakesOverAndKeepsTheStreamAfterTheRestart() {
        MigrationTrace trace = run(
                REDUNDANT,
                "VIOS_CRASH" + FIRST_SOURCE + "first_pass",
                "VIOS_RESTART" + FIRST_SOURCE + "dirty_passes",
                "SRC_MSP_CRASH@freeze");

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.health()).isEqualTo(Health.OK);
        assertThat(trace.events())
                .filteredOn(event -> event.name().equals("SRC_MSP_CRASH"))
                .extracting(MigrationEvent::text)
                .containsExactly("mover service partition sn1054a3bvios2 has crashed");
        assertThat(trace.events())
                .filteredOn(event -> event.name().equals("close_stream"))
                .extracting(MigrationEvent::actor)
                .contains("sn1054a3bvios1");
    }

    @Test
    void aStreamThatHadNoOtherPairStaysLostUntilARecoveryOpensItAnew() {
        MigrationTrace trace = Article.migrate(
                "VIOS_CRASH" + FIRST_DESTINATION + "push_rest", "VIOS_RESTART" + FIRST_DESTINATION + "stopped");

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.NEEDS_RECOVER);
        assertThat(trace.health()).isEqualTo(Health.STALLED);
        assertThat(Migration.recover(trace, Disturbances.NONE).health()).isEqualTo(Health.OK);
        assertThat(Article.migrate("VIOS_CRASH" + FIRST_SOURCE + "dst_vtd1", "VIOS_RESTART" + FIRST_SOURCE + "bind_src")
                        .outcome())
                .isEqualTo(MigrationOutcome.COMPLETED);
    }

    @Test
    void aRestartGivesBackWhatTheCrashTookAndNothingElse() {
        MoveState before = begin(Article.estate()).state();
        ServerCrash crash = new ServerCrash(Article.SOURCE_1);
        MoveState down = crash.strike(before, "crash");
        MoveState up = new ServerRestart(Article.SOURCE_1).strike(down, "restart");
        MoveState pathless = before.withConditions(
                before.conditions().losingPath(ImmutableSet.of(Article.SOURCE_1), "another fault"));
        MoveState lost = new ServerRestart(Article.SOURCE_1).strike(crash.strike(pathless, "crash"), "restart");

        assertThat(down.conditions().missing(Resource.STREAM)).hasValue("crash");
        assertThat(down.conditions().withoutPath(Article.SOURCE_1)).hasValue("crash");
        assertThat(down.estate()).isEqualTo(before.estate());
        assertThat(up).isEqualTo(before);
        assertThat(lost.conditions()).isEqualTo(pathless.conditions());
    }

    @Test
    void aServerThatIsRestartedTakesPartInTheRollBack() {
        MigrationTrace trace = Article.migrate(
                "VIOS_CRASH" + FIRST_DESTINATION + "dirty_passes",
                "VIOS_RESTART" + FIRST_DESTINATION + "undo_dst_vtd1");

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.ROLLED_BACK);
        assertThat(trace.health()).isEqualTo(Health.OK);
        assertThat(trace.after()).isEqualTo(trace.before());
    }

    @Test
    void bothCrashesAreNamed() {
        MigrationTrace trace = run(
                REDUNDANT,
                "VIOS_CRASH" + FIRST_DESTINATION + "first_pass",
                "VIOS_RESTART" + FIRST_DESTINATION + "dirty_passes",
                "VIOS_CRASH" + FIRST_DESTINATION + "undo_dst_vtd1",
                "USER_STOP@freeze");

        assertThat(trace.decidingCause())
                .hasValueSatisfying(cause -> assertThat(cause)
                        .contains("undo_dst_vtd1: ")
                        .contains("(VIOS_CRASH before first_pass and again before undo_dst_vtd1)"));
    }

    @Test
    void framesLeaveByTheTrunkAdapterThatComesNextAndReturnWithTheServer() {
        MoveState before = begin(Article.estate()).state();
        MoveState down = new ServerCrash(Article.SOURCE_1).strike(before, "crash");
        MoveState up = new ServerRestart(Article.SOURCE_1).strike(down, "restart");

        assertThat(port(before)).hasValue(Article.SOURCE_1);
        assertThat(port(down)).hasValue(Article.SOURCE_2);
        assertThat(port(up)).hasValue(Article.SOURCE_1);
    }

    @Test
    void framesThatNoOtherServerCarriesAreLost() {
        Estate alone = Article.estate().updating(Article.DESTINATION_2, ServerCrashTest::withoutBridge);
        MigrationTrace trace = run(alone, "VIOS_CRASH" + FIRST_DESTINATION + "src_vtd1");
        MigrationTrace other = run(alone, "VIOS_CRASH" + SECOND_DESTINATION + "src_vtd1");
        MigrationTrace back = run(
                alone, "VIOS_CRASH" + FIRST_DESTINATION + "src_vtd1", "VIOS_RESTART" + FIRST_DESTINATION + "unlock");

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.health()).isEqualTo(Health.IO_LOST);
        assertThat(port(trace.course().state())).isEmpty();
        assertThat(other.health()).isEqualTo(Health.DEGRADED);
        assertThat(back.health()).isEqualTo(Health.OK);
        assertThat(port(back.course().state())).hasValue(Article.DESTINATION_1);
        assertThat(ImmutableList.of(trace, other, back))
                .flatExtracting(MigrationTrace::brokenInvariants)
                .isEmpty();
    }

    @Test
    void aVirtualNicLosesTheBackingDeviceOfTheServer() {
        Estate both = VirtualNicArticle.with(Article.estate());
        Estate one = both.updating(
                Article.SOURCE_2, server -> server.withVirtualNicServers(Listing.complete(ImmutableList.of())));

        assertThat(run(both, "VIOS_CRASH" + FIRST_SOURCE + "validate").health()).isEqualTo(Health.DEGRADED);
        assertThat(run(one, "VIOS_CRASH" + FIRST_SOURCE + "validate").health()).isEqualTo(Health.IO_LOST);
        assertThat(run(one, "VIOS_CRASH" + SECOND_SOURCE + "validate").health()).isEqualTo(Health.DEGRADED);
    }

    @Test
    void withoutItsOnlyServerThePartitionHasNoDisks() {
        MigrationTrace trace = run(Article.single(), "VIOS_CRASH" + FIRST_DESTINATION + "unlock");

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.health()).isEqualTo(Health.IO_LOST);
        assertThat(trace.course().state().reachesDisks()).isFalse();
    }

    @Test
    void aServerThatHasNothingToDoWithTheMoveChangesNothingOfIt() {
        for (MigrationStep step : MigrationStep.values()) {
            MigrationTrace trace = run(
                    SpareServers.estate(),
                    new ServerCrash(SpareServers.SOURCE_3) + "@" + step,
                    new ServerCrash(SpareServers.DESTINATION_3) + "@" + step);

            assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
            assertThat(trace.health()).isEqualTo(Health.OK);
            assertThat(trace.brokenInvariants()).isEmpty();
        }
    }

    @Test
    void whatHitsNothingDoesNotHappen() {
        MigrationTrace quiet = Article.migrate();

        assertThat(Article.migrate("VIOS_RESTART" + FIRST_SOURCE + "freeze").events())
                .isEqualTo(quiet.events());
        assertThat(Article.migrate("VIOS_CRASH:elsewhere:7895-42X*1054A3B@freeze")
                        .events())
                .isEqualTo(quiet.events());
        assertThat(Article.migrate("VIOS_CRASH" + SECOND_SOURCE + "unlock", "VIOS_CRASH" + SECOND_SOURCE + "unlock")
                        .events())
                .filteredOn(event -> event.name().equals("VIOS_CRASH"))
                .hasSize(1);
    }

    @Test
    void reachesOtherMovesThroughTheSameServer() {
        Course start = Neighbours.begin(Neighbours.sameWay(), MigrationOptions.defaults());
        Course struck = start.struckBy(new ServerCrash(Article.DESTINATION_1));
        Course back = struck.struckBy(new ServerRestart(Article.DESTINATION_1));

        assertThat(struck.beside().get(0).state().conditions().downServers()).containsOnlyKeys(Article.DESTINATION_1);
        assertThat(back).isEqualTo(start);
    }

    /** A fail-over that no switch hears of would leave the partition out of reach. */
    @Test
    void aFailOverThatSwitchesDoNotHearOfIsCaught() {
        Change unheard = new Change(
                (state, reason) -> state.withConditions(state.conditions().crashed(Article.DESTINATION_1, reason)));
        MigrationTrace trace = Article.run(Article.estate(), unheard.before(MigrationStep.SRC_SHELL));

        assertThat(trace.brokenInvariants()).extracting(BrokenInvariant::id).containsExactly("I15");
    }

    private static Optional<ViosKey> port(MoveState state) {
        return state.plan().partition().ethernetAdapters().stream()
                .flatMap(adapter -> state.switches().port(adapter, VLAN).stream())
                .map(SwitchPort::server)
                .findFirst();
    }

    private static VirtualIoServer withoutBridge(VirtualIoServer server) {
        return server.withSharedEthernetAdapters(Listing.<SharedEthernetAdapter>complete(ImmutableList.of()))
                .withEthernetAdapters(Listing.complete(ImmutableList.of()));
    }

    private static Course begin(Estate estate) {
        return Migration.begin(
                SimulatedEstate.of(estate), Article.request(), Article.mapping(), MigrationOptions.defaults());
    }

    private static MigrationTrace run(Estate estate, String... faults) {
        return Article.run(estate, MigrationOptions.defaults().withFaults(Article.schedule(faults)));
    }

    private static MigrationTrace run(MigrationOptions options, String... faults) {
        return Article.run(Article.estate(), options.withFaults(Article.schedule(faults)));
    }
}
