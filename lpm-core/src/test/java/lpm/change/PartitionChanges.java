package lpm.change;

import static lpm.change.ChangeRow.CONSOLE;
import static lpm.change.ChangeRow.shop;
import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.SHOP;
import static lpm.rules.Scenario.VIO1A;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.Estate;
import lpm.model.MigrationState;
import lpm.model.PartitionProfile;
import lpm.model.PartitionState;
import lpm.model.PhysicalIoSlot;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.VirtualTargetDevice;
import lpm.option.RequestOptions;
import lpm.rules.Scenario;

/** The changes of the partition that moves, and of what is asked for it. */
final class PartitionChanges {

    private static final LocationCode SLOT = new LocationCode("U78C0.001.DBJ1234-P2-C3");
    private static final LocationCode OTHER_SLOT = new LocationCode("U78C0.001.DBJ1234-P2-C4");

    private PartitionChanges() {}

    static Stream<ChangeRow> rows() {
        return Stream.of(
                new ChangeRow(
                        new AddProcessingUnits(SHOP, ProcessingUnits.parse("0.2")),
                        shop(p -> p.withProcessors(
                                p.processors().map(all -> all.withUnits(ProcessingUnits.parse("0.7"))))),
                        CONSOLE + "chhwres -r proc -m 9117-MMB*10ABCDE -o a --id 7 --procunits 0.2"),
                new ChangeRow(
                        new ApplyTechnologyRefresh(SHOP, new Release("7.1"), 4),
                        shop(p ->
                                p.withOsRelease(Fact.known(new Release("7.1"))).withTechnologyRefresh(Fact.known(4)))),
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
                new ChangeRow(new ChooseFibreChannelMappings(), estate -> estate),
                new ChangeRow(new ChooseOptions(RequestOptions.none()), estate -> estate),
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
                        new RemoveSerialAdapter(SHOP, new VirtualSlot(9)),
                        shop(p -> p.withSerialSlots(p.serialSlots().minus(new VirtualSlot(9)::equals))),
                        CONSOLE + "chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype serial -o r --id 7 -s 9"),
                new ChangeRow(
                        new RenamePartition(SHOP, "shop $2"),
                        shop(p -> p.withName(Fact.known("shop $2"))),
                        CONSOLE + "chsyscfg -m 9117-MMB*10ABCDE -r lpar -i \"lpar_id=7,new_name=shop \\$2\""),
                new ChangeRow(
                        new ResetMigrationState(SHOP),
                        shop(p -> p.withMigrationState(Fact.known(MigrationState.NOT_MIGRATING))),
                        CONSOLE + "migrlpar -o r -m 9117-MMB*10ABCDE --id 7"),
                new ChangeRow(
                        new RestartRmc(SHOP),
                        shop(p -> p.withRmcActive(Fact.known(true))),
                        "On partition 7: /usr/sbin/rsct/bin/rmcctrl -z",
                        "On partition 7: /usr/sbin/rsct/bin/rmcctrl -A",
                        "On partition 7: /usr/sbin/rsct/bin/rmcctrl -p"),
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
                        new SetProfileProcessors(SHOP, ProcessingUnits.parse("0.8"), 4),
                        shop(p -> p.withProfile(p.profile()
                                .map(profile -> profile.withDesiredProcessingUnits(
                                                Fact.known(ProcessingUnits.parse("0.8")))
                                        .withDesiredVirtualProcessors(Fact.known(4))))),
                        CONSOLE + "chsyscfg -r prof -m 9117-MMB*10ABCDE -i"
                                + " \"name=<profile>,lpar_id=7,desired_proc_units=0.8,desired_procs=4\""),
                new ChangeRow(new SetRestrictedIo(SHOP), shop(p -> p.withRestrictedIo(Fact.known(true)))),
                new ChangeRow(
                        new SetVirtualProcessors(SHOP, 1, 3),
                        shop(p ->
                                p.withProcessors(p.processors().map(all -> all.withVirtualProcessors(Fact.known(3))))),
                        CONSOLE + "chhwres -r proc -m 9117-MMB*10ABCDE -o a --id 7 --procs 2"),
                new ChangeRow(
                        new ZoneStorage(SHOP, ZoneStorage.Zone.BOTH_PORT_NAMES, B),
                        estate -> estate.updating(SHOP, p -> p.withBothPortNamesZoned(Fact.known(true)))));
    }

    /** What these changes take away. */
    static Estate before(Estate estate) {
        return estate.updating(
                        SHOP,
                        p -> p.withMediaDevices(Listing.complete(List.of(
                                        new MediaDevice("vtopt0", MediaDevice.Kind.VIRTUAL_OPTICAL),
                                        new MediaDevice("OPT01", MediaDevice.Kind.PHYSICAL_OPTICAL))))
                                .withPhysicalIoSlots(Listing.complete(List.of(
                                        new PhysicalIoSlot(SLOT, true), new PhysicalIoSlot(OTHER_SLOT, false)))))
                .updating(VIO1A, PartitionChanges::withOptical);
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
}
