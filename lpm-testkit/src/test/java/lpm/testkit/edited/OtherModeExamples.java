package lpm.testkit.edited;

import static lpm.testkit.edited.EditedExample.example;
import static lpm.testkit.edited.Edits.CLIENT;
import static lpm.testkit.edited.Edits.DESTINATION;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.CompatibilityMode;
import lpm.model.Estate;
import lpm.model.PartitionState;
import lpm.rules.MigrationMode;
import lpm.testkit.fixtures.Scenario;

/** Examples for the rules on inactive and suspended migrations alone. */
final class OtherModeExamples {

    private OtherModeExamples() {}

    static Stream<EditedExample> all() {
        return Stream.of(
                example("lpar-state-inactive", "ibmi1", true, moved(MigrationMode.INACTIVE)),
                example("lpar-state-suspended", "ibmi1", true, moved(MigrationMode.SUSPENDED)),
                inactive(
                        "lpar-profile-exists",
                        "ibmi1",
                        true,
                        estate -> estate.updating(CLIENT, partition -> partition.withEverActivated(Fact.known(false)))),
                inactive(
                        "proc-compat-preferred",
                        "POWER8",
                        true,
                        estate -> estate.updating(
                                CLIENT,
                                partition -> partition.withProfile(partition
                                        .profile()
                                        .map(profile -> profile.withCompatibilityMode(
                                                Fact.known(new CompatibilityMode("POWER8"))))))),
                inactive(
                        "npiv-wwpn-pool",
                        DESTINATION.toString(),
                        false,
                        estate -> NpivExamples.withAdapters(estate)
                                .updating(DESTINATION, system -> system.withRemainingPortNames(Fact.known(3)))),
                inactive(
                        "conc-system-inactive",
                        DESTINATION.toString(),
                        true,
                        estate -> estate.updating(
                                DESTINATION,
                                system -> system.withInactiveMigrations(Fact.known(8))
                                        .withSupportedInactiveMigrations(Fact.known(8)))));
    }

    /** The example with the partition off, to be moved so. */
    private static EditedExample inactive(String rule, String device, boolean physical, UnaryOperator<Estate> edit) {
        return example(rule, device, physical, scenario -> {
            Scenario inactive = moved(MigrationMode.INACTIVE).apply(scenario);
            return inactive.withEstate(edit.apply(inactive.estate())
                    .updating(CLIENT, partition -> partition.withState(Fact.known(PartitionState.NOT_ACTIVATED))));
        });
    }

    private static UnaryOperator<Scenario> moved(MigrationMode mode) {
        return scenario -> new Scenario(scenario.estate(), scenario.request().withMode(mode));
    }
}
