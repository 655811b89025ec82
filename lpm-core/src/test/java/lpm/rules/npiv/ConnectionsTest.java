package lpm.rules.npiv;

import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO2A;

import java.util.List;
import java.util.stream.Stream;
import lpm.fact.Listing;
import lpm.rules.Rule;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What all rules say that ask about each virtual Fibre Channel adapter. */
class ConnectionsTest {

    static Stream<Arguments> rules() {
        return Stream.<Rule>of(
                        new NpivBothWwpnsZoned(),
                        new NpivDestinationPortCapable(),
                        new NpivFabricPreserved(),
                        new NpivNoCrossMap(),
                        new NpivPortAvailable(),
                        new NpivTargetPortsVisible())
                .map(rule -> Arguments.of(Named.of(rule.description().id().value(), rule)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isNotAskedOfAPartitionWithoutVirtualFibreChannel(Rule rule) {
        NpivScenario.of(rule)
                .partition(p -> p.withFibreChannelAdapters(Listing.complete(List.of())))
                .says("not-applicable: partition 7");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void waitsForTheAdapters(Rule rule) {
        NpivScenario.of(rule)
                .partition(p -> p.withFibreChannelAdapters(Listing.unknown()))
                .server(VIO1A, v -> v.withFibreChannelMappings(Listing.unknown()))
                .server(VIO2A, v -> v.withFibreChannelMappings(Listing.unknown()))
                .waitsFor(
                        "the virtual Fibre Channel adapters of partition 7 are unknown"
                                + " < lshwres -r virtualio --rsubtype fc --level lpar -m 9117-MMB*10ABCDE (the management console)");
    }
}
