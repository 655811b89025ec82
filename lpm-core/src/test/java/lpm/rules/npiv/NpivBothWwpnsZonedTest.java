package lpm.rules.npiv;

import lpm.fact.Fact;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class NpivBothWwpnsZonedTest {

    private final RuleCheck check = NpivScenario.of(new NpivBothWwpnsZoned());

    @Test
    void allowsAdaptersOfWhichAPersonSaysSo() {
        check.says("holds: partition 7");
    }

    @Test
    void refusesASecondNameThatIsNotZoned() {
        check.partition(p -> p.withBothPortNamesZoned(Fact.known(false)))
                .refuses("not both port names of the virtual Fibre Channel adapters of shop (partition 7) are zoned and"
                        + " mapped to the same disks; zone the second of each pair as the first")
                .mended()
                .holds();
    }

    @Test
    void asks() {
        check.partition(p -> p.withBothPortNamesZoned(Fact.unknown()))
                .waitsFor("the zoning of both port names of partition 7 is unknown < assume: {subject: partition 7 of"
                        + " 9117-MMB*10ABCDE, attribute: both_port_names_zoned} (whether both port names of each"
                        + " adapter are zoned and mapped alike)");
    }
}
