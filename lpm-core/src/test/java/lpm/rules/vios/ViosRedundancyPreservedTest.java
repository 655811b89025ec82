package lpm.rules.vios;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static org.assertj.core.api.Assertions.assertThat;

import lpm.fact.Listing;
import lpm.option.Demand;
import lpm.rules.RuleCheck;
import lpm.rules.Severity;
import org.junit.jupiter.api.Test;

class ViosRedundancyPreservedTest {

    private static final String ONE = "4/vio1b//,5/vio1b//";

    private final RuleCheck check = RuleCheck.of(new ViosRedundancyPreserved());

    @Test
    void allowsTwoServersForTwo() {
        check.says("holds: partition 7");
    }

    @Test
    void refusesOneServerForTwoAndInstallsAnother() {
        check.keeping(VIO1B)
                .refuses(
                        "vio1a and vio2a serve shop (partition 7), but vio1b alone would serve it on beta"
                                + " (9117-MMC*10FEDCB); install a second Virtual I/O Server there, or do without (--redundantvios 2)")
                .mended()
                .holds();
    }

    @Test
    void refusesAWishForOneServerAndTakesItBack() {
        check.attributes("\"virtual_scsi_mappings=" + ONE + "\"")
                .refuses("vio1a and vio2a serve shop (partition 7), but vio1b alone would serve it on beta"
                        + " (9117-MMC*10FEDCB); map the adapters of each to a server of its own")
                .mended()
                .holds();
    }

    @Test
    void warnsOrIsSilentWhereTheRequestSaysSo() {
        RuleCheck one = check.keeping(VIO1B);
        assertThat(severity(one.options(o -> o.withRedundantVios(Demand.IF_POSSIBLE))))
                .isEqualTo(Severity.WARNING);
        assertThat(severity(one)).isEqualTo(Severity.ERROR);
        one.options(o -> o.withRedundantVios(Demand.NOT_NEEDED)).says("not-applicable: partition 7");
    }

    private static Severity severity(RuleCheck check) {
        return check.findings().get(0).severity();
    }

    @Test
    void doesNotApplyToAPartitionOfOneServer() {
        check.singleVios().keeping(VIO1B).says("not-applicable: partition 7");
    }

    @Test
    void waitsWhereASecondServerMayExist() {
        check.keeping(VIO1B)
                .withServerListOpen()
                .waitsFor("beta (9117-MMC*10FEDCB) may have a second Virtual I/O Server that nobody has captured"
                        + " < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
        check.singleVios()
                .system(A, s -> s.withVirtualIoServers(Listing.unknown()))
                .waitsFor("the virtual I/O servers of 9117-MMB*10ABCDE are unknown"
                        + " < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
        check.server(VIO2A, v -> v.withServerAdapters(Listing.unknown()))
                .waitsFor("whether vio2a serves shop (partition 7) is unknown < lsmap -all (vio2a)");
    }

    @Test
    void isSilentWhereNothingIsMapped() {
        check.keeping().isSilent();
        check.server(VIO1A, v -> v).holds();
    }
}
