package lpm.text.hmc;

import static lpm.text.hmc.Consoles.SYSTEM;
import static lpm.text.hmc.Consoles.read;
import static lpm.text.hmc.Consoles.session;
import static lpm.text.hmc.Consoles.system;
import static lpm.text.hmc.Consoles.warning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.ManagedSystemState;
import lpm.model.MobilityCapability;
import lpm.origin.Capture;
import lpm.origin.FactRef;
import lpm.origin.Origin;
import lpm.origin.Subject;
import org.junit.jupiter.api.Test;

class SystemReaderTest {

    private static final String RECORD =
            "name=prod,type_model=8286-42A,serial_num=21A0B7C,state=Operating,ipaddr=10.1.2.3,"
                    + "active_lpar_mobility_capable=1,inactive_lpar_mobility_capable=1,ibmi_lpar_mobility_capable=0,max_lpars=480";

    @Test
    void aSystemHasItsNameStateAndCapabilities() {
        assertThat(system(read("lssyscfg -r sys", RECORD)))
                .satisfies(prod -> assertThat(prod.name()).isEqualTo(Fact.known("prod")))
                .satisfies(prod -> assertThat(prod.state()).isEqualTo(Fact.known(ManagedSystemState.OPERATING)))
                .satisfies(prod -> assertThat(prod.capable(MobilityCapability.ACTIVE_MOBILITY))
                        .isEqualTo(Fact.known(true)))
                .satisfies(prod -> assertThat(prod.capable(MobilityCapability.IBM_I_MOBILITY))
                        .isEqualTo(Fact.known(false)))
                .satisfies(prod -> assertThat(prod.capable(MobilityCapability.IBM_I_RESTRICTED_IO)
                                .isKnown())
                        .isFalse());
    }

    @Test
    void theConsoleOfThePromptManagesIt() {
        Capture capture = read("lssyscfg -r sys", RECORD);

        assertThat(system(capture).managementConsole()).isEqualTo(Fact.known("hmc4"));
        assertThat(capture.estate().managementConsoles().keys()).containsExactly("hmc4");
        assertThat(system(read("$ lssyscfg -r sys\n" + RECORD + "\n$\n"))
                        .managementConsole()
                        .isKnown())
                .isFalse();
    }

    @Test
    void eachFactKnowsItsLine() {
        assertThat(read("lssyscfg -r sys", "\n" + RECORD).origins().of(new FactRef(Subject.of(SYSTEM), "state")))
                .hasValue(new Origin("hmc4.txt", 3, Optional.of("lssyscfg on hmc4")));
    }

    @Test
    void aNameStandsForTheSystemThatAnotherListingGivesIt() {
        Capture capture = read(session("lssyscfg -r sys -F name,state", "prod,Operating")
                + session("lssyscfg -r sys -F name,type_model,serial_num", "prod,8286-42A,21A0B7C"));

        assertThat(system(capture).state()).isEqualTo(Fact.known(ManagedSystemState.OPERATING));
        assertThat(capture.warnings()).isEmpty();
    }

    @Test
    void aNameThatStandsForNothingIsReported() {
        assertThat(warning(read("lssyscfg -r sys -F name,state", "prod,Operating")))
                .hasValue(
                        "hmc4.txt:2, lssyscfg on hmc4: not read: which managed system 'prod,Operating' is is not known; add"
                                + " type_model,serial_num behind -F");
    }
}
