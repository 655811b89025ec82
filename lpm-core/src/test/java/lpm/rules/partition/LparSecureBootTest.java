package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.model.MobilityCapability;
import lpm.model.OperatingEnvironment;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparSecureBootTest {

    private final RuleCheck ibmI = RuleCheck.of(new LparSecureBoot());
    private final RuleCheck check = ibmI.partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)));
    private final RuleCheck secured =
            check.partition(p -> p.withSecureBoot(Fact.known(true)).withKeystoreKilobytes(Fact.known(64)));

    @Test
    void allowsAPartitionWithoutEitherWhateverTheDestinationCanDo() {
        Capable.unknown(Capable.incapable(check, MobilityCapability.KEYSTORE), MobilityCapability.SECURE_BOOT)
                .holds();
    }

    @Test
    void allowsOneWithBothOnACapableDestination() {
        secured.says("holds: 9117-MMC*10FEDCB", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void warnsOfADestinationThatIsNotCapable() {
        Capable.incapable(Capable.incapable(secured, MobilityCapability.KEYSTORE), MobilityCapability.SECURE_BOOT)
                .refuses(
                        "shop (partition 7) has secure boot, but beta (9117-MMC*10FEDCB) is not capable of it; choose"
                                + " another destination, or newer firmware",
                        "shop (partition 7) has a keystore, but beta (9117-MMC*10FEDCB) is not capable of it; choose"
                                + " another destination, or newer firmware")
                .mended()
                .holds();
    }

    @Test
    void waitsForEachFact() {
        check.partition(p -> p.withSecureBoot(Fact.unknown()))
                .says(
                        "undetermined: the secure boot of partition 7 is unknown < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)",
                        "holds: partition 7");
        Capable.unknown(secured, MobilityCapability.KEYSTORE)
                .says(
                        "holds: 9117-MMC*10FEDCB",
                        "undetermined: the lpar keystore capable of 9117-MMC*10FEDCB is unknown < lssyscfg -r sys -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void doesNotSpeakOfIbmI() {
        ibmI.says("not-applicable: partition 7");
    }
}
