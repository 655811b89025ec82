package lpm.text.hmc;

import static lpm.text.hmc.Consoles.M;
import static lpm.text.hmc.Consoles.PAY;
import static lpm.text.hmc.Consoles.partition;
import static lpm.text.hmc.Consoles.readKnowing;
import static lpm.text.hmc.Consoles.system;
import static org.assertj.core.api.Assertions.assertThat;

import lpm.fact.Fact;
import lpm.model.InactiveProfilePolicy;
import lpm.model.MigrationState;
import lpm.model.MobilityCapability;
import lpm.origin.Capture;
import org.junit.jupiter.api.Test;

class MigrationReaderTest {

    @Test
    void partitionsHaveTheirMigrationState() {
        Capture capture = readKnowing("lslparmigr -r lpar" + M, """
                name=vioa,lpar_id=1,migration_state=Not Migrating
                name=pay,lpar_id=12,migration_state=Migration Failed,migration_type=active
                """);

        assertThat(partition(capture, PAY).migrationState()).isEqualTo(Fact.known(MigrationState.MIGRATION_FAILED));
    }

    @Test
    void systemsHaveTheirCapabilities() {
        assertThat(system(readKnowing(
                                "lslparmigr -r sys" + M, "active_lpar_mobility_capable=1,num_active_migrations=0"))
                        .capable(MobilityCapability.ACTIVE_MOBILITY))
                .isEqualTo(Fact.known(true));
    }

    @Test
    void whatAMoveCouldUseSaysNothing() {
        assertThat(readKnowing("lslparmigr -r msp" + M + " -t other", "source_msp_name=vioa,source_msp_id=1")
                        .warnings())
                .isEmpty();
    }

    @Test
    void systemsSayWhatDefinesAPartitionThatIsMovedWhileItDoesNotRun() {
        assertThat(policy("prof")).isEqualTo(Fact.known(InactiveProfilePolicy.PROFILE));
        assertThat(policy("config")).isEqualTo(Fact.known(InactiveProfilePolicy.CONFIGURATION));
        assertThat(policy("another").isKnown()).isFalse();
    }

    private static Fact<InactiveProfilePolicy> policy(String printed) {
        return system(readKnowing("lslparmigr -r sys" + M, "inactive_prof_policy=" + printed))
                .inactiveProfilePolicy();
    }
}
