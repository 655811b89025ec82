package lpm.change;

import static lpm.change.ChangeRow.CONSOLE;
import static lpm.change.ChangeRow.system;
import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.FirmwareLevel;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.ManagementConsole;
import lpm.model.MobilityCapability;
import lpm.model.PagingDevice;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;

/** The changes of managed systems and their management consoles. */
final class SystemChanges {

    private SystemChanges() {}

    static Stream<ChangeRow> rows() {
        return Stream.of(
                new ChangeRow(
                        new AddPagingDevice(B, new PagingDevice("vio1b/hdisk7", 4_096, false, true)),
                        system(s -> s.withPagingDevices(
                                Listing.complete(List.of(new PagingDevice("vio1b/hdisk7", 4_096, false, true))))),
                        CONSOLE + "chhwres -r mempool --rsubtype pgdev -m 9117-MMC*10FEDCB -o a -p <vios> --device"
                                + " <disk>"),
                new ChangeRow(new AddPortNames(B, 4), system(s -> s.withRemainingPortNames(Fact.known(4)))),
                new ChangeRow(
                        new AwaitMigrations(B, AwaitMigrations.Kind.ACTIVE, 3),
                        system(s -> s.withActiveMigrations(Fact.known(3))),
                        CONSOLE + "lslparmigr -r lpar -m 9117-MMC*10FEDCB"),
                new ChangeRow(
                        new AwaitMigrations(B, AwaitMigrations.Kind.INACTIVE, 2),
                        system(s -> s.withInactiveMigrations(Fact.known(2))),
                        CONSOLE + "lslparmigr -r lpar -m 9117-MMC*10FEDCB"),
                new ChangeRow(new ChooseDestination(A), estate -> estate),
                new ChangeRow(
                        new ConnectConsoles("hmc1", "hmc2"),
                        console("hmc1", c -> c.withReachableConsoles(Listing.of(List.of("hmc2"), Coverage.open()))),
                        "On hmc1: mkauthkeys --ip hmc2 -u <user>"),
                new ChangeRow(
                        new CreateSharedMemoryPool(B, "vio1b"),
                        system(s -> s.withPagingServers(Listing.complete(List.of("vio1b")))),
                        CONSOLE + "chhwres -r mempool -m 9117-MMC*10FEDCB -o a -a"
                                + " \"pool_mem=<MB>,max_pool_mem=<MB>,paging_vios_names=vio1b\""),
                new ChangeRow(
                        new EnableCapability(B, MobilityCapability.IBM_I_MOBILITY),
                        system(s -> s.withCapabilities(capabilities(s, MobilityCapability.IBM_I_MOBILITY)))),
                new ChangeRow(
                        new FreeMemory(B, 512),
                        system(s -> s.withAvailableMemoryMegabytes(Fact.known(41_472L))),
                        CONSOLE + "chhwres -r mem -m 9117-MMC*10FEDCB -o r -p <partition> -q 512"),
                new ChangeRow(
                        new FreeProcessingUnits(B, ProcessingUnits.parse("0.25")),
                        system(s -> s.withAvailableProcessingUnits(Fact.known(ProcessingUnits.parse("6.75")))),
                        CONSOLE + "chhwres -r proc -m 9117-MMC*10FEDCB -o r -p <partition> --procunits 0.25"),
                new ChangeRow(
                        new RaisePoolMaximum(B, 0, ProcessingUnits.parse("4")),
                        system(s -> s.withProcessorPools(s.processorPools()
                                .replacing(
                                        pool -> true,
                                        pool -> pool.withMaximumUnits(Fact.known(ProcessingUnits.parse("4")))))),
                        CONSOLE + "chhwres -r procpool -m 9117-MMC*10FEDCB -o s --poolid 0 -a max_pool_proc_units=4.0"),
                new ChangeRow(
                        new ReleaseServicePartition(B),
                        system(s -> s.withServicePartition(Fact.known(Optional.empty()))),
                        CONSOLE + "chsyscfg -m 9117-MMC*10FEDCB -r sys -i \"service_lpar_id=none\""),
                new ChangeRow(
                        new SetConsoleRelease("hmc1", new Release("1.2")),
                        console("hmc1", c -> c.withRelease(Fact.known(new Release("1.2"))))),
                new ChangeRow(
                        new SetLogicalMemoryBlock(B, 128),
                        system(s -> s.withLogicalMemoryBlockMegabytes(Fact.known(128)))),
                new ChangeRow(
                        new SetSystemOperating(B),
                        system(s -> s.withState(Fact.known(ManagedSystemState.OPERATING))),
                        CONSOLE + "chsysstate -m 9117-MMC*10FEDCB -r sys -o on"),
                new ChangeRow(
                        new SetTrustedSystemKey(B, "key of the site"),
                        system(s -> s.withTrustedSystemKey(Fact.known("key of the site")))),
                new ChangeRow(
                        new StopOptimizer(B),
                        system(s -> s.withDetailedState(Fact.known("None"))),
                        CONSOLE + "optmem -m 9117-MMC*10FEDCB -o stop"),
                new ChangeRow(
                        new UpdateFirmware(B, new FirmwareLevel(770, 100)),
                        system(s -> s.withFirmwareLevel(Fact.known(new FirmwareLevel(770, 100))))));
    }

    private static ImmutableMap<MobilityCapability, Boolean> capabilities(
            ManagedSystem system, MobilityCapability capability) {
        ImmutableMap.Builder<MobilityCapability, Boolean> all = ImmutableMap.builder();
        Arrays.stream(MobilityCapability.values())
                .filter(c -> c != capability)
                .forEach(c -> system.capable(c).value().ifPresent(capable -> all.put(c, capable)));
        return all.put(capability, true).buildOrThrow();
    }

    private static UnaryOperator<Estate> console(String name, UnaryOperator<ManagementConsole> edit) {
        return estate ->
                estate.with(edit.apply(estate.managementConsoles().get(name).orElseThrow()));
    }
}
