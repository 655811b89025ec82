package lpm.rules.vios;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO2A;

import java.util.List;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.IpAddress;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class MspAddressVersionTest {

    private final RuleCheck check = RuleCheck.of(new MspAddressVersion());

    private final RuleCheck addressed = check.server(
                    VIO1A, v -> v.withAddresses(Listing.complete(List.of(IpAddress.parse("10.9.0.1")))))
            .server(VIO2A, v -> v.withAddresses(Listing.complete(List.of(IpAddress.parse("fd00::2")))));

    @Test
    void doesNotSpeakOfMoversWithoutAddresses() {
        check.says("not-applicable: partition 7");
        check.attributes("source_msp_name=vio1a").says("not-applicable: partition 7");
    }

    @Test
    void allowsAnAddressOfTheServerHoweverItIsWritten() {
        addressed.attributes("source_msp_name=vio1a,source_msp_ipaddr=10.9.0.1").says("holds: vio1a");
        addressed
                .attributes("source_msp_name=vio2a,source_msp_ipaddr=fd00:0::2")
                .says("holds: vio2a");
        addressed.attributes("source_msp_ipaddr=fd00::2").says("holds: vio1a");
    }

    @Test
    void warnsOfAnAddressOfNoneOfThem() {
        addressed
                .attributes("source_msp_name=vio1a,source_msp_ipaddr=10.9.0.7")
                .refuses("10.9.0.7 is no address of vio1a; name one of its own")
                .mended()
                .says("not-applicable: partition 7");
        addressed
                .attributes("source_msp_ipaddr=10.9.0.7")
                .refuses("10.9.0.7 is no address of vio1a or vio2a; name one of its own");
    }

    @Test
    void isSilentWhereThereIsNoServerOfThatName() {
        addressed.attributes("source_msp_name=vio9,source_msp_ipaddr=10.9.0.1").isSilent();
    }

    @Test
    void looksAtEachOfRedundantPairs() {
        addressed
                .attributes("\"redundant_msps=1/vio1a//10.9.0.1/vio1b//,1/vio2a//fd00::9/vio2b//\"")
                .says("holds: vio1a", "violated: fd00::9 is no address of vio2a; name one of its own");
    }

    @Test
    void waitsForTheAddresses() {
        check.server(VIO1A, v -> v.withAddresses(Listing.of(List.of(IpAddress.parse("10.9.0.1")), Coverage.open())))
                .attributes("source_msp_name=vio1a,source_msp_ipaddr=10.9.0.7")
                .waitsFor(
                        "whether 10.9.0.7 is an address of vio1a is unknown < assume: {subject: server vio1a of 9117-MMB*10ABCDE,"
                                + " attribute: addresses} (the addresses of vio1a)");
    }

    @Test
    void waitsForTheIdByWhichAServerIsNamed() {
        addressed
                .server(VIO1A, v -> v.withId(Fact.unknown()))
                .server(VIO2A, v -> v.withId(Fact.unknown()))
                .attributes("source_msp_id=1,source_msp_ipaddr=10.9.0.1")
                .waitsFor("whether 10.9.0.1 is an address of the mover that is named is unknown < lssyscfg -r lpar -m"
                        + " 9117-MMB*10ABCDE (the management console)");
        addressed
                .system(A, s -> s.withVirtualIoServers(Listing.unknown()))
                .attributes("source_msp_ipaddr=10.9.0.7")
                .waitsFor("whether 10.9.0.7 is an address of the mover that is named is unknown < lssyscfg -r lpar -m"
                        + " 9117-MMB*10ABCDE (the management console)");
    }
}
