package lpm.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import lpm.fact.Fact;
import lpm.model.MobilityCapability;
import lpm.option.Demand;
import lpm.rules.Finding;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import lpm.rules.Severity;
import org.junit.jupiter.api.Test;

class NetVsiProfileTest {

    private final RuleCheck check = RuleCheck.of(new NetVsiProfile());

    private final RuleCheck profiled = check.partition(p -> p.withStationInterfaces(Fact.known(1)));
    private final RuleCheck incapable = profiled.system(
            Scenario.B, s -> s.withCapabilities(ImmutableMap.of(MobilityCapability.STATION_INTERFACES, false)));

    @Test
    void doesNotSpeakOfAPartitionWithoutProfiles() {
        check.says("not-applicable: partition 7");
    }

    @Test
    void allowsADestinationThatIsCapable() {
        profiled.says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesOneThatIsNot() {
        incapable
                .refuses("shop (partition 7) has adapters with profiles of virtual station interfaces, of which beta"
                        + " (9117-MMC*10FEDCB) is not capable; move with --vsi 2, or choose another destination")
                .mended()
                .holds();
    }

    @Test
    void warnsWhereTheyAreNotRequired() {
        assertThat(incapable
                        .options(o -> o.withVirtualStationInterface(Demand.IF_POSSIBLE))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void waitsForTheProfileOrTheCapability() {
        check.partition(p -> p.withStationInterfaces(Fact.unknown()))
                .waitsFor(
                        "the VSI profiles of partition 7 are unknown < lssyscfg -r prof -m 9117-MMB*10ABCDE (the management console)");
        profiled.system(Scenario.B, s -> s.withCapabilities(ImmutableMap.of()))
                .waitsFor(
                        "the vsi on veth capable of 9117-MMC*10FEDCB is unknown < lssyscfg -r sys -m 9117-MMC*10FEDCB (the management"
                                + " console)");
    }
}
