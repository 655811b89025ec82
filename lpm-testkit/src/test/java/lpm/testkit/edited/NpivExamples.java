package lpm.testkit.edited;

import static lpm.testkit.edited.Edits.CLIENT;
import static lpm.testkit.edited.Edits.DESTINATION;
import static lpm.testkit.edited.Edits.DESTINATION_1;
import static lpm.testkit.edited.Edits.DESTINATION_2;
import static lpm.testkit.edited.Edits.SOURCE_1;
import static lpm.testkit.edited.Edits.SOURCE_2;
import static lpm.testkit.edited.Edits.asking;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.option.NpivValidation;
import lpm.testkit.fixtures.Scenario;

/** Copies of the example that violate the rules on virtual Fibre Channel. */
final class NpivExamples {

    private static final VirtualSlot SERVER_SLOT = new VirtualSlot(60);

    private NpivExamples() {}

    static Stream<EditedExample> all() {
        return Stream.of(
                only(
                        "npiv-both-wwpns-zoned",
                        "ibmi1",
                        estate -> estate.updating(CLIENT, p -> p.withBothPortNamesZoned(Fact.known(false)))),
                only(
                        "npiv-destination-port-capable",
                        "sn1054a5bvios2",
                        estate -> estate.updating(
                                DESTINATION_2, ports(port("fcs0", "B").withFabric(Fact.known(false))))),
                example("npiv-fabric-preserved", "fcs1", asking("virtual_fc_mappings=8//1//fcs1")),
                example(
                        "npiv-lun-level-validation",
                        "ibmi1",
                        scenario -> new Scenario(
                                scenario.estate()
                                        .updating(
                                                CLIENT,
                                                p -> p.withTargetDisksVisibleOn(Listing.complete(ImmutableList.of()))),
                                scenario.request()
                                        .withOptions(scenario.request()
                                                .options()
                                                .withNpivValidation(NpivValidation.PORTDISK)))),
                example("npiv-no-cross-map", "sn1054a5bvios1", asking("virtual_fc_mappings=8//1//fcs0,9//1//fcs1")),
                only(
                        "npiv-port-available",
                        "fcs0",
                        estate -> estate.updating(
                                DESTINATION_2, ports(port("fcs0", "B").withAvailablePorts(Fact.known(0))))),
                only(
                        "npiv-target-ports-visible",
                        "ibmi1",
                        estate -> estate.updating(
                                CLIENT, p -> p.withTargetPortsVisibleOn(Listing.complete(ImmutableList.of())))));
    }

    private static EditedExample only(String rule, String device, UnaryOperator<Estate> edit) {
        return example(rule, device, scenario -> scenario.withEstate(edit.apply(scenario.estate())));
    }

    private static EditedExample example(String rule, String device, UnaryOperator<Scenario> edit) {
        return new EditedExample(
                rule,
                ImmutableSortedSet.of(rule),
                device,
                true,
                scenario -> edit.apply(scenario.withEstate(withAdapters(scenario.estate()))));
    }

    static Estate withAdapters(Estate estate) {
        return estate.updating(
                        CLIENT,
                        partition -> partition
                                .withFibreChannelAdapters(
                                        Listing.complete(ImmutableList.of(client(8, 1), client(9, 2))))
                                .withBothPortNamesZoned(Fact.known(true))
                                .withTargetPortsVisibleOn(Listing.complete(ImmutableList.of(DESTINATION)))
                                .withTargetDisksVisibleOn(Listing.complete(ImmutableList.of(DESTINATION))))
                .updating(SOURCE_1, hosting(8, "A"))
                .updating(SOURCE_2, hosting(9, "B"))
                .updating(DESTINATION_1, ports(port("fcs0", "A"), port("fcs1", "B")))
                .updating(DESTINATION_2, ports(port("fcs0", "B")));
    }

    private static VirtualFibreChannelClientAdapter client(int slot, int server) {
        return VirtualFibreChannelClientAdapter.builder()
                .slot(new VirtualSlot(slot))
                .server(Fact.known(new PartitionId(server)))
                .serverSlot(Fact.known(SERVER_SLOT))
                .build();
    }

    private static UnaryOperator<VirtualIoServer> hosting(int clientSlot, String fabric) {
        return server -> ports(port("fcs0", fabric))
                .apply(server)
                .withFibreChannelMappings(Listing.complete(ImmutableList.of(VirtualFibreChannelMapping.builder()
                        .name("vfchost0")
                        .slot(SERVER_SLOT)
                        .client(Fact.known(Optional.of(CLIENT.id())))
                        .clientSlot(Fact.known(Optional.of(new VirtualSlot(clientSlot))))
                        .port(Fact.known(Optional.of("fcs0")))
                        .build())));
    }

    private static UnaryOperator<VirtualIoServer> ports(FibreChannelPort... ports) {
        return server -> server.withFibreChannelPorts(Listing.complete(ImmutableList.copyOf(ports)));
    }

    private static FibreChannelPort port(String name, String fabric) {
        return FibreChannelPort.builder()
                .name(name)
                .fabric(Fact.known(true))
                .fabricName(Fact.known(fabric))
                .totalPorts(Fact.known(64))
                .availablePorts(Fact.known(4))
                .build();
    }
}
