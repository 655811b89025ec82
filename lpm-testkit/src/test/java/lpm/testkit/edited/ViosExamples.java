package lpm.testkit.edited;

import static lpm.testkit.edited.EditedExample.example;
import static lpm.testkit.edited.EditedExample.only;
import static lpm.testkit.edited.Edits.CLIENT;
import static lpm.testkit.edited.Edits.DESTINATION;
import static lpm.testkit.edited.Edits.DESTINATION_1;
import static lpm.testkit.edited.Edits.DESTINATION_2;
import static lpm.testkit.edited.Edits.SOURCE;
import static lpm.testkit.edited.Edits.SOURCE_1;
import static lpm.testkit.edited.Edits.SOURCE_2;
import static lpm.testkit.edited.Edits.asking;
import static lpm.testkit.edited.Edits.device;
import static lpm.testkit.edited.Edits.on;
import static lpm.testkit.edited.Edits.withOptions;
import static lpm.testkit.edited.Edits.withThirdAdapter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.IpAddress;
import lpm.model.id.Release;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualTargetDevice;
import lpm.option.Demand;

/** Copies of the example that violate the rules on Virtual I/O Servers and mover service partitions. */
final class ViosExamples {

    private ViosExamples() {}

    static Stream<EditedExample> all() {
        return Stream.of(
                example(
                        "msp-address-version",
                        "10.4.0.9",
                        true,
                        scenario -> asking("source_msp_id=1,source_msp_ipaddr=10.4.0.9")
                                .apply(scenario.withEstate(scenario.estate()
                                        .updating(
                                                SOURCE_1,
                                                server -> server.withAddresses(
                                                        Listing.complete(List.of(IpAddress.parse("10.4.0.1")))))))),
                only(
                        "msp-destination-present",
                        "sn1054a5bvios1",
                        true,
                        estate -> estate.updating(DESTINATION_1, ViosExamples::notMover)
                                .updating(DESTINATION_2, ViosExamples::notMover)),
                only(
                        "msp-pair-connected",
                        "sn1054a3bvios1",
                        true,
                        estate -> estate.updating(SOURCE_1, ViosExamples::unconnected)
                                .updating(SOURCE_2, ViosExamples::unconnected)),
                example(
                        "msp-redundant-available",
                        SOURCE.toString(),
                        true,
                        withOptions(options -> options.withRedundantMovers(Demand.REQUIRED))),
                only(
                        "msp-source-present",
                        "sn1054a3bvios1",
                        true,
                        estate -> estate.updating(SOURCE_1, ViosExamples::notMover)
                                .updating(SOURCE_2, ViosExamples::notMover)),
                only(
                        "msp-time-of-day",
                        "sn1054a5bvios1",
                        false,
                        estate -> estate.updating(DESTINATION_1, ViosExamples::withoutTime)
                                .updating(DESTINATION_2, ViosExamples::withoutTime)),
                only(
                        "msp-vasi-available",
                        "sn1054a3bvios1",
                        true,
                        on(SOURCE_1, server -> server.withVasiAvailable(Fact.known(false)))),
                only(
                        "vios-level-ibmi",
                        "sn1054a5bvios1",
                        false,
                        on(DESTINATION_1, server -> server.withIoslevel(Fact.known(new Release("2.2.1.3"))))),
                example(
                        "vios-level-pair",
                        "sn1054a5bvios1",
                        false,
                        scenario -> scenario.withEstate(scenario.estate()
                                .updating(CLIENT, Edits::aix)
                                .updating(
                                        DESTINATION_1,
                                        server -> server.withIoslevel(Fact.known(new Release("1.5.0.0")))))),
                example(
                        "vios-mpio-preserved",
                        "sn1054a5bvios1",
                        true,
                        scenario -> asking("virtual_scsi_mappings=2//1,3//2,6//1")
                                .apply(scenario.withEstate(
                                        withThirdAdapter(scenario.estate(), SOURCE_2, 2, secondDisk())
                                                .updating(SOURCE_2, ViosExamples::withoutSecondDevice)))),
                only(
                        "vios-no-profile-required-adapter",
                        "sn1054a3bvios1",
                        false,
                        on(
                                SOURCE_1,
                                server -> server.withRequiredScsiSlots(Listing.complete(List.of(new VirtualSlot(7)))))),
                only(
                        "vios-present-both",
                        DESTINATION.toString(),
                        true,
                        estate -> estate.withVirtualIoServers(estate.virtualIoServers()
                                        .without(DESTINATION_1)
                                        .without(DESTINATION_2))
                                .updating(
                                        DESTINATION,
                                        system -> system.withVirtualIoServers(Listing.complete(ImmutableList.of())))),
                new EditedExample(
                        "vios-redundancy-preserved",
                        ImmutableSortedSet.of("vios-redundancy-preserved", "vscsi-backing-visible-both-vios"),
                        "sn1054a5bvios1",
                        true,
                        asking("virtual_scsi_mappings=2//1,3//1")),
                only(
                        "vios-rmc-active",
                        "sn1054a5bvios2",
                        true,
                        on(DESTINATION_2, server -> server.withRmcActive(Fact.known(false)))),
                example("vios-slot-id-collision", "sn1054a5bvios1", true, asking("virtual_scsi_mappings=2//1/4")),
                only(
                        "vios-state-running",
                        "sn1054a5bvios2",
                        true,
                        on(DESTINATION_2, server -> server.withState(Fact.known(PartitionState.NOT_ACTIVATED)))),
                only(
                        "vios-virtual-slots-free",
                        "sn1054a5bvios1",
                        true,
                        on(DESTINATION_1, ViosExamples::withoutFreeSlots)));
    }

    private static VirtualIoServer unconnected(VirtualIoServer server) {
        return server.withReachableMovers(Listing.complete(List.of()));
    }

    private static VirtualIoServer withoutTime(VirtualIoServer server) {
        return server.withTimeReference(Fact.known(false));
    }

    private static ImmutableList<VirtualTargetDevice> secondDisk() {
        return ImmutableList.of(device("vtscsi9", new BackingDevice.Disk("hdisk6")));
    }

    private static VirtualIoServer withoutSecondDevice(VirtualIoServer server) {
        return server.withServerAdapters(server.serverAdapters()
                .replacing(
                        adapter -> adapter.name().equals("vhost2"),
                        adapter -> adapter.withTargetDevices(adapter.targetDevices()
                                .minus(device -> device.name().equals("vtscsi3")))));
    }

    private static VirtualIoServer withoutFreeSlots(VirtualIoServer server) {
        int used = server.usedVirtualSlots().items().stream()
                .mapToInt(VirtualSlot::number)
                .max()
                .orElse(1);
        ImmutableList.Builder<VirtualSlot> slots = ImmutableList.builder();
        slots.addAll(server.otherVirtualSlots().items());
        for (int number = VirtualSlot.FIRST_USABLE; number <= used; number++) {
            VirtualSlot slot = new VirtualSlot(number);
            if (!server.usedVirtualSlots().items().contains(slot)) {
                slots.add(slot);
            }
        }
        return server.withOtherVirtualSlots(Listing.complete(slots.build()))
                .withMaximumVirtualSlots(Fact.known(used + 1));
    }

    private static VirtualIoServer notMover(VirtualIoServer server) {
        return server.withMoverServicePartition(Fact.known(false));
    }
}
