package lpm.sim.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ViosKey;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.HostMapping;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.StorageSystem;
import lpm.sim.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers and virtual Fibre Channel adapters see of storage. */
class StorageTest {

    private static final String LUN = "00054a3b868044e2";
    private static final PhysicalVolume DISK = disk(Article.estate());

    private static PhysicalVolume disk(Estate estate) {
        return estate.virtualIoServer(Article.DESTINATION_1)
                .physicalVolume("hdisk1")
                .orElseThrow();
    }

    private static String opening(Estate estate, ViosKey server, PhysicalVolume disk) {
        Attempt<PhysicalVolume> attempt = new StorageNetwork(estate).open(server, disk);
        return attempt instanceof Attempt.Failed<PhysicalVolume> failed ? failed.reason() : "opens";
    }

    @Test
    void aReservationIsToldWithBothDisksAndBothPolicies() {
        PhysicalVolume single = DISK.withReservePolicy(Fact.known(ReservePolicy.SINGLE_PATH));

        assertThat(opening(Article.estate(), Article.DESTINATION_1, single))
                .isEqualTo("hdisk1 on sn1054a5bvios1 (single_path) cannot be opened: LUN 00054a3b868044e2 is open on"
                        + " sn1054a3bvios1 as hdisk5 (no_reserve), and a reservation keeps one of them out");
    }

    @Test
    void aServerIsNotKeptOutByItselfNorByALunThatIsAnother() {
        Estate alone = Article.single();
        PhysicalVolume own = alone.virtualIoServer(Article.SOURCE_1)
                .physicalVolume("hdisk5")
                .orElseThrow()
                .withReservePolicy(Fact.known(ReservePolicy.SINGLE_PATH));
        PhysicalVolume other = DISK.withId(Fact.known(new PhysicalVolumeId("00054a3b868099c1")))
                .withReservePolicy(Fact.known(ReservePolicy.SINGLE_PATH));

        assertThat(opening(alone, Article.SOURCE_1, own)).isEqualTo("opens");
        assertThat(opening(Article.estate(), Article.DESTINATION_1, other)).isEqualTo("opens");
        assertThat(opening(Article.estate(), Article.DESTINATION_1, DISK.withReservePolicy(Fact.unknown())))
                .isEqualTo("opens");
    }

    /** A storage system shows a LUN to hosts: what it is, to whom it is mapped, and whether all mappings are known. */
    @ParameterizedTest
    @CsvSource({
        "lun0, lun0 sn1054a5bvios1, true, opens",
        "lun0, other sn1054a5bvios1, true, hidden",
        "lun0, other sn1054a5bvios1, false, opens",
        "lun0, other sn1054a5bvios2, true, opens",
        "another, other sn1054a5bvios1, true, opens",
    })
    void aDiskIsAStaleEntryOnceItsStorageSystemIsKnownNotToShowItsLun(
            String unit, String mapping, boolean complete, String result) {
        StorageSystem storage = StorageSystem.builder()
                .name("v7000")
                .logicalUnits(Listing.complete(ImmutableList.of(LogicalUnit.builder()
                        .name(unit)
                        .id(Fact.known(new PhysicalVolumeId(unit.equals("lun0") ? LUN : "00054a3b868099c1")))
                        .build())))
                .hostMappings(Listing.of(
                        ImmutableList.of(new HostMapping(mapping.split(" ", -1)[0], mapping.split(" ", -1)[1])),
                        complete ? Coverage.complete() : Coverage.open()))
                .build();

        assertThat(opening(Article.estate().with(storage), Article.DESTINATION_1, DISK))
                .isEqualTo(
                        result.equals("opens")
                                ? result
                                : "storage system v7000 does not show LUN 00054a3b868044e2 to sn1054a5bvios1,"
                                        + " so hdisk1 cannot be opened");
    }

    @Test
    void everyoneWhoHasALunOpenIsKnown() {
        assertThat(new StorageNetwork(Article.estate()).openings(DISK))
                .extracting(open -> open.server().name() + " " + open.adapter().name() + " "
                        + open.device().name() + " " + open.disk().name())
                .containsExactly("sn1054a3bvios1 vhost2 vtscsi2 hdisk5", "sn1054a3bvios2 vhost2 vtscsi2 hdisk5");
    }

