package lpm.rules.server;

import static lpm.rules.Scenario.B;

import com.google.common.collect.ImmutableMap;
import java.util.function.UnaryOperator;
import lpm.model.ManagedSystem;
import lpm.model.MobilityCapability;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ServerMobilityCapableTest {

    private final RuleCheck check = RuleCheck.of(new ServerMobilityCapable());

    @Test
    void allowsTwoCapableSystems() {
        check.says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesADestinationThatIsNotCapableOfActiveMigrations() {
        check.system(B, without(MobilityCapability.ACTIVE_MOBILITY))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "violated: beta (9117-MMC*10FEDCB) is not capable of it (active_lpar_mobility_capable is false);"
                                + " activate PowerVM Enterprise Edition, or update its firmware")
                .offers(
                        "Activate PowerVM Enterprise Edition on beta (9117-MMC*10FEDCB), or update its firmware",
                        Cost.FRAME_RESTART)
                .mended()
                .holds();
    }

    @Test
    void asksForTheCapabilityOfTheKindOfMigration() {
        RuleCheck inactive = check.system(B, without(MobilityCapability.INACTIVE_MOBILITY));
        inactive.holds();
        inactive.mode(MigrationMode.INACTIVE)
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "violated: beta (9117-MMC*10FEDCB) is not capable of it (inactive_lpar_mobility_capable is false);"
                                + " activate PowerVM Enterprise Edition, or update its firmware");
    }

    @Test
    void waitsForTheCapability() {
        check.system(B, s -> s.withCapabilities(ImmutableMap.of()))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "undetermined: the active lpar mobility capable of 9117-MMC*10FEDCB is unknown"
                                + " < lslparmigr -r sys -m 9117-MMC*10FEDCB (the management console)");
    }

    private static UnaryOperator<ManagedSystem> without(MobilityCapability capability) {
        return system -> system.withCapabilities(ImmutableMap.<MobilityCapability, Boolean>builder()
                .putAll(system.capabilities())
                .put(capability, false)
                .buildKeepingLast());
    }
}
