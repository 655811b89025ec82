package lpm.rules.server;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.model.FirmwareLevel;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerFirmwarePairTest {

    private final RuleCheck check = RuleCheck.of(new ServerFirmwarePair());

    @ParameterizedTest
    @CsvSource({
        "730_087, 770_100",
        "350_120, 780_056",
        "340_039, 720_101",
        "860_180, 950_040",
        "760_001, 720_001",
        "339_001, 730_087"
    })
    void allowsWhatNoMatrixBlocks(String from, String to) {
        firmware(from, to).says("holds: 9117-MMC*10FEDCB");
    }

    @ParameterizedTest
    @CsvSource({"710_001, 760_068", "760_068, 710_001", "720_064, 770_032", "773_001, 720_064", "340_039, 730_087"})
    void refusesWhatTheMatrixBlocks(String from, String to) {
        firmware(from, to).mended().holds();
    }

    @Test
    void namesTheOlderSystem() {
        firmware("710_001", "760_068")
                .refuses("migration from firmware 710_001 of alpha (9117-MMB*10ABCDE) to firmware 760_068 of beta"
                        + " (9117-MMC*10FEDCB) is blocked; update that of alpha (9117-MMB*10ABCDE)")
                .offers("Update the firmware of alpha (9117-MMB*10ABCDE) to release 740 or later", Cost.FRAME_RESTART);
    }

    @Test
    void namesTheDestinationWhereThatIsOlder() {
        firmware("760_068", "710_001")
                .refuses("migration from firmware 760_068 of alpha (9117-MMB*10ABCDE) to firmware 710_001 of beta"
                        + " (9117-MMC*10FEDCB) is blocked; update that of beta (9117-MMC*10FEDCB)")
                .offers("Update the firmware of beta (9117-MMC*10FEDCB) to release 740 or later", Cost.FRAME_RESTART);
    }

    @Test
    void waitsForBothLevels() {
        check.system(A, s -> s.withFirmwareLevel(Fact.unknown()))
                .toUnknownSystem()
                .waitsFor(
                        "the firmware level of 9117-MMB*10ABCDE is unknown"
                                + " < lslic -t sys -m 9117-MMB*10ABCDE (the management console)",
                        "the firmware level of the system of vio1b and vio2b is unknown"
                                + " < lslic -t sys -m SYSTEM (the system of vio1b and vio2b)");
    }

    private RuleCheck firmware(String from, String to) {
        return check.system(A, s -> s.withFirmwareLevel(Fact.known(FirmwareLevel.parse(from))))
                .system(B, s -> s.withFirmwareLevel(Fact.known(FirmwareLevel.parse(to))));
    }
}
