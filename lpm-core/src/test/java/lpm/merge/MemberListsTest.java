package lpm.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import lpm.document.EstateDocument;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.SharedProcessorPool;
import lpm.model.id.PartitionId;
import lpm.origin.Capture;
import lpm.origin.InputException;
import org.junit.jupiter.api.Test;

/** Members of lists that have lists of their own. */
class MemberListsTest {

    private static Capture pools(String file, String pools) {
        return EstateDocument.read(
                file, "lpm: 1\nmanaged_systems:\n  - id: 8286-42A*21A0B7C\n    processor_pools:\n" + pools);
    }

    private static List<SharedProcessorPool> merged(Capture... captures) {
        return Merger.merge(List.of(captures)).estate().managedSystems().stream()
                .flatMap(system -> system.processorPools().stream())
                .toList();
    }

    @Test
    void aPoolHasWhatEachCaptureSaysOfItsPartitions() {
        assertThat(merged(
                        pools("a.yaml", "      - {id: 1, partitions: [5, 6]}\n"),
                        pools("b.yaml", "      - {id: 1, name: pay}\n")))
                .containsExactly(SharedProcessorPool.builder()
                        .id(1)
                        .name(Fact.known("pay"))
                        .partitions(Listing.complete(
                                Stream.of(5, 6).map(PartitionId::new).toList()))
                        .build());
    }

    @Test
    void aPartitionThatIsTwiceInAPoolIsRefused() {
        assertThatThrownBy(() -> merged(pools("a.yaml", "      - {id: 1, partitions: [5, 5]}\n")))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageStartingWith("a.yaml:5: shared processor pool: partitions: 5 occurs twice");
    }
}
