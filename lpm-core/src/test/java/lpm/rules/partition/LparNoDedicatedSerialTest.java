package lpm.rules.partition;

import java.util.List;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.id.VirtualSlot;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparNoDedicatedSerialTest {

    private final RuleCheck check = RuleCheck.of(new LparNoDedicatedSerial());

    @Test
    void allowsTheTwoThatEveryPartitionHas() {
        check.holds();
    }

    @Test
    void warnsOfAnother() {
        check.partition(p -> p.withSerialSlots(p.serialSlots().plus(new VirtualSlot(9))))
                .refuses("shop (partition 7) has a virtual serial adapter in slot 9; remove it")
                .offers(
                        "Remove the virtual serial adapter of shop (partition 7) in slot 9",
                        Cost.ON_LINE,
                        "On the management console: chhwres -m 9117-MMB*10ABCDE -r virtualio --rsubtype serial -o r"
                                + " --id 7 -s 9")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheRestOfTheListEvenIfOneIsKnown() {
        check.partition(p -> p.withSerialSlots(Listing.of(List.of(new VirtualSlot(9)), Coverage.open())))
                .says(
                        "violated: shop (partition 7) has a virtual serial adapter in slot 9; remove it",
                        "undetermined: the serial slots of partition 7 are unknown < lshwres -r virtualio --rsubtype slot"
                                + " --level slot -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void doesNotSpeakOfASuspendedMigration() {
        check.mode(MigrationMode.SUSPENDED).says("not-applicable: partition 7");
    }
}
