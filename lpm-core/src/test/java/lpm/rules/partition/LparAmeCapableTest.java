package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.model.MobilityCapability;
import lpm.model.OperatingEnvironment;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparAmeCapableTest {

    private final RuleCheck ibmI = RuleCheck.of(new LparAmeCapable());
    private final RuleCheck check = ibmI.partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)));
    private final RuleCheck expanded = check.partition(p -> p.withMemoryExpansion(Fact.known(true)));

    @Test
    void allowsAPartitionThatDoesNotExpandItsMemoryWhateverTheDestinationCanDo() {
        Capable.unknown(check, MobilityCapability.ACTIVE_MEMORY_EXPANSION).holds();
    }

    @Test
    void allowsOneThatDoesOnACapableDestination() {
        expanded.holds();
    }

    @Test
    void warnsOfADestinationThatIsNotCapable() {
        Capable.incapable(expanded, MobilityCapability.ACTIVE_MEMORY_EXPANSION)
                .refuses(
                        "shop (partition 7) uses Active Memory Expansion, but beta (9117-MMC*10FEDCB) is not capable of"
                                + " it; activate it there, or choose another destination")
                .mended()
                .holds();
    }

    @Test
    void waitsForEachFact() {
        check.partition(p -> p.withMemoryExpansion(Fact.unknown()))
                .waitsFor(
                        "the memory expansion of partition 7 is unknown < lssyscfg -r prof -m 9117-MMB*10ABCDE (the management console)");
        Capable.unknown(expanded, MobilityCapability.ACTIVE_MEMORY_EXPANSION)
                .waitsFor(
                        "the active mem expansion capable of 9117-MMC*10FEDCB is unknown < lssyscfg -r sys -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void doesNotSpeakOfIbmI() {
        ibmI.says("not-applicable: partition 7");
    }
}
