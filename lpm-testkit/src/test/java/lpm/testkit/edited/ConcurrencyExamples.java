package lpm.testkit.edited;

import static lpm.testkit.edited.EditedExample.only;
import static lpm.testkit.edited.Edits.CLIENT;
import static lpm.testkit.edited.Edits.DESTINATION;
import static lpm.testkit.edited.Edits.DESTINATION_1;

import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.Estate;

/** Copies of the example that violate the rules on how many partitions migrate at once. */
final class ConcurrencyExamples {

    private ConcurrencyExamples() {}

    static Stream<EditedExample> all() {
        return Stream.of(
                only(
                        "conc-1gb-network",
                        DESTINATION.toString(),
                        false,
                        estate -> migrating(estate, 4)
                                .updating(DESTINATION, system -> system.withMoverNetworkGigabits(Fact.known(1)))),
                only(
                        "conc-cluster-heartbeat",
                        "ibmi1",
                        false,
                        estate -> migrating(estate, 1)
                                .updating(CLIENT, partition -> partition.withClusterHeartbeat(Fact.known(true)))),
                only(
                        "conc-more-than-8-needs-two-vios-pairs",
                        DESTINATION.toString(),
                        true,
                        estate -> migrating(estate, 8)),
                only(
                        "conc-per-msp",
                        DESTINATION.toString(),
                        true,
                        estate -> migrating(estate, 3)
                                .updating(DESTINATION_1, server -> server.withConcurrentMigrations(Fact.known(3)))),
                only(
                        "conc-system-active",
                        DESTINATION.toString(),
                        true,
                        estate -> migrating(estate, 3)
                                .updating(DESTINATION, system -> system.withSupportedActiveMigrations(Fact.known(3)))));
    }

    /** The destination takes part in so many active migrations, of which it could take part in more. */
    private static Estate migrating(Estate estate, int active) {
        return estate.updating(
                        DESTINATION,
                        system -> system.withActiveMigrations(Fact.known(active))
                                .withSupportedActiveMigrations(Fact.known(16))
                                .withMoverNetworkGigabits(Fact.known(10)))
                .updating(DESTINATION_1, server -> server.withConcurrentMigrations(Fact.known(16)))
                .updating(CLIENT, partition -> partition.withClusterHeartbeat(Fact.known(false)));
    }
}
