package lpm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import lpm.change.ChooseDestination;
import lpm.change.SetRestrictedIo;
import org.junit.jupiter.api.Test;

class MigrationRequestTest {

    private final MigrationRequest request =
            Scenario.request().withMode(MigrationMode.INACTIVE).withMapping(MigrationMapping.none());

    @Test
    void isActiveUnlessSaidOtherwise() {
        assertThat(Scenario.request().mode()).isEqualTo(MigrationMode.ACTIVE);
    }

    @Test
    void goesWhereAChangeSendsItWithoutTheMappingForAnotherSystem() {
        MigrationRequest after = request.after(new ChooseDestination(Scenario.A));
        assertThat(after.destination()).isEqualTo(Destination.of(Scenario.A));
        assertThat(after.mapping()).isEmpty();
        assertThat(after.partition()).isEqualTo(Scenario.SHOP);
        assertThat(after.mode()).isEqualTo(MigrationMode.INACTIVE);
    }

    @Test
    void staysAsItIsWhenTheEstateChanges() {
        assertThat(request.after(new SetRestrictedIo(Scenario.SHOP))).isEqualTo(request);
    }
}
