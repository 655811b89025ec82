package lpm.sim.state;

import static lpm.sim.Article.DESTINATION_1;
import static lpm.sim.Article.DESTINATION_2;
import static lpm.sim.Article.SOURCE_1;
import static lpm.sim.Article.SOURCE_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import lpm.model.id.PartitionId;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.sim.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedServersTest {

    private static final FibreChannelPlan UNKNOWN = FibreChannelPlan.builder().build();

    /** Nothing is planned for the partition. */
    private static final MovePlan NOTHING = MovePlan.builder()
            .initial(Article.estate())
            .partition(Article.estate().partition(Article.CLIENT))
            .destination(Article.DESTINATION)
            .targetId(new PartitionId(5))
            .build();

    private static AdapterPlan scsi(ViosKey source, ViosKey destination) {
        return AdapterPlan.builder()
                .source(source)
                .sourceAdapter("vhost0")
                .destination(destination)
                .build();
    }

    private static FibreChannelPlan fibreChannel(ViosKey source, ViosKey destination) {
        return UNKNOWN.withSource(source).withDestination(destination);
    }

    private static BackingDevicePlan virtualNic(ViosKey destination) {
        return BackingDevicePlan.builder()
                .clientSlot(new VirtualSlot(9))
                .destination(destination)
                .build();
    }

    @Test
    void theServerOfTheFirstAdapterComesFirstThenAllOthersWhateverTheyServe() {
        MovePlan plan = NOTHING.withAdapters(scsi(SOURCE_2, DESTINATION_1))
                .withFibreChannel(fibreChannel(SOURCE_2, DESTINATION_2), fibreChannel(SOURCE_1, DESTINATION_1))
                .withVirtualNicServers(new SourceHost(SOURCE_1, "vnicserver0"))
                .withBackingDevices(virtualNic(DESTINATION_2));

        assertThat(plan.sourceServers().first())
                .isEqualTo(new PlannedServers.Stage<>(
                        ImmutableSet.of(SOURCE_2),
                        plan.adapters(),
                        ImmutableList.of(fibreChannel(SOURCE_2, DESTINATION_2)),
                        ImmutableList.of()));
        assertThat(plan.sourceServers().others())
                .isEqualTo(new PlannedServers.Stage<>(
                        ImmutableSet.of(SOURCE_1),
                        ImmutableList.of(),
                        ImmutableList.of(fibreChannel(SOURCE_1, DESTINATION_1)),
                        plan.virtualNicServers()));
        assertThat(plan.destinationServers().first())
                .isEqualTo(new PlannedServers.Stage<>(
                        ImmutableSet.of(DESTINATION_1),
                        plan.adapters(),
                        ImmutableList.of(fibreChannel(SOURCE_1, DESTINATION_1)),
                        ImmutableList.of()));
        assertThat(plan.destinationServers().others())
                .isEqualTo(new PlannedServers.Stage<>(
                        ImmutableSet.of(DESTINATION_2),
                        ImmutableList.of(),
                        ImmutableList.of(fibreChannel(SOURCE_2, DESTINATION_2)),
                        plan.backingDevices()));
    }

    @Test
    void eachKindOfStorageHasPathsOfItsOwnAndVirtualNicsHaveNone() {
        MovePlan plan = NOTHING.withAdapters(scsi(SOURCE_1, DESTINATION_1))
                .withFibreChannel(fibreChannel(SOURCE_1, DESTINATION_1), fibreChannel(SOURCE_2, DESTINATION_1))
                .withBackingDevices(virtualNic(DESTINATION_2));

        assertThat(plan.sourceServers().paths())
                .containsExactly(ImmutableSet.of(SOURCE_1), ImmutableSet.of(SOURCE_1, SOURCE_2));
        assertThat(plan.destinationServers().paths())
                .containsExactly(ImmutableSet.of(DESTINATION_1), ImmutableSet.of(DESTINATION_1));
        assertThat(plan.destinationServers().ofStorage()).containsExactly(DESTINATION_1);
        assertThat(plan.destinationServers().all()).containsExactly(DESTINATION_1, DESTINATION_2);
        assertThat(NOTHING.withFibreChannel(UNKNOWN).sourceServers().paths()).isEmpty();
    }

    @Test
    void virtualNicsAloneHaveServersToo() {
        MovePlan plan = NOTHING.withVirtualNicServers(
                new SourceHost(SOURCE_2, "vnicserver0"), new SourceHost(SOURCE_1, "vnicserver0"));

        assertThat(plan.sourceServers().first().servers()).containsExactly(SOURCE_2);
        assertThat(plan.sourceServers().others().servers()).containsExactly(SOURCE_1);
        assertThat(plan.sourceServers().ofStorage()).isEmpty();
    }

    @Test
    void anAdapterOfNoKnownServerIsInNoStageOfTheSource() {
        FibreChannelPlan known = UNKNOWN.withSource(SOURCE_2);

        assertThat(NOTHING.withFibreChannel(UNKNOWN).sourceServers().first().isEmpty())
                .isTrue();
        assertThat(NOTHING.withFibreChannel(UNKNOWN, known)
                        .sourceServers()
                        .first()
                        .fibreChannel())
                .containsExactly(known);
    }

    @Test
    void anAdapterThatNoServerTakesOverIsStillTriedAtTheDestination() {
        PlannedServers<BackingDevicePlan> servers = NOTHING.withFibreChannel(
                        UNKNOWN, fibreChannel(SOURCE_1, DESTINATION_1))
                .destinationServers();

        assertThat(servers.first().fibreChannel()).containsExactly(UNKNOWN);
        assertThat(servers.first().servers()).isEmpty();
        assertThat(servers.others().servers()).containsExactly(DESTINATION_1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void thereAreTwoStages(int number) {
        PlannedServers<SourceHost> servers =
                NOTHING.withAdapters(scsi(SOURCE_1, DESTINATION_1)).sourceServers();

        assertThat(servers.stage(1)).isEqualTo(servers.first());
        assertThat(servers.stage(2)).isEqualTo(servers.others());
        assertThat(servers.stage(1).isEmpty()).isFalse();
        assertThat(servers.stage(2).isEmpty()).isTrue();
        assertThatThrownBy(() -> servers.stage(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are two stages, and no stage " + number);
    }
}
