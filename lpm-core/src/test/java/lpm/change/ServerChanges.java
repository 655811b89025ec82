package lpm.change;

import static lpm.change.ChangeRow.CONSOLE;
import static lpm.change.ChangeRow.server;
import static lpm.change.ChangeRow.system;
import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.Scenario.VIO2B;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.Release;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.HostMapping;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.StorageSystem;
import lpm.rules.Scenario;
import lpm.rules.ScenarioServers;
import lpm.rules.ServerEdits;

/** The changes of Virtual I/O Servers: movers, virtual SCSI, storage, and the servers themselves. */
final class ServerChanges {

    private static final PhysicalVolume NEW_DISK =
            ScenarioServers.disk("hdisk0", new PhysicalVolumeId("00c7cd9e00002222"), 1_024);

    private static final VirtualIoServer NEW_SERVER = VirtualIoServer.builder()
            .name("vio3b")
            .system(Fact.known(B))
            .id(Fact.known(new PartitionId(3)))
            .build();

    private ServerChanges() {}

    static Stream<ChangeRow> rows() {
        return Stream.of(
                new ChangeRow(
                        new AddTargetDevice(VIO1B, "vhost0", ScenarioServers.device("shop_data", 2, "hdisk8")),
                        server(
                                VIO1B,
                                v -> v.withServerAdapters(v.serverAdapters()
                                        .replacing(
                                                a -> true,
                                                a -> a.withTargetDevices(Listing.complete(List.of(
                                                        ScenarioServers.device("vtscsi0", 1, "hdisk2"),
                                                        ScenarioServers.device("shop_data", 2, "hdisk8"))))))),
                        "On vio1b: mkvdev -vdev hdisk8 -vadapter vhost0 -dev shop_data"),
                new ChangeRow(new ChooseScsiMappings(ImmutableList.of("4/vio1b/1")), estate -> estate),
                new ChangeRow(
                        new ConfigureDisk(VIO1B, NEW_DISK),
                        server(
                                VIO1B,
                                v -> v.withPhysicalVolumes(v.physicalVolumes().plus(NEW_DISK))),
                        "On vio1b: cfgdev"),
                new ChangeRow(
                        new ConfigureVasi(VIO1B),
                        server(VIO1B, v -> v.withVasiAvailable(Fact.known(true))),
                        "On vio1b: cfgdev",
                        "On vio1b: lsdev -virtual"),
                new ChangeRow(
                        new ConnectMovers(VIO1A, ViosKey.of(Scenario.B, "vio3b")),
                        server(
                                VIO1A,
                                v -> v.withReachableMovers(v.reachableMovers().plus("vio3b"))),
                        "On vio1a: lstcpip -interfaces",
                        "On vio1a: lstcpip -routtable",
                        "On vio1a: ping <an address of vio3b>"),
                new ChangeRow(
                        new ConnectMovers(VIO1A, VIO2B),
                        estate -> estate,
                        "On vio1a: lstcpip -interfaces",
                        "On vio1a: lstcpip -routtable",
                        "On vio1a: ping <an address of vio2b>"),
                new ChangeRow(new ConnectPort(VIO1B, "fcs0", Optional.of("A")), estate -> estate),
                new ChangeRow(
                        new DesignateMover(VIO1B),
                        server(VIO1B, v -> v.withMoverServicePartition(Fact.known(true))),
                        CONSOLE + "chsyscfg -m 9117-MMC*10FEDCB -r lpar -i \"name=vio1b,msp=1\""),
                new ChangeRow(
                        new FreePortConnections(VIO1B, "fcs0", 1),
                        estate -> estate,
                        "On vio1b: vfcmap -vadapter <vfchost of another client> -fcp <other port>"),
                new ChangeRow(
                        new InstallVirtualIoServer(NEW_SERVER),
                        estate -> system(s ->
                                        s.withVirtualIoServers(Listing.complete(List.of("vio1b", "vio2b", "vio3b"))))
                                .apply(estate)
                                .with(NEW_SERVER)),
                new ChangeRow(
                        new JoinCluster(VIO1B, VIO1A, "pool 1"),
                        server(VIO1B, v -> v.withCluster(Fact.known(Optional.of("pool 1")))),
                        "On vio1a: cluster -addnode -clustername 'pool 1' -hostname vio1b"),
                new ChangeRow(
                        new LetMoversThrough(VIO1B),
                        server(VIO1B, v -> v.withBlocksMoverTraffic(Fact.known(false))),
                        "On vio1b: viosecure -view -nonint",
                        "On vio1b: viosecure -firewall view",
                        "On vio1b: viosecure -level medium -apply"),
                new ChangeRow(
                        new MapLogicalUnit("v7000", new HostMapping("shop lun 2", "vio1b")),
                        storage(s -> s.withHostMappings(s.hostMappings().plus(new HostMapping("shop lun 2", "vio1b")))),
                        "On v7000: mkvdiskhostmap -host vio1b 'shop lun 2'"),
                new ChangeRow(
                        new OptionalAdapters(VIO2A, new VirtualSlot(12)),
                        server(
                                VIO2A,
                                v -> v.withRequiredScsiSlots(
                                        v.requiredScsiSlots().minus(new VirtualSlot(12)::equals))),
                        CONSOLE + "lssyscfg -r prof -m 9117-MMB*10ABCDE --filter \"lpar_names=vio2a\""
                                + " -F name,virtual_scsi_adapters",
                        CONSOLE + "chsyscfg -m 9117-MMB*10ABCDE -r prof -i \"name=<profile>,lpar_name=vio2a,"
                                + "virtual_scsi_adapters=<the same list, with /0 at the end of the adapter in slot 12>\"",
                        CONSOLE + "chsysstate -m 9117-MMB*10ABCDE -r lpar -n vio2a -o shutdown",
                        CONSOLE + "chsysstate -m 9117-MMB*10ABCDE -r lpar -n vio2a -o on -f <profile>"),
                new ChangeRow(
                        new RaiseMaximumVirtualSlots(VIO1B, 128),
                        server(VIO1B, v -> v.withMaximumVirtualSlots(Fact.known(128))),
                        CONSOLE + "chsyscfg -m 9117-MMC*10FEDCB -r prof"
                                + " -i \"name=<profile>,lpar_name=vio1b,max_virtual_slots=128\"",
                        CONSOLE + "chsysstate -m 9117-MMC*10FEDCB -r lpar -n vio1b -o shutdown",
                        CONSOLE + "chsysstate -m 9117-MMC*10FEDCB -r lpar -n vio1b -o on -f <profile>"),
                new ChangeRow(
                        new RemoveTargetDevice(VIO1B, "vtscsi0"),
                        server(
                                VIO1B,
                                v -> v.withServerAdapters(v.serverAdapters()
                                        .replacing(a -> true, a -> a.withTargetDevices(Listing.complete(List.of()))))),
                        "On vio1b: rmvdev -vtd vtscsi0"),
                new ChangeRow(
                        new RenameTargetDevice(VIO1A, "vhost1", "shop_root", "hdisk3", "shop_root_2"),
                        server(
                                VIO1A,
                                ServerEdits.adapters(a -> a.withTargetDevices(a.targetDevices()
                                        .replacing(
                                                d -> d.name().equals("shop_root"), d -> d.withName("shop_root_2"))))),
                        "On vio1a: rmvdev -vtd shop_root",
                        "On vio1a: mkvdev -vdev hdisk3 -vadapter vhost1 -dev shop_root_2"),
                new ChangeRow(
                        new RescanDisk(VIO1B, "hdisk7", 61_440),
                        disk("hdisk7", d -> d.withSizeMegabytes(Fact.known(61_440L))),
                        "On vio1b: cfgdev -dev hdisk7",
                        "On vio1b: lspv -size"),
                new ChangeRow(
                        new RestartServerRmc(VIO1B),
                        server(VIO1B, v -> v.withRmcActive(Fact.known(true))),
                        "On vio1b: oem_setup_env",
                        "On vio1b: /usr/sbin/rsct/bin/rmcctrl -z",
                        "On vio1b: /usr/sbin/rsct/bin/rmcctrl -A",
                        "On vio1b: /usr/sbin/rsct/bin/rmcctrl -p"),
                new ChangeRow(
                        new SetMaximumTransfer(VIO1B, "hdisk7", 524_288),
                        disk("hdisk7", d -> d.withMaximumTransferBytes(Fact.known(524_288L))),
                        "On vio1b: chdev -dev hdisk7 -attr max_transfer=0x80000"),
                new ChangeRow(
                        new SetReservePolicy(VIO1B, "hdisk8", ReservePolicy.SINGLE_PATH),
                        server(
                                VIO1B,
                                v -> v.withPhysicalVolumes(v.physicalVolumes()
                                        .replacing(
                                                d -> d.name().equals("hdisk8"),
                                                d -> d.withReservePolicy(Fact.known(ReservePolicy.SINGLE_PATH))))),
                        "On vio1b: chdev -dev hdisk8 -attr reserve_policy=single_path"),
                new ChangeRow(
                        new SetTimeReference(VIO1B),
                        server(VIO1B, v -> v.withTimeReference(Fact.known(true))),
                        CONSOLE + "chsyscfg -m 9117-MMC*10FEDCB -r lpar -i \"name=vio1b,time_ref=1\""),
                new ChangeRow(
                        new StartVirtualIoServer(VIO1B),
                        server(VIO1B, v -> v.withState(Fact.known(PartitionState.RUNNING))),
                        CONSOLE + "chsysstate -m 9117-MMC*10FEDCB -r lpar -n vio1b -o on"),
                new ChangeRow(
                        new UpdateServer(VIO1B, new Release("3.1.4.10")),
                        server(VIO1B, v -> v.withIoslevel(Fact.known(new Release("3.1.4.10")))),
                        "On vio1b: updateios -commit",
                        "On vio1b: updateios -accept -install -dev <directory of level 3.1.4.10>",
                        "On vio1b: shutdown -restart"));
    }

    /** The facts that the changes set, at other values. */
    static Estate unlike(Estate estate) {
        return estate.updating(
                        VIO1B,
                        v -> v.withVasiAvailable(Fact.known(false))
                                .withTimeReference(Fact.known(false))
                                .withRmcActive(Fact.known(false)))
                .updating(
                        VIO2A,
                        v -> v.withRequiredScsiSlots(
                                Listing.complete(List.of(new VirtualSlot(12), new VirtualSlot(13)))));
    }

    private static UnaryOperator<Estate> disk(String name, UnaryOperator<PhysicalVolume> edit) {
        return server(
                VIO1B,
                v -> v.withPhysicalVolumes(
                        v.physicalVolumes().replacing(d -> d.name().equals(name), edit)));
    }

    private static UnaryOperator<Estate> storage(UnaryOperator<StorageSystem> edit) {
        return estate ->
                estate.with(edit.apply(estate.storageSystems().get("v7000").orElseThrow()));
    }
}
