package lpm.change;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.SHOP;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.Estate;
import lpm.model.FirmwareLevel;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.ManagementConsole;
import lpm.model.MigrationState;
import lpm.model.MobilityCapability;
import lpm.model.PagingDevice;
import lpm.model.PartitionProfile;
import lpm.model.PartitionState;
import lpm.model.PhysicalIoSlot;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.MacAddress;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.SriovAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;
import lpm.model.storage.HostMapping;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.StorageSystem;
import lpm.model.storage.VirtualTargetDevice;
import lpm.option.RequestOptions;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change, the one edit it makes, and the commands IBM has for it. */
class ChangeTest {

    private static final String CONSOLE = "On the management console: ";
    private static final LocationCode SLOT = new LocationCode("U78C0.001.DBJ1234-P2-C3");
    private static final LocationCode OTHER_SLOT = new LocationCode("U78C0.001.DBJ1234-P2-C4");

    private static final PhysicalVolume NEW_DISK =
            Scenario.disk("hdisk0", new PhysicalVolumeId("00c7cd9e00002222"), 1_024);
    private static final TrunkAdapter NEW_TRUNK = TrunkAdapter.builder()
            .name("ent9")
            .slot(new VirtualSlot(30))
            .portVlan(new VlanId(50))
            .build();
    private static final TrunkAdapter SECOND_TRUNK = TrunkAdapter.builder()
            .name("ent10")
            .slot(new VirtualSlot(31))
            .portVlan(new VlanId(51))
            .additionalVlans(vlans(52, 53))
            .virtualSwitch(Fact.known("DMZ"))
            .priority(Fact.known(2))
            .build();
    private static final VirtualIoServer NEW_SERVER = VirtualIoServer.builder()
            .name("vio3b")
            .system(Fact.known(B))
            .id(Fact.known(new PartitionId(3)))
            .build();

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

    static Stream<ChangeRow> changes() {
        return Stream.concat(changesOfEstates(), ServerChanges.rows());
    }

