package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualTargetDevice;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationRequest;
import org.junit.jupiter.api.Test;

/** Where the adapters of a partition go. */
class MappingTest {

    @Test
    void withoutAnyMappingEachSourceServerFindsAServerOfItsOwn() {
        Estate after = Article.force(estate -> estate).after().estate();

        assertThat(after.virtualIoServer(Article.DESTINATION_1).serverAdapters().items())
                .hasSize(1);
        assertThat(after.virtualIoServer(Article.DESTINATION_2).serverAdapters().items())
                .hasSize(1);
    }

    @Test
    void theRequestsOwnMappingIsTakenWhenNobodyHasChosenOne() {
        MigrationMapping.Adapter first = Article.mapping().adapters().get(0);
        MigrationMapping.Adapter crossed = new MigrationMapping.Adapter(
                first.clientSlot(),
                first.source(),
                first.sourceAdapter(),
                Article.DESTINATION_2,
                Fact.known(new PartitionId(2)),
                Fact.known(new VirtualSlot(30)),
                "vhost4",
                first.disks());
        Estate after = run(Article.estate(), crossed).after().estate();

        assertThat(after.virtualIoServer(Article.DESTINATION_2)
                        .serverAdapter("vhost4")
                        .orElseThrow()
                        .slot())
                .isEqualTo(new VirtualSlot(30));
        assertThat(after.virtualIoServer(Article.DESTINATION_1).serverAdapters().items())
                .hasSize(1);
    }

    @Test
    void aServerOfAnotherSystemHostsNothing() {
        MigrationMapping.Adapter first = Article.mapping().adapters().get(0);
        MigrationMapping.Adapter astray = new MigrationMapping.Adapter(
                first.clientSlot(),
                first.source(),
                first.sourceAdapter(),
                ViosKey.ofUnknownSystem("elsewhere"),
                Fact.unknown(),
                Fact.unknown(),
                "vhost0",
                first.disks());

        assertThat(run(Article.estate(), astray).decidingCause())
                .hasValueSatisfying(cause -> assertThat(cause).startsWith("dst_vtd1: "));
    }

    @Test
    void namesThatPersonsGaveAreKeptAndOthersAreCountedAnew() {
        Estate named = Article.estate()
                .updating(
                        Article.SOURCE_1,
                        server -> server.withServerAdapters(server.serverAdapters()
                                .replacing(
                                        adapter -> true,
                                        adapter -> adapter.withTargetDevices(adapter.targetDevices()
                                                .replacing(
                                                        device -> device.name().equals("vtscsi3"),
                                                        device -> device.withName("ibmi1_data"))))));
        Estate after = Article.force(estate -> named).after().estate();

        assertThat(after.virtualIoServer(Article.DESTINATION_1).targetDevices().stream()
                        .map(VirtualTargetDevice::name))
                .containsExactly("vtscsi0", "ibmi1_data");
    }

    @Test
    void devicesOfTheMappingComeFirstUnderTheirNewNamesAndTheOthersFollow() {
        MigrationMapping.Adapter second = withDisks(
                new MigrationMapping.Disk("vtscsi3", "hdisk6", "vtscsi7", "hdisk2"),
                new MigrationMapping.Disk("vtscsi9", "hdisk9", "vtscsi8", "hdisk9"));

        assertThat(Planner.plan(
                                Article.estate(),
                                Article.request(),
                                new MigrationMapping(ImmutableList.of(second), ImmutableList.of()))
                        .adapters()
                        .get(0)
                        .disks())
                .extracting(disk -> "%s on %s as %s on %s"
                        .formatted(
                                disk.sourceDevice().name(),
                                disk.sourceDisk().map(PhysicalVolume::name).orElse("nothing"),
                                disk.destinationDevice().orElse("any"),
                                disk.destinationDisk().orElse("any")))
                .containsExactly("vtscsi3 on hdisk6 as vtscsi7 on hdisk2", "vtscsi2 on hdisk5 as any on any");
    }

    private static MigrationMapping.Adapter withDisks(MigrationMapping.Disk... disks) {
        MigrationMapping.Adapter first = Article.mapping().adapters().get(0);
        return new MigrationMapping.Adapter(
                first.clientSlot(),
                first.source(),
                first.sourceAdapter(),
                first.destination(),
                first.destinationId(),
                first.destinationSlot(),
                first.destinationAdapter(),
                ImmutableList.copyOf(disks));
    }

    @Test
    void aMediumStaysWithItsServer() {
        VirtualTargetDevice medium = VirtualTargetDevice.builder()
                .name("vtopt0")
                .backingDevice(Fact.known(new BackingDevice.File("/var/vio/VMLibrary/install.iso")))
                .build();
        MigrationTrace trace = Article.force(estate -> estate.updating(
                Article.SOURCE_1,
                server -> server.withServerAdapters(server.serverAdapters()
                        .replacing(
                                adapter -> true,
                                adapter -> adapter.withTargetDevices(
                                        adapter.targetDevices().plus(medium))))));

        assertThat(trace.decidingCause())
                .hasValue("dst_vtd1: sn1054a5bvios1 cannot serve vtopt0 of vhost2 on sn1054a3bvios1:"
                        + " the medium stays with its server");
    }

    @Test
    void aPartitionThatIsNotThereIsMisuse() {
        MigrationRequest request =
                Article.request().withPartition(new PartitionKey(Article.SOURCE, new PartitionId(77)));

        assertThatThrownBy(() -> Migration.run(
                        SimulatedEstate.of(Article.estate()),
                        request,
                        MigrationMapping.none(),
                        MigrationOptions.defaults()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("partition 77 of 7895-42X*1054A3B is not in the estate: nothing can be moved");
    }

    private static MigrationTrace run(Estate estate, MigrationMapping.Adapter adapter) {
        return Migration.run(
                SimulatedEstate.of(estate),
                Article.request().withMapping(new MigrationMapping(ImmutableList.of(adapter), ImmutableList.of())),
                MigrationMapping.none(),
                MigrationOptions.defaults());
    }
}