    private static final LogicalPartition PARTITION = Article.estate().partition(Article.CLIENT);

    private static Listing<MachineTypeModelSerial> only(MachineTypeModelSerial system) {
        return Listing.complete(ImmutableList.of(system));
    }

    private static StorageFabric there(LogicalPartition partition) {
        return new StorageFabric(partition, Article.DESTINATION);
    }

    @Test
    void zonesAndMasksThatNobodySpokeOfAreRight() {
        assertThat(there(PARTITION).unzonedName()).isEmpty();
        assertThat(there(PARTITION).noDisk()).isEmpty();
        assertThat(there(PARTITION).noTargetPort(Fact.unknown(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void aPersonWhoSpokeOfThemIsBelieved() {
        LogicalPartition right = PARTITION
                .withBothPortNamesZoned(Fact.known(true))
                .withTargetDisksVisibleOn(only(Article.DESTINATION))
                .withTargetPortsVisibleOn(only(Article.DESTINATION));
        LogicalPartition wrong = PARTITION
                .withBothPortNamesZoned(Fact.known(false))
                .withTargetDisksVisibleOn(only(Article.SOURCE))
                .withTargetPortsVisibleOn(only(Article.SOURCE));

        assertThat(there(right).unzonedName()).isEmpty();
        assertThat(there(right).noDisk()).isEmpty();
        assertThat(there(right).noTargetPort(Fact.unknown(), Optional.empty())).isEmpty();
        assertThat(there(wrong).unzonedName())
                .hasValue(
                        "no target port is zoned to the other name of its pair, as a person said of ibmi1 (partition 5)");
        assertThat(there(wrong).noDisk())
                .hasValue("the disks that ibmi1 (partition 5) uses through virtual Fibre Channel are masked from"
                        + " 7895-42X*1054A5B");
        assertThat(there(wrong).noTargetPort(Fact.unknown(), Optional.empty()))
                .hasValue("the target ports that ibmi1 (partition 5) uses are not visible from 7895-42X*1054A5B");
    }

    @ParameterizedTest
    @CsvSource({
        "A, A, ''",
        "A, B, 'fcs0 is on the fabric B, and its names are zoned on the fabric A'",
        "'', B, ''",
        "A, '', ''",
    })
    void anAdapterSeesNoTargetPortOnAnotherFabric(String before, String now, String reason) {
        FibreChannelPort port =
                FibreChannelPort.builder().name("fcs0").fabricName(named(now)).build();

        assertThat(there(PARTITION)
                        .noTargetPort(named(before), Optional.of(port))
                        .orElse(""))
                .isEqualTo(reason);
    }

    private static Fact<String> named(String fabric) {
        return fabric.isEmpty() ? Fact.unknown() : Fact.known(fabric);
    }

    @Test
    void aFibreChannelPortThatIsWantedIsGivenOnlyIfItCanCarryOneMore() {
        FibreChannelPort full = FibreChannelPort.builder()
                .name("fcs0")
                .availablePorts(Fact.known(0))
                .build();
        VirtualIoServer server = VirtualIoServer.builder()
                .name("vios1")
                .fibreChannelPorts(Listing.complete(ImmutableList.of(
                        full,
                        full.withName("fcs1").withAvailablePorts(Fact.known(1)),
                        full.withName("fcs2").withAvailablePorts(Fact.known(1)).withFabric(Fact.known(false)))))
                .build();
        FibreChannelServer ports = new FibreChannelServer(server);

        assertThat(ports.port(Optional.of("fcs0"), Fact.unknown()))
                .isEqualTo(Attempt.failed("fcs0 of vios1 has no virtual connection to spare"));
        assertThat(ports.port(Optional.of("fcs1"), Fact.unknown())).isEqualTo(Attempt.done(Optional.of("fcs1")));
        assertThat(ports.port(Optional.of("fcs2"), Fact.unknown()))
                .isEqualTo(Attempt.failed("fcs2 of vios1 is on no switch that supports virtual ports"));
        assertThat(new FibreChannelServer(server.withFibreChannelPorts(Listing.complete(ImmutableList.of())))
                        .port(Optional.empty(), Fact.unknown()))
                .isEqualTo(Attempt.failed("vios1 has no Fibre Channel port that can be shared"));
    }
}
