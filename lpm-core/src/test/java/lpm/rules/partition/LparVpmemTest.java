package lpm.rules.partition;

import com.google.common.collect.ImmutableMap;
import lpm.fact.Fact;
import lpm.model.FirmwareLevel;
import lpm.model.MobilityCapability;
import lpm.model.OperatingEnvironment;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Test;

class LparVpmemTest {

    private final RuleCheck check = RuleCheck.of(new LparVpmem());

    private final RuleCheck linux = check.partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)))
            .system(Scenario.A, s -> s.withFirmwareLevel(Fact.known(new FirmwareLevel(950, 11))));

    @Test
    void doesNotSpeakOfAPartitionWithoutVolumes() {
        linux.says("not-applicable: partition 7");
    }

    @Test
    void allowsADestinationThatTakesThemOver() {
        withVolumes().says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesADestinationThatDoesNot() {
        withVolumes()
                .system(
                        Scenario.B,
                        s -> s.withCapabilities(ImmutableMap.of(MobilityCapability.PERSISTENT_MEMORY_MOBILITY, false)))
                .refuses(
                        "shop (partition 7) has volumes of persistent memory (2), which beta (9117-MMC*10FEDCB) cannot take over;"
                                + " remove them, or choose another destination")
                .mended()
                .says("not-applicable: partition 7");
    }

    @Test
    void waitsForTheVolumes() {
        linux.partition(p -> p.withPersistentMemoryVolumes(Fact.unknown()))
                .waitsFor("the persistent memory volumes of partition 7 are unknown < lshwres -r pmem --level lpar -m"
                        + " 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void waitsForTheCapability() {
        withVolumes()
                .system(Scenario.B, s -> s.withCapabilities(ImmutableMap.of()))
                .waitsFor(
                        "the lpar persistent mem migration capable of 9117-MMC*10FEDCB is unknown < lssyscfg -r sys -m"
                                + " 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void asksNothingWhereFirmwareKnowsNone() {
        linux.system(Scenario.A, s -> s.withFirmwareLevel(Fact.known(new FirmwareLevel(930, 3))))
                .partition(p -> p.withPersistentMemoryVolumes(Fact.unknown()))
                .says("not-applicable: partition 7");
    }

    @Test
    void doesNotSpeakOfIbmIOrAnotherMode() {
        check.says("not-applicable: partition 7");
        linux.mode(MigrationMode.INACTIVE).says("not-applicable: partition 7");
    }

    private RuleCheck withVolumes() {
        return linux.partition(p -> p.withPersistentMemoryVolumes(Fact.known(2)));
    }
}
