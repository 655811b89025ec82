package lpm.rules.vios;

import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;

import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.Release;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ViosLevelPairTest {

    private final RuleCheck check = RuleCheck.of(new ViosLevelPair()).singleVios();

    @Test
    void allowsLevelsThatCanMovePartitions() {
        check.server(VIO1A, v -> v.withIoslevel(Fact.known(new Release("1.5.1.1"))))
                .says("holds: vio1a", "holds: vio1b");
    }

    @Test
    void refusesAnEarlierOne() {
        check.server(VIO1B, v -> v.withIoslevel(Fact.known(new Release("1.5.0.0"))))
                .says(
                        "holds: vio1a",
                        "violated: vio1b is at level 1.5.0.0, which takes no part in migrations; update it to 1.5.1.1 or later")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheLevel() {
        check.server(VIO1B, v -> v.withIoslevel(Fact.unknown()))
                .says("holds: vio1a", "undetermined: the ioslevel of vio1b is unknown < ioslevel (vio1b)");
    }

    @Test
    void isSilentWithoutServers() {
        check.server(VIO1A, v -> v.withServerAdapters(Listing.complete(List.of())))
                .isSilent();
    }
}
