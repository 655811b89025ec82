package lpm.rules.concurrency;

import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ConcClusterHeartbeatTest {

    private final RuleCheck check = RuleCheck.of(new ConcClusterHeartbeat());

    @Test
    void allowsAMoveByItself() {
        check.says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void allowsAnyMoveOutsideACluster() {
        heartbeat(false).says("holds: partition 7");
    }

    @Test
    void warnsOfAMoveBesideAnother() {
        heartbeat(true)
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "violated: shop (partition 7) is in a cluster with heartbeats, and beta (9117-MMC*10FEDCB) takes part"
                                + " in another migration (1 in progress); wait until it has ended")
                .mended()
                .holds();
    }

    @Test
    void asksWhetherThePartitionIsInACluster() {
        check.system(B, s -> s.withActiveMigrations(Fact.known(1)))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "undetermined: the cluster heartbeat of partition 7 is unknown < assume: {subject: partition 7 of"
                                + " 9117-MMB*10ABCDE, attribute: cluster_heartbeat} (whether shop (partition 7) is in a cluster"
                                + " with heartbeats)");
    }

    @Test
    void isNotAskedOfAnInactiveMigration() {
        check.mode(MigrationMode.INACTIVE).says("not-applicable: partition 7");
    }

    private RuleCheck heartbeat(boolean beats) {
        return check.system(B, s -> s.withActiveMigrations(Fact.known(1)))
                .partition(p -> p.withClusterHeartbeat(Fact.known(beats)));
    }
}
