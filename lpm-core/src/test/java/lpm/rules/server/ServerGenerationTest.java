package lpm.rules.server;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.ManagedSystem;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ServerGenerationTest {

    private final RuleCheck check = RuleCheck.of(new ServerGeneration());

    @Test
    void allowsPower6AndLater() {
        check.says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesASystemWithoutCompatibilityModes() {
        check.system(B, offering())
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "violated: beta (9117-MMC*10FEDCB) is POWER5 or older, but partitions move from POWER6 on;"
                                + " choose another system")
                .offersNothing();
    }

    @Test
    void refusesPower7BesidePower10() {
        check.system(B, offering("default", "POWER8", "POWER9_base", "POWER10"))
                .says(
                        "violated: alpha (9117-MMB*10ABCDE) is POWER7, but to and from Power10 they move from POWER8 on;"
                                + " choose another system",
                        "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void allowsPower9BesidePower10() {
        check.system(A, offering("POWER9"))
                .system(B, offering("POWER10"))
                .says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void allowsTheOldestThatMoves() {
        check.system(A, offering("POWER6"))
                .system(B, offering("POWER6"))
                .says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void allowsTheOldestBesidePower10() {
        check.system(A, offering("POWER8"))
                .system(B, offering("POWER10"))
                .says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesASystemThatIsTooOldWhateverTheOtherIs() {
        check.system(A, offering())
                .system(B, s -> s.withCompatibilityModes(Listing.unknown()))
                .says(
                        "violated: alpha (9117-MMB*10ABCDE) is POWER5 or older, but partitions move from POWER6 on;"
                                + " choose another system",
                        "undetermined: the compatibility modes of 9117-MMC*10FEDCB are unknown"
                                + " < lssyscfg -r sys -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void waitsForTheModes() {
        check.system(B, s -> s.withCompatibilityModes(Listing.unknown()))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "undetermined: the compatibility modes of 9117-MMC*10FEDCB are unknown"
                                + " < lssyscfg -r sys -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void concludesNothingFromTheDefaultAlone() {
        check.system(B, offering("default"))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "undetermined: the compatibility modes of 9117-MMC*10FEDCB are unknown"
                                + " < lssyscfg -r sys -m 9117-MMC*10FEDCB (the management console)");
    }

    private static UnaryOperator<ManagedSystem> offering(String... modes) {
        return system -> system.withCompatibilityModes(
                Listing.complete(Stream.of(modes).map(CompatibilityMode::new).toList()));
    }
}
