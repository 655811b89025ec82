package lpm.change;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.SHOP;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.ManagementConsole;
import lpm.model.MigrationState;
import lpm.model.MobilityCapability;
import lpm.model.PartitionProfile;
import lpm.model.PartitionState;
import lpm.model.PhysicalIoSlot;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.VirtualTargetDevice;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change, the one edit it makes, and the commands IBM has for it. */
class ChangeTest {

    private static final String CONSOLE = "On the management console: ";
    private static final LocationCode SLOT = new LocationCode("U78C0.001.DBJ1234-P2-C3");
    private static final LocationCode OTHER_SLOT = new LocationCode("U78C0.001.DBJ1234-P2-C4");

    /** The estate of the other tests with things that changes take away. */
    private static final Estate BEFORE = Scenario.estate()
            .updating(
                    SHOP,
                    p -> p.withMediaDevices(Listing.complete(List.of(
                                    new MediaDevice("vtopt0", MediaDevice.Kind.VIRTUAL_OPTICAL),
                                    new MediaDevice("OPT01", MediaDevice.Kind.PHYSICAL_OPTICAL))))
                            .withPhysicalIoSlots(Listing.complete(
                                    List.of(new PhysicalIoSlot(SLOT, true), new PhysicalIoSlot(OTHER_SLOT, false)))))
            .updating(VIO1A, ChangeTest::withOptical);

    private record Row(Change change, UnaryOperator<Estate> edit, String... commands) {
        @Override
        public String toString() {
            return change.toString();
        }
    }