    private static Stream<ChangeRow> changesOfEstates() {
        return Stream.of(
                new ChangeRow(
                        new AwaitMigrations(B, AwaitMigrations.Kind.ACTIVE, 3),
                        system(s -> s.withActiveMigrations(Fact.known(3))),
                        CONSOLE + "lslparmigr -r lpar -m 9117-MMC*10FEDCB"),
                new ChangeRow(
                        new AwaitMigrations(B, AwaitMigrations.Kind.INACTIVE, 2),
                        system(s -> s.withInactiveMigrations(Fact.known(2))),
                        CONSOLE + "lslparmigr -r lpar -m 9117-MMC*10FEDCB"),
                new ChangeRow(
                        new StopOptimizer(B),
                        system(s -> s.withDetailedState(Fact.known("None"))),
                        CONSOLE + "optmem -m 9117-MMC*10FEDCB -o stop"),
                new ChangeRow(
                        new UpdateFirmware(B, new FirmwareLevel(770, 100)),
                        system(s -> s.withFirmwareLevel(Fact.known(new FirmwareLevel(770, 100))))),
                new ChangeRow(
                        new SetCompatibilityMode(SHOP, new CompatibilityMode("POWER6")),
                        shop(p -> p.withCompatibilityMode(Fact.known(new CompatibilityMode("POWER6")))
                                .withProfile(p.profile()
                                        .map(profile -> profile.withCompatibilityMode(
                                                Fact.known(new CompatibilityMode("POWER6")))))),
                        CONSOLE + "chsyscfg -r prof -m 9117-MMB*10ABCDE -i"
                                + " \"name=<profile>,lpar_id=7,lpar_proc_compat_mode=POWER6\"",
                        CONSOLE + "chsysstate -r lpar -m 9117-MMB*10ABCDE --id 7 -o shutdown --immed",
                        CONSOLE + "chsysstate -r lpar -m 9117-MMB*10ABCDE --id 7 -o on -f <profile>"),
                new ChangeRow(
                        new SetVirtualProcessors(SHOP, 1, 3),
                        shop(p ->
                                p.withProcessors(p.processors().map(all -> all.withVirtualProcessors(Fact.known(3))))),
                        CONSOLE + "chhwres -r proc -m 9117-MMB*10ABCDE -o a --id 7 --procs 2"),
                new ChangeRow(
                        new SetProfileProcessors(SHOP, ProcessingUnits.parse("0.8"), 4),
                        shop(p -> p.withProfile(p.profile()
                                .map(profile -> profile.withDesiredProcessingUnits(
                                                Fact.known(ProcessingUnits.parse("0.8")))
                                        .withDesiredVirtualProcessors(Fact.known(4))))),
                        CONSOLE + "chsyscfg -r prof -m 9117-MMB*10ABCDE -i"
                                + " \"name=<profile>,lpar_id=7,desired_proc_units=0.8,desired_procs=4\""),
                new ChangeRow(
                        new AddProcessingUnits(SHOP, ProcessingUnits.parse("0.2")),
                        shop(p -> p.withProcessors(
                                p.processors().map(all -> all.withUnits(ProcessingUnits.parse("0.7"))))),
                        CONSOLE + "chhwres -r proc -m 9117-MMB*10ABCDE -o a --id 7 --procunits 0.2"),
                new ChangeRow(
                        new RaisePoolMaximum(B, 0, ProcessingUnits.parse("4")),
                        system(s -> s.withProcessorPools(s.processorPools()
                                .replacing(
                                        pool -> true,
                                        pool -> pool.withMaximumUnits(Fact.known(ProcessingUnits.parse("4")))))),
                        CONSOLE + "chhwres -r procpool -m 9117-MMC*10FEDCB -o s --poolid 0 -a max_pool_proc_units=4.0"),
                new ChangeRow(
                        new CreateSharedMemoryPool(B, "vio1b"),
                        system(s -> s.withPagingServers(Listing.complete(List.of("vio1b")))),
                        CONSOLE + "chhwres -r mempool -m 9117-MMC*10FEDCB -o a -a"
                                + " \"pool_mem=<MB>,max_pool_mem=<MB>,paging_vios_names=vio1b\""),
                new ChangeRow(
                        new AddPagingDevice(B, new PagingDevice("vio1b/hdisk7", 4_096, false, true)),
                        system(s -> s.withPagingDevices(
                                Listing.complete(List.of(new PagingDevice("vio1b/hdisk7", 4_096, false, true))))),
                        CONSOLE + "chhwres -r mempool --rsubtype pgdev -m 9117-MMC*10FEDCB -o a -p <vios> --device"
                                + " <disk>"),
                new ChangeRow(
                        new AddTargetDevice(VIO1B, "vhost0", Scenario.device("shop_data", 2, "hdisk8")),
                        server(v -> v.withServerAdapters(v.serverAdapters()
                                .replacing(
                                        a -> true,
                                        a -> a.withTargetDevices(Listing.complete(List.of(
                                                Scenario.device("vtscsi0", 1, "hdisk2"),
                                                Scenario.device("shop_data", 2, "hdisk8"))))))),
                        "On vio1b: mkvdev -vdev hdisk8 -vadapter vhost0 -dev shop_data"),
                new ChangeRow(
                        new AddVlanToTrunk(VIO1B, new VirtualSlot(20), new VlanId(42)),
                        server(v -> v.withSharedEthernetAdapters(v.sharedEthernetAdapters()
                                .replacing(
                                        b -> true,
                                        b -> b.withTrunkAdapters(b.trunkAdapters()
                                                .replacing(
                                                        t -> true, t -> t.withAdditionalVlans(vlans(40, 41, 42))))))),
                        CONSOLE + "chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype eth -o s -p vio1b -s 20"
                                + " -a \"addl_vlan_ids+=42\""),
                new ChangeRow(
                        new ConfigureDisk(VIO1B, NEW_DISK),
                        server(v -> v.withPhysicalVolumes(v.physicalVolumes().plus(NEW_DISK))),
                        "On vio1b: cfgdev"),
                new ChangeRow(
                        new CreateBridge(VIO1B, bridge(NEW_TRUNK)),
                        server(v -> v.withSharedEthernetAdapters(
                                v.sharedEthernetAdapters().plus(bridge(NEW_TRUNK)))),
                        CONSOLE + "chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype eth -o a -p vio1b -s 30"
                                + " -a \"ieee_virtual_eth=1,port_vlan_id=50,is_trunk=1,trunk_priority=1\"",
                        "On vio1b: cfgdev",
                        "On vio1b: mkvdev -sea <physical adapter> -vadapter <trunk adapter> -default <trunk adapter>"
                                + " -defaultid 50"),
                new ChangeRow(
                        new CreateBridge(VIO1B, bridge(NEW_TRUNK, SECOND_TRUNK)),
                        server(v -> v.withSharedEthernetAdapters(
                                v.sharedEthernetAdapters().plus(bridge(NEW_TRUNK, SECOND_TRUNK)))),
                        CONSOLE + "chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype eth -o a -p vio1b -s 30"
                                + " -a \"ieee_virtual_eth=1,port_vlan_id=50,is_trunk=1,trunk_priority=1\"",
                        CONSOLE + "chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype eth -o a -p vio1b -s 31"
                                + " -a \"ieee_virtual_eth=1,port_vlan_id=51,\\\"addl_vlan_ids=52,53\\\",is_trunk=1,"
                                + "trunk_priority=2,vswitch=DMZ\"",
                        "On vio1b: cfgdev",
                        "On vio1b: mkvdev -sea <physical adapter> -vadapter <trunk adapter>,<trunk adapter>"
                                + " -default <trunk adapter> -defaultid 50"),
                new ChangeRow(
                        new CreateVirtualSwitch(B, "the DMZ"),
                        system(s -> s.withVirtualSwitches(s.virtualSwitches()
                                .plus(VirtualSwitch.builder().name("the DMZ").build()))),
                        CONSOLE + "chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype vswitch -o a"
                                + " --vswitch 'the DMZ'"),
                new ChangeRow(
                        new DesignateMover(VIO1B),
                        server(v -> v.withMoverServicePartition(Fact.known(true))),
                        CONSOLE + "chsyscfg -m 9117-MMC*10FEDCB -r lpar -i \"name=vio1b,msp=1\""),
                new ChangeRow(
                        new InstallVirtualIoServer(NEW_SERVER),
                        estate -> system(s ->
                                        s.withVirtualIoServers(Listing.complete(List.of("vio1b", "vio2b", "vio3b"))))
                                .apply(estate)
                                .with(NEW_SERVER)),
                new ChangeRow(
                        new MapLogicalUnit("v7000", new HostMapping("shop lun 2", "vio1b")),
                        storage(s -> s.withHostMappings(s.hostMappings().plus(new HostMapping("shop lun 2", "vio1b")))),
                        "On v7000: mkvdiskhostmap -host vio1b 'shop lun 2'"),
                new ChangeRow(
                        new RaiseMaximumVirtualSlots(VIO1B, 128),
                        server(v -> v.withMaximumVirtualSlots(Fact.known(128))),
                        CONSOLE + "chsyscfg -m 9117-MMC*10FEDCB -r prof"
                                + " -i \"name=<profile>,lpar_name=vio1b,max_virtual_slots=128\"",
                        CONSOLE + "chsysstate -m 9117-MMC*10FEDCB -r lpar -n vio1b -o shutdown",
                        CONSOLE + "chsysstate -m 9117-MMC*10FEDCB -r lpar -n vio1b -o on -f <profile>"),
                new ChangeRow(
                        new RenamePartition(SHOP, "shop $2"),
                        shop(p -> p.withName(Fact.known("shop $2"))),
                        CONSOLE + "chsyscfg -m 9117-MMB*10ABCDE -r lpar -i \"lpar_id=7,new_name=shop \\$2\""),
                new ChangeRow(
                        new ReplaceTrunkAdapter(
                                SHOP,
                                Scenario.estate()
                                        .partition(SHOP)
                                        .ethernetAdapters()
                                        .items()
                                        .get(0)),
                        shop(p -> p.withEthernetAdapters(
                                p.ethernetAdapters().replacing(a -> true, a -> a.withTrunk(Fact.known(false))))),
                        CONSOLE + "chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype eth --id 7 -s 3 -o r",
                        CONSOLE + "chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype eth --id 7 -s 3 -o a"
                                + " -a \"ieee_virtual_eth=1,port_vlan_id=40,\\\"addl_vlan_ids=41\\\",is_trunk=0,"
                                + "vswitch=ETHERNET0,mac_addr=5E1A90C04B03\""),
                new ChangeRow(
                        new ReplaceTrunkAdapter(
                                SHOP,
                                VirtualEthernetAdapter.builder()
                                        .slot(new VirtualSlot(9))
                                        .portVlan(new VlanId(7))
                                        .build()),
                        estate -> estate,
                        CONSOLE + "chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype eth --id 7 -s 9 -o r",
                        CONSOLE + "chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype eth --id 7 -s 9 -o a"
                                + " -a \"ieee_virtual_eth=0,port_vlan_id=7,is_trunk=0\""),
                new ChangeRow(
                        new RestartRmc(SHOP),
                        shop(p -> p.withRmcActive(Fact.known(true))),
                        "On partition 7: /usr/sbin/rsct/bin/rmcctrl -z",
                        "On partition 7: /usr/sbin/rsct/bin/rmcctrl -A",
                        "On partition 7: /usr/sbin/rsct/bin/rmcctrl -p"),
                new ChangeRow(
                        new SetLogicalMemoryBlock(B, 128),
                        system(s -> s.withLogicalMemoryBlockMegabytes(Fact.known(128)))),
                new ChangeRow(
                        new RemoveTargetDevice(VIO1B, "vtscsi0"),
                        server(v -> v.withServerAdapters(v.serverAdapters()
                                .replacing(a -> true, a -> a.withTargetDevices(Listing.complete(List.of()))))),
                        "On vio1b: rmvdev -vtd vtscsi0"),
                new ChangeRow(
                        new StartVirtualIoServer(VIO1B),
                        server(v -> v.withState(Fact.known(PartitionState.RUNNING))),
                        CONSOLE + "chsysstate -m 9117-MMC*10FEDCB -r lpar -n vio1b -o on"),
                new ChangeRow(
                        new ApplyTechnologyRefresh(SHOP, new Release("7.1"), 4),
                        shop(p ->
                                p.withOsRelease(Fact.known(new Release("7.1"))).withTechnologyRefresh(Fact.known(4)))),
                new ChangeRow(new ChooseDestination(A), estate -> estate),
                new ChangeRow(
                        new ConnectConsoles("hmc1", "hmc2"),
                        console("hmc1", c -> c.withReachableConsoles(Listing.of(List.of("hmc2"), Coverage.open()))),
                        "On hmc1: mkauthkeys --ip hmc2 -u <user>"),
                new ChangeRow(
                        new EnableCapability(B, MobilityCapability.IBM_I_MOBILITY),
                        system(s -> s.withCapabilities(capabilities(s, MobilityCapability.IBM_I_MOBILITY)))),
                new ChangeRow(new AddPortNames(B, 4), system(s -> s.withRemainingPortNames(Fact.known(4)))),
                new ChangeRow(new ChooseFibreChannelMappings(), estate -> estate),
                new ChangeRow(new ConnectPort(VIO1B, "fcs0", Optional.of("A")), estate -> estate),
                new ChangeRow(
                        new FreePortConnections(VIO1B, "fcs0", 1),
                        estate -> estate,
                        "On vio1b: vfcmap -vadapter <vfchost of another client> -fcp <other port>"),
                new ChangeRow(
                        new SetVirtualSwitchMode(B, "ETHERNET0", VirtualSwitchMode.VEPA),
                        system(s -> s.withVirtualSwitches(s.virtualSwitches()
                                .replacing(
                                        known -> true, known -> known.withMode(Fact.known(VirtualSwitchMode.VEPA))))),
                        CONSOLE
                                + "chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype vswitch -o s --vswitch ETHERNET0 -a switch_mode=VEPA"),
                new ChangeRow(
                        new ZoneStorage(SHOP, ZoneStorage.Zone.BOTH_PORT_NAMES, B),
                        estate -> estate.updating(SHOP, p -> p.withBothPortNamesZoned(Fact.known(true)))),
                new ChangeRow(
                        new FreeMemory(B, 512),
                        system(s -> s.withAvailableMemoryMegabytes(Fact.known(41_472L))),
                        CONSOLE + "chhwres -r mem -m 9117-MMC*10FEDCB -o r -p <partition> -q 512"),
                new ChangeRow(
                        new FreeProcessingUnits(B, ProcessingUnits.parse("0.25")),
                        system(s -> s.withAvailableProcessingUnits(Fact.known(ProcessingUnits.parse("6.75")))),
                        CONSOLE + "chhwres -r proc -m 9117-MMC*10FEDCB -o r -p <partition> --procunits 0.25"),
                new ChangeRow(
                        new RemoveMediaDevice(SHOP, "OPT01", Optional.empty()),
                        shop(p -> p.withMediaDevices(Listing.complete(
                                List.of(new MediaDevice("vtopt0", MediaDevice.Kind.VIRTUAL_OPTICAL)))))),
                new ChangeRow(
                        new RemoveMediaDevice(SHOP, "vtopt0", Optional.of(VIO1A)),
                        estate -> shop(p -> p.withMediaDevices(Listing.complete(
                                        List.of(new MediaDevice("OPT01", MediaDevice.Kind.PHYSICAL_OPTICAL)))))
                                .apply(estate)
                                .with(Scenario.estate().virtualIoServer(VIO1A)),
                        "On vio1a: rmvdev -vtd vtopt0"),
                new ChangeRow(
                        new RemovePhysicalIoSlot(SHOP, SLOT),
                        shop(p -> p.withPhysicalIoSlots(
                                Listing.complete(List.of(new PhysicalIoSlot(OTHER_SLOT, false))))),
                        CONSOLE + "lshwres -r io --rsubtype slot -m 9117-MMB*10ABCDE -F drc_name,drc_index"
                                + " | grep U78C0.001.DBJ1234-P2-C3",
                        CONSOLE + "chhwres -r io -m 9117-MMB*10ABCDE -o r --id 7 -l <drc_index>"),
                new ChangeRow(
                        new ResetMigrationState(SHOP),
                        shop(p -> p.withMigrationState(Fact.known(MigrationState.NOT_MIGRATING))),
                        CONSOLE + "migrlpar -o r -m 9117-MMB*10ABCDE --id 7"),
                new ChangeRow(
                        new SaveCurrentConfiguration(SHOP, "night shift"),
                        shop(p -> p.withProfile(Fact.known(PartitionProfile.builder()
                                .name("night shift")
                                .desiredMemoryMegabytes(Fact.known(8_192L))
                                .minimumMemoryMegabytes(Fact.known(1_024L))
                                .maximumMemoryMegabytes(Fact.known(16_384L))
                                .sharesMemory(Fact.known(false))
                                .desiredProcessingUnits(Fact.known(ProcessingUnits.parse("0.5")))
                                .desiredVirtualProcessors(Fact.known(1))
                                .dedicatedProcessors(Fact.known(false))
                                .cappedProcessors(Fact.known(false))
                                .scsiSlots(Listing.complete(List.of(new VirtualSlot(4), new VirtualSlot(5))))
                                .ethernetSlots(Listing.complete(List.of(new VirtualSlot(3))))
                                .build()))),
                        CONSOLE + "mksyscfg -r prof -m 9117-MMB*10ABCDE -o save --id 7 -n 'night shift' --force"),
                new ChangeRow(
                        new SetConsoleRelease("hmc1", new Release("1.2")),
                        console("hmc1", c -> c.withRelease(Fact.known(new Release("1.2"))))),
                new ChangeRow(
                        new SetPartitionState(SHOP, PartitionState.RUNNING, Optional.of("normal")),
                        shop(p -> p.withState(Fact.known(PartitionState.RUNNING))),
                        CONSOLE + "chsysstate -m 9117-MMB*10ABCDE -r lpar --id 7 -o on -f normal"),
                new ChangeRow(
                        new SetPartitionState(SHOP, PartitionState.RUNNING, Optional.empty()),
                        shop(p -> p.withState(Fact.known(PartitionState.RUNNING))),
                        CONSOLE + "chsysstate -m 9117-MMB*10ABCDE -r lpar --id 7 -o on"),
                new ChangeRow(
                        new SetPartitionState(SHOP, PartitionState.NOT_ACTIVATED, Optional.of("normal")),
                        shop(p -> p.withState(Fact.known(PartitionState.NOT_ACTIVATED))),
                        CONSOLE + "chsysstate -m 9117-MMB*10ABCDE -r lpar --id 7 -o shutdown"),
                new ChangeRow(
                        new SetReservePolicy(VIO1B, "hdisk8", ReservePolicy.SINGLE_PATH),
                        server(v -> v.withPhysicalVolumes(v.physicalVolumes()
                                .replacing(
                                        d -> d.name().equals("hdisk8"),
                                        d -> d.withReservePolicy(Fact.known(ReservePolicy.SINGLE_PATH))))),
                        "On vio1b: chdev -dev hdisk8 -attr reserve_policy=single_path"),
                new ChangeRow(
                        new ChangePartitionSetting(SHOP, PartitionSetting.MIGRATION_ALLOWED),
                        shop(p -> p.withMigrationDisabled(Fact.known(false))),
                        CONSOLE + "chsyscfg -m 9117-MMB*10ABCDE -r lpar -i \"lpar_id=7,migration_disabled=0\""),
                new ChangeRow(
                        new ChangePartitionSetting(SHOP, PartitionSetting.NO_HUGE_PAGES),
                        shop(p -> p.withHugePages(Fact.known(0))
                                .withProfile(p.profile().map(f -> f.withDesiredHugePages(Fact.known(0))))),
                        CONSOLE + "chsyscfg -m 9117-MMB*10ABCDE -r prof -i \"name=<profile>,lpar_id=7,"
                                + "min_num_huge_pages=0,desired_num_huge_pages=0,max_num_huge_pages=0\""),
                new ChangeRow(new ChooseOptions(RequestOptions.none()), estate -> estate),
                new ChangeRow(
                        new ReleaseServicePartition(B),
                        system(s -> s.withServicePartition(Fact.known(Optional.empty()))),
                        CONSOLE + "chsyscfg -m 9117-MMC*10FEDCB -r sys -i \"service_lpar_id=none\""),
                new ChangeRow(
                        new RemoveSerialAdapter(SHOP, new VirtualSlot(9)),
                        shop(p -> p.withSerialSlots(p.serialSlots().minus(new VirtualSlot(9)::equals))),
                        CONSOLE + "chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype serial -o r --id 7 -s 9"),
                new ChangeRow(
                        new SetMacAddress(SHOP, new VirtualSlot(3), new MacAddress("5E1A90C04B99")),
                        shop(p -> p.withEthernetAdapters(p.ethernetAdapters()
                                .replacing(
                                        a -> a.slot().number() == 3,
                                        a -> a.withMacAddress(Fact.known(new MacAddress("5E1A90C04B99")))))),
                        CONSOLE + "chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype eth -o s --id 7 -s 3"
                                + " -a \"mac_addr=5E1A90C04B99\""),
                new ChangeRow(
                        new SetTrustedSystemKey(B, "key of the site"),
                        system(s -> s.withTrustedSystemKey(Fact.known("key of the site")))),
                new ChangeRow(
                        new JoinNetwork(B, "laboratory"), system(s -> s.withEthernetNetwork(Fact.known("laboratory")))),
                new ChangeRow(
                        new ShareSriovAdapter(B, new SriovAdapter(2, 4)),
                        system(s -> s.withSriovAdapters(s.sriovAdapters().plus(new SriovAdapter(2, 4)))),
                        CONSOLE + "lshwres -m 9117-MMC*10FEDCB -r sriov --rsubtype adapter",
                        CONSOLE + "chhwres -m 9117-MMC*10FEDCB -r sriov --rsubtype adapter -o a"
                                + " -a \"slot_id=<slot>,adapter_id=2\""),
                new ChangeRow(new SetRestrictedIo(SHOP), shop(p -> p.withRestrictedIo(Fact.known(true)))),
                new ChangeRow(
                        new SetSystemOperating(B),
                        system(s -> s.withState(Fact.known(ManagedSystemState.OPERATING))),
                        CONSOLE + "chsysstate -m 9117-MMC*10FEDCB -r sys -o on"));
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
        Change bridge = new CreateBridge(VIO1B, bridge(NEW_TRUNK));
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

    private static SharedEthernetAdapter bridge(TrunkAdapter... trunks) {
        return SharedEthernetAdapter.builder()
                .name("ent11")
                .trunkAdapters(Listing.complete(List.of(trunks)))
                .build();
    }

    private static ImmutableSortedSet<VlanId> vlans(Integer... numbers) {
        return Arrays.stream(numbers)
                .map(VlanId::new)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
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

    private static UnaryOperator<Estate> storage(UnaryOperator<StorageSystem> edit) {
        return estate ->
                estate.with(edit.apply(estate.storageSystems().get("v7000").orElseThrow()));
    }

    private static UnaryOperator<Estate> console(String name, UnaryOperator<ManagementConsole> edit) {
        return estate ->
                estate.with(edit.apply(estate.managementConsoles().get(name).orElseThrow()));
    }
}
