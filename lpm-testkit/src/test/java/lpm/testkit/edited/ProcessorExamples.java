package lpm.testkit.edited;

import static lpm.testkit.edited.EditedExample.example;
import static lpm.testkit.edited.EditedExample.only;
import static lpm.testkit.edited.Edits.CLIENT;
import static lpm.testkit.edited.Edits.DESTINATION;
import static lpm.testkit.edited.Edits.aix;
import static lpm.testkit.edited.Edits.onClient;
import static lpm.testkit.edited.Edits.onDestination;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.LogicalPartition;
import lpm.model.ProcessorAllocation;
import lpm.model.SharedProcessorPool;
import lpm.model.id.ProcessingUnits;
import lpm.option.ProcessorPool;
import lpm.testkit.fixtures.Scenario;

/** Copies of the example that violate the rules on processors. */
final class ProcessorExamples {

    private ProcessorExamples() {}

    static Stream<EditedExample> all() {
        return Stream.of(
                only(
                        "proc-compat-mode-supported",
                        "POWER7",
                        true,
                        onDestination(system -> system.withCompatibilityModes(Listing.complete(ImmutableList.of(
                                CompatibilityMode.DEFAULT,
                                new CompatibilityMode("POWER8"),
                                new CompatibilityMode("POWER9")))))),
                only(
                        "proc-dedicated-available",
                        DESTINATION.toString(),
                        true,
                        onClient(partition -> partition
                                .withProcessors(Fact.known(ProcessorAllocation.builder()
                                        .units(new ProcessingUnits(1_400))
                                        .dedicated(Fact.known(true))
                                        .build()))
                                .withProfile(partition
                                        .profile()
                                        .map(profile -> profile.withDedicatedProcessors(Fact.known(true))
                                                .withDesiredVirtualProcessors(Fact.unknown())
                                                .withCappedProcessors(Fact.unknown())
                                                .withDesiredProcessingUnits(Fact.known(new ProcessingUnits(1_400))))))),
                example("proc-shared-pool-exists", "prod", true, scenario -> inPool(scenario)),
                example(
                        "proc-shared-pool-reserve",
                        "prod",
                        true,
                        scenario -> inPool(scenario.withEstate(scenario.estate()
                                .updating(
                                        DESTINATION,
                                        system -> system.withProcessorPools(system.processorPools()
                                                .plus(SharedProcessorPool.builder()
                                                        .id(1)
                                                        .name(Fact.known("prod"))
                                                        .maximumUnits(Fact.known(new ProcessingUnits(100)))
                                                        .reservedUnits(Fact.known(new ProcessingUnits(90)))
                                                        .partitions(Listing.complete(ImmutableList.of()))
                                                        .build())))))),
                only(
                        "proc-units-available",
                        DESTINATION.toString(),
                        true,
                        onDestination(
                                system -> system.withAvailableProcessingUnits(Fact.known(new ProcessingUnits(19))))),
                only(
                        "proc-units-per-vcpu",
                        DESTINATION.toString(),
                        true,
                        onClient(partition -> virtualProcessors(3).apply(aix(partition)))),
                only(
                        "proc-vcpu-within-max",
                        DESTINATION.toString(),
                        true,
                        estate -> estate.updating(
                                        DESTINATION, system -> system.withMaximumVirtualProcessorsIbmI(Fact.known(1)))
                                .updating(CLIENT, virtualProcessors(2))));
    }

    private static UnaryOperator<LogicalPartition> virtualProcessors(int count) {
        return partition -> partition.withProcessors(
                partition.processors().map(all -> all.withVirtualProcessors(Fact.known(count))));
    }

    private static Scenario inPool(Scenario scenario) {
        return new Scenario(
                scenario.estate(),
                scenario.request()
                        .withOptions(scenario.request().options().withProcessorPool(new ProcessorPool.Named("prod"))));
    }
}