    static Stream<Row> changes() {
        return Stream.of(
                new Row(
                        new ApplyTechnologyRefresh(SHOP, new Release("7.1"), 4),
                        shop(p ->
                                p.withOsRelease(Fact.known(new Release("7.1"))).withTechnologyRefresh(Fact.known(4)))),
                new Row(new ChooseDestination(A), estate -> estate),
                new Row(
                        new ConnectConsoles("hmc1", "hmc2"),
                        console("hmc1", c -> c.withReachableConsoles(Listing.of(List.of("hmc2"), Coverage.open()))),
                        "On hmc1: mkauthkeys --ip hmc2 -u <user>"),
                new Row(
                        new EnableCapability(B, MobilityCapability.IBM_I_MOBILITY),
                        system(s -> s.withCapabilities(capabilities(s, MobilityCapability.IBM_I_MOBILITY)))),
                new Row(
                        new FreeMemory(B, 512),
                        system(s -> s.withAvailableMemoryMegabytes(Fact.known(41_472L))),
                        CONSOLE + "chhwres -r mem -m 9117-MMC*10FEDCB -o r -p <partition> -q 512"),
                new Row(
                        new FreeProcessingUnits(B, ProcessingUnits.parse("0.25")),
                        system(s -> s.withAvailableProcessingUnits(Fact.known(ProcessingUnits.parse("6.75")))),
                        CONSOLE + "chhwres -r proc -m 9117-MMC*10FEDCB -o r -p <partition> --procunits 0.25"),
                new Row(
                        new RemoveMediaDevice(SHOP, "OPT01", Optional.empty()),
                        shop(p -> p.withMediaDevices(Listing.complete(
                                List.of(new MediaDevice("vtopt0", MediaDevice.Kind.VIRTUAL_OPTICAL)))))),
                new Row(
                        new RemoveMediaDevice(SHOP, "vtopt0", Optional.of(VIO1A)),
                        estate -> shop(p -> p.withMediaDevices(Listing.complete(
                                        List.of(new MediaDevice("OPT01", MediaDevice.Kind.PHYSICAL_OPTICAL)))))
                                .apply(estate)
                                .with(Scenario.estate().virtualIoServer(VIO1A)),
                        "On vio1a: rmvdev -vtd vtopt0"),
                new Row(
                        new RemovePhysicalIoSlot(SHOP, SLOT),
                        shop(p -> p.withPhysicalIoSlots(
                                Listing.complete(List.of(new PhysicalIoSlot(OTHER_SLOT, false))))),
                        CONSOLE + "lshwres -r io --rsubtype slot -m 9117-MMB*10ABCDE -F drc_name,drc_index"
                                + " | grep U78C0.001.DBJ1234-P2-C3",
                        CONSOLE + "chhwres -r io -m 9117-MMB*10ABCDE -o r --id 7 -l <drc_index>"),
                new Row(
                        new ResetMigrationState(SHOP),
                        shop(p -> p.withMigrationState(Fact.known(MigrationState.NOT_MIGRATING))),
                        CONSOLE + "migrlpar -o r -m 9117-MMB*10ABCDE --id 7"),
                new Row(
                        new SaveCurrentConfiguration(SHOP, "night shift"),
                        shop(p -> p.withProfile(Fact.known(PartitionProfile.builder()
                                .name("night shift")
                                .desiredMemoryMegabytes(Fact.known(8_192L))
                                .desiredProcessingUnits(Fact.known(ProcessingUnits.parse("0.5")))
                                .scsiSlots(Listing.complete(List.of(new VirtualSlot(4), new VirtualSlot(5))))
                                .ethernetSlots(Listing.complete(List.of(new VirtualSlot(3))))
                                .build()))),
                        CONSOLE + "mksyscfg -r prof -m 9117-MMB*10ABCDE -o save --id 7 -n 'night shift' --force"),
                new Row(
                        new SetConsoleRelease("hmc1", new Release("1.2")),
                        console("hmc1", c -> c.withRelease(Fact.known(new Release("1.2"))))),
                new Row(
                        new SetPartitionState(SHOP, PartitionState.RUNNING, Optional.of("normal")),
                        shop(p -> p.withState(Fact.known(PartitionState.RUNNING))),
                        CONSOLE + "chsysstate -m 9117-MMB*10ABCDE -r lpar --id 7 -o on -f normal"),
                new Row(
                        new SetPartitionState(SHOP, PartitionState.RUNNING, Optional.empty()),
                        shop(p -> p.withState(Fact.known(PartitionState.RUNNING))),
                        CONSOLE + "chsysstate -m 9117-MMB*10ABCDE -r lpar --id 7 -o on"),
                new Row(
                        new SetPartitionState(SHOP, PartitionState.NOT_ACTIVATED, Optional.of("normal")),
                        shop(p -> p.withState(Fact.known(PartitionState.NOT_ACTIVATED))),
                        CONSOLE + "chsysstate -m 9117-MMB*10ABCDE -r lpar --id 7 -o shutdown"),
                new Row(
                        new SetReservePolicy(VIO1B, "hdisk8", ReservePolicy.SINGLE_PATH),
                        server(v -> v.withPhysicalVolumes(v.physicalVolumes()
                                .replacing(
                                        d -> d.name().equals("hdisk8"),
                                        d -> d.withReservePolicy(Fact.known(ReservePolicy.SINGLE_PATH))))),
                        "On vio1b: chdev -dev hdisk8 -attr reserve_policy=single_path"),
                new Row(new SetRestrictedIo(SHOP), shop(p -> p.withRestrictedIo(Fact.known(true)))),
                new Row(
                        new SetSystemOperating(B),
                        system(s -> s.withState(Fact.known(ManagedSystemState.OPERATING))),
                        CONSOLE + "chsysstate -m 9117-MMC*10FEDCB -r sys -o on"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void editsThatAndNothingElse(Row row) {
        Estate unlike = unlike(BEFORE);
        assertThat(row.change().applyTo(BEFORE)).isEqualTo(row.edit().apply(BEFORE));
        assertThat(row.change().applyTo(unlike)).isEqualTo(row.edit().apply(unlike));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void printsTheCommandsOfTheRealMachines(Row row) {
        assertThat(row.change().commands()).extracting(Command::toString).containsExactly(row.commands());
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

    /** The same estate with every edited attribute at another value, so that no edit is a change from x to x. */
    private static Estate unlike(Estate estate) {
        return estate.updating(
                        SHOP,
                        p -> p.withState(Fact.known(new PartitionState("Error")))
                                .withMigrationState(Fact.known(MigrationState.MIGRATION_FAILED))
                                .withRestrictedIo(Fact.known(false))
                                .withTechnologyRefresh(Fact.unknown()))
                .updating(
                        B,
                        s -> s.withState(Fact.known(ManagedSystemState.POWER_OFF))
                                .withCapabilities(ImmutableMap.of(MobilityCapability.IBM_I_MOBILITY, false)));
    }

    private static VirtualIoServer withOptical(VirtualIoServer server) {
        VirtualTargetDevice optical =
                VirtualTargetDevice.builder().name("vtopt0").build();
        return server.withServerAdapters(server.serverAdapters()
                .replacing(
                        adapter -> true,
                        adapter -> adapter.withTargetDevices(
                                adapter.targetDevices().plus(optical))));
    }

    private static ImmutableMap<MobilityCapability, Boolean> capabilities(
            ManagedSystem system, MobilityCapability capability) {
        ImmutableMap.Builder<MobilityCapability, Boolean> all = ImmutableMap.builder();
        Arrays.stream(MobilityCapability.values())
                .filter(c -> c != capability)
                .forEach(c -> system.capable(c).value().ifPresent(capable -> all.put(c, capable)));
        return all.put(capability, true).buildOrThrow();
    }

    private static UnaryOperator<Estate> shop(UnaryOperator<LogicalPartition> edit) {
        return estate -> estate.updating(SHOP, edit);
    }

    private static UnaryOperator<Estate> system(UnaryOperator<ManagedSystem> edit) {
        return estate -> estate.updating(B, edit);
    }

    private static UnaryOperator<Estate> server(UnaryOperator<VirtualIoServer> edit) {
        return estate -> estate.updating(VIO1B, edit);
    }

    private static UnaryOperator<Estate> console(String name, UnaryOperator<ManagementConsole> edit) {
        return estate ->
                estate.with(edit.apply(estate.managementConsoles().get(name).orElseThrow()));
    }
}
