package lpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lpm.fact.Listing;
import lpm.option.OptionParser;
import lpm.option.RequestOptions;
import lpm.origin.InputException;
import lpm.rules.MigrationRequest;
import lpm.rules.Scenario;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** A request that names servers which do not exist is no request. */
class NamedServersTest {

    @Test
    void takesServersByNameByIdOrByBoth() {
        Lpm lpm = Lpm.of(Scenario.estate());

        assertThat(lpm.validate(asking("virtual_scsi_mappings=4/vio2b/,5//1"))
                        .mapping()
                        .virtualScsiMappings())
                .containsExactly("4/vio2b/2/12", "5/vio1b/1/12");
        assertThat(lpm.validate(asking("source_msp_name=vio1a,source_msp_id=1,dest_msp_id=2"))
                        .violatedRules())
                .isEmpty();
    }

    @Test
    void refusesAServerThatTheSystemDoesNotHave() {
        refused("virtual_scsi_mappings=4/vio3b/")
                .hasMessage("-i: virtual_scsi_mappings: no Virtual I/O Server 'vio3b' on beta (9117-MMC*10FEDCB);"
                        + " there is vio1b, vio2b");
        refused("source_msp_name=vio1b")
                .hasMessage(
                        "-i: source_msp_name, source_msp_id: no Virtual I/O Server 'vio1b' on alpha (9117-MMB*10ABCDE);"
                                + " there is vio1a, vio2a");
        refused("virtual_fc_mappings=6//9")
                .hasMessage("-i: virtual_fc_mappings: no Virtual I/O Server 'partition 9' on beta (9117-MMC*10FEDCB);"
                        + " there is vio1b, vio2b");
    }

    @Test
    void refusesANameAndAnIdThatDisagree() {
        refused("virtual_scsi_mappings=4/vio1b/2")
                .hasMessage(
                        "-i: virtual_scsi_mappings: vio1b of beta (9117-MMC*10FEDCB) is partition 1, not 2; leave out its name"
                                + " or its id");
    }

    @Test
    void leavesAServerThatMayExistToTheRules() {
        Lpm lpm = Lpm.of(
                Scenario.estate().updating(Scenario.B, system -> system.withVirtualIoServers(Listing.unknown())));

        assertThat(lpm.validate(asking("virtual_scsi_mappings=4/vio3b/")).findings())
                .anySatisfy(finding -> assertThat(finding.rule()).hasToString("vscsi-adapter-per-vios-pair"));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(String attributes) {
        Lpm lpm = Lpm.of(Scenario.estate());
        return assertThatThrownBy(() -> lpm.validate(asking(attributes))).isInstanceOf(InputException.class);
    }

    private static MigrationRequest asking(String attributes) {
        String quoted = attributes.startsWith("virtual") ? '"' + attributes + '"' : attributes;
        return Scenario.request().withOptions(OptionParser.attributes(quoted, RequestOptions.none()));
    }
}
