package lpm.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.document.EstateDocument;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.origin.Capture;
import lpm.origin.InputException;
import org.junit.jupiter.api.Test;

/** The id of a cluster belongs to the name that it was said with. */
class ClusterIdsTest {

    private static Capture capture(String file, String facts) {
        return EstateDocument.read(file, """
                lpm: 1
                virtual_io_servers:
                  - {name: vio7, %s}
                """.formatted(facts));
    }

    private static VirtualIoServer merged(MergePolicy policy, String... facts) {
        ImmutableList<Capture> captures =
                Stream.of(facts).map(said -> capture("vio7.yaml", said)).collect(ImmutableList.toImmutableList());
        return Merger.merge(captures, policy).estate().virtualIoServers().stream()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theIdOfAnOlderClusterIsNotThatOfTheNewest() {
        VirtualIoServer server = merged(MergePolicy.NEWEST_WINS, "cluster: a, cluster_id: one", "cluster: b");

        assertThat(server.cluster()).isEqualTo(Fact.known(Optional.of("b")));
        assertThat(server.clusterId()).isEqualTo(Fact.unknown());
    }

    @Test
    void aServerThatHasLeftItsClusterHasNoId() {
        VirtualIoServer server = merged(MergePolicy.NEWEST_WINS, "cluster: a, cluster_id: one", "cluster: none");

        assertThat(server.cluster()).isEqualTo(Fact.known(Optional.empty()));
        assertThat(server.clusterId()).isEqualTo(Fact.unknown());
    }

    @Test
    void theNewestIdOfTheNewestClusterWins() {
        assertThat(merged(
                                MergePolicy.NEWEST_WINS,
                                "cluster: b, cluster_id: one",
                                "cluster: a, cluster_id: two",
                                "cluster: b, cluster_id: three",
                                "cluster: b")
                        .clusterId())
                .isEqualTo(Fact.known("three"));
    }

    @Test
    void anIdWithoutANameIsThatOfTheOnlyClusterThatIsNamed() {
        assertThat(merged(MergePolicy.CONTRADICTIONS_ARE_ERRORS, "cluster: a", "cluster_id: one")
                        .clusterId())
                .isEqualTo(Fact.known("one"));
        assertThat(merged(MergePolicy.NEWEST_WINS, "cluster: a", "cluster_id: one", "cluster: a")
                        .clusterId())
                .isEqualTo(Fact.known("one"));
        assertThat(merged(MergePolicy.NEWEST_WINS, "cluster: a", "cluster_id: one", "cluster: b")
                        .clusterId())
                .isEqualTo(Fact.unknown());
    }

    @Test
    void aServerInNoClusterHasNoId() {
        assertThatThrownBy(() -> capture("vio7.yaml", "cluster: none, cluster_id: one"))
                .isExactlyInstanceOf(InputException.class)
                .hasMessage(
                        "vio7.yaml:3: Virtual I/O Server: vio7 is said to be in no cluster, but to have the cluster id one; leave cluster_id out, or"
                                + " name its cluster");
        assertThatThrownBy(() -> merged(MergePolicy.CONTRADICTIONS_ARE_ERRORS, "cluster: none", "cluster_id: one"))
                .isExactlyInstanceOf(InputException.class)
                .hasMessage(
                        "vio7 (vio7.yaml:3): vio7 is said to be in no cluster, but to have the cluster id one; leave cluster_id"
                                + " out, or name its cluster");
    }

    @Test
    void idsOfOneClusterThatDifferAreAContradiction() {
        assertThatThrownBy(() -> merged(
                        MergePolicy.CONTRADICTIONS_ARE_ERRORS,
                        "cluster: a, cluster_id: one",
                        "cluster: a, cluster_id: two"))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageStartingWith("cluster_id of vio7 is one");
    }
}
