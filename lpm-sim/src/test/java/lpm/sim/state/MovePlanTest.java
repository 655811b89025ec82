package lpm.sim.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.InactiveProfilePolicy;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionProfile;
import lpm.model.PartitionState;
import lpm.model.PhysicalIoSlot;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.PartitionId;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.sim.Article;
import lpm.sim.hardware.MoveKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MovePlanTest {

    private static final PhysicalIoSlot DESIRED =
            new PhysicalIoSlot(new LocationCode("U78AF.001.WZS0224-P1-C3"), false);
    private static final PhysicalIoSlot REQUIRED =
            new PhysicalIoSlot(new LocationCode("U78AF.001.WZS0224-P1-C4"), true);

    /** The partition runs with 4096 MB and 0.2 units, and would start with 8192 MB and 0.5. */
    private static final LogicalPartition PARTITION = Article.estate()
            .partition(Article.CLIENT)
            .withPhysicalIoSlots(Listing.complete(ImmutableList.of(DESIRED, REQUIRED)))
            .withProfile(Fact.known(PartitionProfile.builder()
                    .name("default")
                    .desiredMemoryMegabytes(Fact.known(8_192L))
                    .desiredProcessingUnits(Fact.known(ProcessingUnits.parse("0.5")))
                    .build()));

    private static MovePlan plan(MoveKind kind) {
        return MovePlan.builder()
                .kind(kind)
                .initial(Article.estate().with(PARTITION))
                .partition(PARTITION)
                .destination(Article.DESTINATION)
                .targetId(new PartitionId(5))
                .build();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "SUSPENDED"})
    void aPartitionThatWasStartedArrivesAsItIs(MoveKind kind) {
        assertThat(plan(kind).arriving()).isEqualTo(PARTITION);
    }

    @Test
    void aPartitionThatIsOffArrivesAsItsProfileSaysWithoutSlotsThatItDoesNotRequire() {
        LogicalPartition arriving = plan(MoveKind.INACTIVE).arriving();

        assertThat(arriving.memory().map(memory -> memory.currentMegabytes())).isEqualTo(Fact.known(8_192L));
        assertThat(arriving.processors().map(processors -> processors.units()))
                .isEqualTo(Fact.known(ProcessingUnits.parse("0.5")));
        assertThat(arriving.physicalIoSlots().items()).containsExactly(REQUIRED);
    }

    @Test
    void whatNobodyCapturedOfTheProfileIsTakenToBeAsItIsNow() {
        MovePlan plan = plan(MoveKind.INACTIVE);
        LogicalPartition arriving =
                plan.withPartition(PARTITION.withProfile(Fact.unknown())).arriving();

        assertThat(arriving.memory()).isEqualTo(PARTITION.memory());
        assertThat(arriving.processors()).isEqualTo(PARTITION.processors());
    }

    /** The request or the source's policy may say that the current configuration is kept. */
    @ParameterizedTest
    @CsvSource({"true, PROFILE, 4096", "false, CONFIGURATION, 4096", "false, PROFILE, 8192"})
    void aPartitionThatIsOffKeepsItsConfigurationIfAnyoneSaysSo(
            boolean requested, InactiveProfilePolicy policy, long megabytes) {
        MovePlan plan = plan(MoveKind.INACTIVE);
        LogicalPartition arriving = plan.withCurrentData(requested)
                .withInitial(plan.initial()
                        .updating(Article.SOURCE, system -> system.withInactiveProfilePolicy(Fact.known(policy))))
                .arriving();

        assertThat(arriving.memory().map(memory -> memory.currentMegabytes())).isEqualTo(Fact.known(megabytes));
        assertThat(arriving.physicalIoSlots().items()).containsExactly(REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, AIX_LINUX, true",
        "ACTIVE, IBM_I, false",
        "INACTIVE, AIX_LINUX, false",
        "SUSPENDED, AIX_LINUX, false",
    })
    void onlyAixAndLinuxThatRunMustBeReachedByTheConsole(
            MoveKind kind, OperatingEnvironment environment, boolean reached) {
        MovePlan plan = plan(kind).withPartition(PARTITION.withEnvironment(Fact.known(environment)));

        assertThat(plan.needsPartitionRmc()).isEqualTo(reached);
    }

    @ParameterizedTest
    @EnumSource
    void aPartitionWhoseStateNobodyCapturedIsInTheOneThatItsMoveNeeds(MoveKind kind) {
        MovePlan plan = plan(kind).withPartition(PARTITION.withState(Fact.unknown()));

        assertThat(plan.stateAtFirst()).isEqualTo(kind.state());
        assertThat(plan.runsAtFirst()).isEqualTo(kind == MoveKind.ACTIVE);
        assertThat(plan.withPartition(PARTITION.withState(Fact.known(PartitionState.RUNNING)))
                        .runsAtFirst())
                .isTrue();
    }

    @Test
    void aMoveTakesOnePairOfMoversIfNobodyAsksForMore() {
        assertThat(plan(MoveKind.ACTIVE).pairsRequired()).isEqualTo(1);
    }

    @Test
    void systemsAreNamedAndOneThatNobodyKnowsByItsServers() {
        MovePlan plan = plan(MoveKind.ACTIVE);
        MovePlan unknown = plan.withDestination(Optional.empty())
                .withInitial(plan.initial().with(server("vios7")).with(server("vios8")));

        assertThat(plan.sourceLabel()).isEqualTo("7895-42X*1054A3B");
        assertThat(plan.destinationLabel()).isEqualTo("7895-42X*1054A5B");
        assertThat(unknown.destinationLabel()).isEqualTo("the unknown system of vios7 and vios8");
        assertThat(unknown.target()).isEmpty();
    }

    private static VirtualIoServer server(String name) {
        return VirtualIoServer.builder().name(name).build();
    }

    @Test
    void aFibreChannelAdapterIsCalledByItsSlotElseByItsVfchostElseUnknown() {
        FibreChannelPlan unknown = FibreChannelPlan.builder().build();
        FibreChannelPlan served = unknown.withSourceAdapter(VirtualFibreChannelMapping.builder()
                .name("vfchost3")
                .slot(new VirtualSlot(30))
                .build());

        assertThat(unknown.label()).isEqualTo("the client of an unknown adapter");
        assertThat(served.label()).isEqualTo("the client of vfchost3");
        assertThat(served.withClientSlot(Fact.known(new VirtualSlot(8))).label())
                .isEqualTo("the virtual Fibre Channel adapter in slot 8");
    }
}
