package lpm.testkit.edited;

import static lpm.testkit.edited.EditedExample.only;
import static lpm.testkit.edited.Edits.DESTINATION;
import static lpm.testkit.edited.Edits.SOURCE;
import static lpm.testkit.edited.Edits.onClient;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ConsoleKind;
import lpm.model.Estate;
import lpm.model.id.Release;

/** Copies of the example that violate the rules on management consoles. */
final class ManagementExamples {

    private ManagementExamples() {}

    static Stream<EditedExample> all() {
        return Stream.of(
                only(
                        "mgmt-console-manages-both",
                        "fsm2",
                        false,
                        estate -> estate.with(estate.managementConsoles()
                                        .get(consoleName(estate))
                                        .orElseThrow()
                                        .withName("fsm2")
                                        .withReachableConsoles(Listing.complete(ImmutableList.of())))
                                .with(estate.managementConsoles()
                                        .get(consoleName(estate))
                                        .orElseThrow()
                                        .withReachableConsoles(Listing.complete(ImmutableList.of())))
                                .updating(DESTINATION, system -> system.withManagementConsole(Fact.known("fsm2")))),
                only(
                        "mgmt-console-not-busy",
                        "ibmi1",
                        false,
                        onClient(partition -> partition.withHeldByTask(Fact.known(true)))),
                only(
                        "mgmt-fsm-release",
                        "1.1",
                        false,
                        estate -> estate.with(estate.managementConsoles()
                                .get(consoleName(estate))
                                .orElseThrow()
                                .withRelease(Fact.known(new Release("1.1"))))),
                only("mgmt-hmc-release-ibmi", "7.7.4", false, ManagementExamples::withEarlierHmc));
    }

    /** The example under a Hardware Management Console of an early release. */
    private static Estate withEarlierHmc(Estate estate) {
        return estate.with(estate.managementConsoles()
                .get(consoleName(estate))
                .orElseThrow()
                .withKind(Fact.known(ConsoleKind.HMC))
                .withRelease(Fact.known(new Release("7.7.4"))));
    }

    private static String consoleName(Estate estate) {
        return estate.managedSystem(SOURCE).managementConsole().value().orElseThrow();
    }
}
