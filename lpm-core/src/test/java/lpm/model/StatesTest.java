package lpm.model;

import static org.assertj.core.api.Assertions.assertThat;

import lpm.model.id.Release;
import org.junit.jupiter.api.Test;

class StatesTest {

    @Test
    void areTheSameInEverySpelling() {
        assertThat(new PartitionState("running")).isEqualTo(PartitionState.RUNNING);
        assertThat(new PartitionState("NOT_ACTIVATED")).isEqualTo(PartitionState.NOT_ACTIVATED);
        assertThat(new MigrationState("Not_Migrating")).isEqualTo(MigrationState.NOT_MIGRATING);
        assertThat(new ManagedSystemState("power off")).isEqualTo(ManagedSystemState.POWER_OFF);
    }

    @Test
    void keepWhatNobodyKnows() {
        assertThat(new PartitionState("Firmware Party")).hasToString("Firmware Party");
    }

    @Test
    void haveReleasesOfTheConsoleBesideThem() {
        assertThat(new Release("V7R7.5")).isEqualTo(new Release("7.7.5"));
        assertThat(new Release("V8R8.4.0").isAtLeast(new Release("V7R7.5"))).isTrue();
    }
}
