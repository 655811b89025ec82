package lpm.testkit.edited;

import static lpm.testkit.edited.EditedExample.only;
import static lpm.testkit.edited.Edits.CLIENT;
import static lpm.testkit.edited.Edits.SOURCE;
import static lpm.testkit.edited.Edits.SOURCE_2;
import static lpm.testkit.edited.Edits.onClient;
import static lpm.testkit.edited.Edits.withNeighbour;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualScsiClientAdapter;

/** Copies of the example that violate the rules on partitions of IBM i. */
final class IbmiExamples {

    private IbmiExamples() {}

    static Stream<EditedExample> all() {
        return Stream.of(
                only(
                        "ibmi-level",
                        "ibmi1",
                        false,
                        estate -> estate.updating(CLIENT, partition -> partition.withTechnologyRefresh(Fact.known(3)))
                                .withAssumptions(estate.assumptions().stream()
                                        .map(assumption -> assumption.withValue("3"))
                                        .toList())),
                only(
                        "ibmi-no-ibmi-hosting",
                        "ibmi1",
                        true,
                        estate -> withNeighbour(
                                estate.updating(CLIENT, partition -> partition.withServesDisks(Fact.known(true))),
                                neighbour -> neighbour.withScsiAdapters(
                                        Listing.complete(ImmutableList.of(VirtualScsiClientAdapter.builder()
                                                .slot(new VirtualSlot(3))
                                                .server(Fact.known(CLIENT.id()))
                                                .build()))))),
                only(
                        "ibmi-profile-consistent",
                        "ibmi1",
                        false,
                        onClient(partition -> partition.withProfile(partition
                                .profile()
                                .map(profile -> profile.withDesiredMemoryMegabytes(Fact.known(8_192L)))))),
                only(
                        "ibmi-restricted-io",
                        "ibmi1",
                        true,
                        onClient(partition -> partition.withRestrictedIo(Fact.known(false)))),
                only("ibmi-storage-external", "partition 9", true, IbmiExamples::servedByAnotherPartition));
    }

    /** Another IBM i partition serves the client's second adapter. */
    private static Estate servedByAnotherPartition(Estate estate) {
        PartitionId other = new PartitionId(9);
        return estate.updating(SOURCE_2, server -> server.withServerAdapters(Listing.complete(ImmutableList.of())))
                .updating(
                        SOURCE,
                        system -> system.withPartitions(system.partitions().plus(other)))
                .updating(
                        CLIENT,
                        partition -> partition.withScsiAdapters(partition
                                .scsiAdapters()
                                .replacing(
                                        adapter -> adapter.slot().number() == 3,
                                        adapter -> adapter.withServer(Fact.known(other)))));
    }
}
