package lpm.change;

import static lpm.change.ChangeRow.CONSOLE;
import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.SHOP;
import static lpm.rules.Scenario.VIO1B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.MigrationState;
import lpm.model.MobilityCapability;
import lpm.model.PartitionState;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.ViosKey;
import lpm.model.storage.HostMapping;
import lpm.model.storage.ReservePolicy;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change, the one edit it makes, and the commands IBM has for it. */
class ChangeTest {

    /** The estate of the other tests with things that changes take away. */
    private static final Estate BEFORE = PartitionChanges.before(Scenario.estate());

    static Stream<ChangeRow> changes() {
        return Stream.of(PartitionChanges.rows(), SystemChanges.rows(), NetworkChanges.rows(), ServerChanges.rows())
                .flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void editsThatAndNothingElse(ChangeRow row) {
        Estate unlike = ServerChanges.unlike(unlike(BEFORE));
        assertThat(row.change().applyTo(BEFORE)).isEqualTo(row.edit().apply(BEFORE));
        assertThat(row.change().applyTo(unlike)).isEqualTo(row.edit().apply(unlike));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void printsTheCommandsOfTheRealMachines(ChangeRow row) {
        assertThat(row.change().commands()).extracting(Command::toString).containsExactlyElementsOf(row.commands());
    }

    @Test
    void everyChangeIsInTheTable() {
        Set<Class<?>> inTable = new HashSet<>();
        changes().forEach(row -> inTable.add(row.change().getClass()));
        assertThat(inTable).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
    }

    @Test
    void leavesUnknownAmountsUnknown() {
        Estate unknown = Estate.empty().with(ManagedSystem.builder().id(B).build());
        assertThat(new FreeMemory(B, 512).applyTo(unknown)).isEqualTo(unknown);
        assertThat(new FreeProcessingUnits(B, ProcessingUnits.parse("1")).applyTo(unknown))
                .isEqualTo(unknown);
    }

    @Test
    void savesNoMoreThanIsKnownToRun() {
        Estate unknown =
                BEFORE.updating(SHOP, p -> p.withMemory(Fact.unknown()).withEthernetAdapters(Listing.unknown()));
        assertThat(new SaveCurrentConfiguration(SHOP, "normal")
                        .applyTo(unknown)
                        .partition(SHOP)
                        .profile()
                        .value())
                .hasValueSatisfying(saved -> {
                    assertThat(saved.desiredMemoryMegabytes().isKnown()).isFalse();
                    assertThat(saved.ethernetSlots().isUnknown()).isTrue();
                    assertThat(saved.scsiSlots().isComplete()).isTrue();
                });
    }

    @Test
    void connectsAConsoleThatNobodyCapturedAndConnectsItOnce() {
        Change connect = new ConnectConsoles("hmc3", "hmc2");
        Estate once = connect.applyTo(BEFORE);
        assertThat(once.managementConsoles().get("hmc3"))
                .hasValueSatisfying(
                        hmc3 -> assertThat(hmc3.reachableConsoles().items()).containsExactly("hmc2"));
        assertThat(connect.applyTo(once)).isEqualTo(once);
    }

    @Test
    void refusesToEditWhatDoesNotExist() {
        PartitionKey nobody = new PartitionKey(A, new PartitionId(99));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SetRestrictedIo(nobody).applyTo(BEFORE))
                .withMessage("no partition 99 of 9117-MMB*10ABCDE in the estate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SetConsoleRelease("fsm9", new Release("1.2")).applyTo(BEFORE))
                .withMessage("no management console fsm9 in the estate");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SetReservePolicy(ViosKey.of(A, "vio9"), "hdisk1", ReservePolicy.NO_RESERVE).applyTo(BEFORE))
                .withMessage("no Virtual I/O Server vio9 in the estate");
    }

    @Test
    void quotesNamesThatAShellWouldReadOtherwise() {
        assertThat(Stream.of("normal", "a b", "it's", "$HOME", "").map(ShellWord::of))
                .containsExactly("normal", "'a b'", "'it'\\''s'", "'$HOME'", "''");
    }

    @Test
    void createsABridgeOrMapsALogicalUnitOnce() {
        Change bridge = new CreateBridge(VIO1B, NetworkChanges.bridge(NetworkChanges.NEW_TRUNK));
        Change map = new MapLogicalUnit("v7000", new HostMapping("shop_lun0", "vio1b"));
        assertThat(bridge.applyTo(bridge.applyTo(BEFORE))).isEqualTo(bridge.applyTo(BEFORE));
        assertThat(map.applyTo(map.applyTo(BEFORE))).isEqualTo(map.applyTo(BEFORE));
    }

    @Test
    void showsAPlaceholderForTheSystemThatNobodyKnows() {
        assertThat(new StartVirtualIoServer(ViosKey.ofUnknownSystem("vio 9")).commands())
                .extracting(Command::toString)
                .containsExactly(CONSOLE + "chsysstate -m <system> -r lpar -n 'vio 9' -o on");
        assertThat(new DesignateMover(ViosKey.ofUnknownSystem("a\"$b\\`")).commands())
                .extracting(Command::toString)
                .containsExactly(CONSOLE + "chsyscfg -m <system> -r lpar -i \"name=a\\\"\\$b\\\\\\`,msp=1\"");
    }

    @Test
    void refusesToMapALogicalUnitOfAStorageSystemThatDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapLogicalUnit("v9000", new HostMapping("lun", "vio1b")).applyTo(BEFORE))
                .withMessage("no storage system v9000 in the estate");
    }

    /** The same estate with every edited attribute at another value, so that no edit is a change from x to x. */
    private static Estate unlike(Estate estate) {
        return estate.updating(
                        SHOP,
                        p -> p.withState(Fact.known(new PartitionState("Error")))
                                .withMigrationState(Fact.known(MigrationState.MIGRATION_FAILED))
                                .withRestrictedIo(Fact.known(false))
                                .withTechnologyRefresh(Fact.unknown()))
                .updating(
                        VIO1B,
                        v -> v.withState(Fact.known(PartitionState.NOT_ACTIVATED))
                                .withMoverServicePartition(Fact.known(false)))
                .updating(
                        B,
                        s -> s.withState(Fact.known(ManagedSystemState.POWER_OFF))
                                .withCapabilities(ImmutableMap.of(MobilityCapability.IBM_I_MOBILITY, false)));
    }
}
