package lpm.testkit.edited;

import static lpm.testkit.edited.EditedExample.example;
import static lpm.testkit.edited.EditedExample.only;
import static lpm.testkit.edited.Edits.DESTINATION;
import static lpm.testkit.edited.Edits.SOURCE;
import static lpm.testkit.edited.Edits.incapable;
import static lpm.testkit.edited.Edits.onDestination;

import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.CompatibilityMode;
import lpm.model.FirmwareLevel;
import lpm.model.ManagedSystemState;
import lpm.model.MobilityCapability;
import lpm.rules.Destination;
import lpm.testkit.fixtures.Scenario;

/** Copies of the example that violate the rules on the two systems. */
final class ServerExamples {

    private ServerExamples() {}

    static Stream<EditedExample> all() {
        return Stream.of(
                example(
                        "server-distinct",
                        SOURCE.toString(),
                        true,
                        scenario -> new Scenario(
                                scenario.estate(), scenario.request().withDestination(Destination.of(SOURCE)))),
                only(
                        "server-dpo-idle",
                        DESTINATION.toString(),
                        true,
                        onDestination(system -> system.withDetailedState(Fact.known("Optimizing Memory")))),
                only(
                        "server-firmware-pair",
                        "710_043",
                        false,
                        onDestination(system -> system.withFirmwareLevel(Fact.known(new FirmwareLevel(710, 43))))),
                only(
                        "server-generation",
                        SOURCE.toString(),
                        false,
                        onDestination(system -> system.withCompatibilityModes(
                                system.compatibilityModes().plus(new CompatibilityMode("POWER10"))))),
                only(
                        "server-ibmi-mobility-capable",
                        DESTINATION.toString(),
                        true,
                        incapable(MobilityCapability.IBM_I_MOBILITY)),
                only(
                        "server-ibmi-power7-or-later",
                        SOURCE.toString(),
                        false,
                        estate -> estate.updating(
                                SOURCE,
                                system -> system.withCompatibilityModes(system.compatibilityModes()
                                        .minus(mode -> mode.toString().equals("POWER7"))))),
                only(
                        "server-ibmi-restricted-io-capable",
                        DESTINATION.toString(),
                        true,
                        incapable(MobilityCapability.IBM_I_RESTRICTED_IO)),
                only(
                        "server-lpar-slot-free",
                        DESTINATION.toString(),
                        true,
                        onDestination(system -> system.withMaximumPartitions(Fact.known(2)))),
                only(
                        "server-mobility-capable",
                        DESTINATION.toString(),
                        true,
                        incapable(MobilityCapability.ACTIVE_MOBILITY)),
                only(
                        "server-state-operating",
                        DESTINATION.toString(),
                        true,
                        onDestination(system -> system.withState(Fact.known(ManagedSystemState.POWER_OFF)))));
    }
}
