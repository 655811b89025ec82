package lpm.testkit;

import static lpm.testkit.assertions.LpmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.PortCapacity;
import lpm.model.id.VirtualSlot;
import lpm.model.network.SriovAdapter;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.sim.Disturbances;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationOutcome;
import lpm.sim.MigrationStep;
import lpm.sim.MigrationTrace;
import lpm.sim.SimulatedEstate;
import lpm.sim.fault.Fault;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.InjectionPoint;
import lpm.testkit.arbitraries.ValidMoves;
import lpm.testkit.fixtures.Scenario;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Valid moves of partitions that have virtual NICs too. */
class VirtualNicProperties {

    private static final int FIRST_SLOT = 70;

    @Provide
    Arbitrary<Scenario> validMoves() {
        return ValidMoves.any();
    }

    @Property(tries = 100, seed = "7895")
    void whatValidationPassesMigratesWithoutAFault(
            @ForAll("validMoves") Scenario scenario,
            @ForAll @IntRange(min = 1, max = 3) int nics,
            @ForAll @IntRange(min = 1, max = 4) int devices) {
        Scenario move = withVirtualNics(scenario, nics, devices);
        PartitionKey client = scenario.request().partition();
        MigrationTrace trace = EditedExamplesTest.force(move);

        assertThat(EditedExamplesTest.validate(move)).isPassed().violatesExactly();
        assertThat(trace).completed();
        assertThat(trace.after().estate().partitions().containsKey(client)).isFalse();
    }

    @Property(tries = 100, seed = "7895")
    void whateverStrikesIsTakenBackOrFinished(
            @ForAll("validMoves") Scenario scenario,
            @ForAll @IntRange(min = 1, max = 3) int nics,
            @ForAll @IntRange(min = 1, max = 4) int devices,
            @ForAll Fault fault,
            @ForAll MigrationStep step) {
        Scenario move = withVirtualNics(scenario, nics, devices);
        MigrationTrace trace = Migration.run(
                SimulatedEstate.of(move.estate()),
                move.request(),
                EditedExamplesTest.validate(move).mapping(),
                MigrationOptions.defaults()
                        .withFaults(new FaultSchedule(ImmutableList.of(new InjectionPoint(fault, step)))));

        assertThat(trace).brokeNoInvariant();
        assertThat(Migration.recover(trace, Disturbances.NONE)).brokeNoInvariant();
        if (trace.outcome() == MigrationOutcome.ROLLED_BACK || trace.outcome() == MigrationOutcome.REFUSED) {
            assertThat(trace.after().estate()).isEqualTo(move.estate());
        }
    }

    /** Each backing device has a share of another physical port, of which the destination has as many. */
    private static Scenario withVirtualNics(Scenario scenario, int nics, int devices) {
        PartitionKey client = scenario.request().partition();
        MachineTypeModelSerial destination =
                scenario.request().destination().system().orElseThrow();
        Estate estate = scenario.estate()
                .updating(
                        destination,
                        system -> system.withSriovAdapters(Listing.complete(
                                ImmutableList.of(new SriovAdapter(3, 1), new SriovAdapter(5, devices - 1)))))
                .updating(
                        client,
                        partition -> partition.withVirtualNicAdapters(Listing.complete(IntStream.range(0, nics)
                                .mapToObj(nic -> adapter(nic, devices))
                                .collect(ImmutableList.toImmutableList()))));
        return scenario.withEstate(estate);
    }

    private static VirtualNicAdapter adapter(int nic, int devices) {
        return VirtualNicAdapter.builder()
                .slot(new VirtualSlot(FIRST_SLOT + nic))
                .backingDevices(Listing.complete(IntStream.range(0, devices)
                        .mapToObj(port -> VirtualNicBackingDevice.builder()
                                .sriovAdapter(1)
                                .physicalPort(port)
                                .server(Fact.known(new PartitionId(1)))
                                .capacity(Fact.known(PortCapacity.parse("30.0")))
                                .build())
                        .collect(ImmutableList.toImmutableList())))
                .build();
    }
}
