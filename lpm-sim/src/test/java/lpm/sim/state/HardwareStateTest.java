package lpm.sim.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.sim.Article;
import lpm.sim.MigrationFrame;
import lpm.sim.hardware.ForwardingTable;
import lpm.sim.hardware.StreamState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HardwareStateTest {

    /** On the way, with a first pass behind it. */
    private static final MoveState STATE = Article.migrate().frames().stream()
            .filter(frame -> frame.name().equals("first_pass"))
            .map(MigrationFrame::state)
            .findFirst()
            .orElseThrow();

    /** By the part that another state has otherwise. */
    private static final ImmutableMap<String, UnaryOperator<MoveState>> EDITS =
            ImmutableMap.<String, UnaryOperator<MoveState>>builder()
                    .put("plan", state -> state.withPlan(state.plan().withTargetId(new PartitionId(77))))
                    .put(
                            "estate",
                            state -> state.changing(estate ->
                                    estate.updating(Article.CLIENT, p -> p.withRestrictedIo(Fact.known(false)))))
                    .put("owner", state -> state.withOwner(Owner.FLIGHT))
                    .put("runsAtSource", state -> state.withRunsAtSource(false))
                    .put("runsAtDestination", state -> state.withRunsAtDestination(true))
                    .put(
                            "conditions",
                            state -> state.withConditions(state.conditions().losing(Resource.CONSOLE, "gone")))
                    .put("created", state -> state.withCreated(ImmutableList.of()))
                    .put(
                            "createdFibreChannel",
                            state -> state.withCreatedFibreChannel(
                                    ImmutableList.of(new CreatedAdapter(Article.DESTINATION_1, "vfchost0"))))
                    .put("createdBackingDevices", HardwareStateTest::backed)
                    .put("boundAtSource", state -> state.withBoundAtSource(false))
                    .put("boundAtDestination", state -> state.withBoundAtDestination(false))
                    .put("streamsBeside", state -> state.withStreamsBeside(ImmutableMultiset.of(Article.SOURCE_1)))
                    .put("stream", state -> state.withStream(StreamState.SUSPENDED))
                    .put("down", state -> state.withDown(true))
                    .put("switches", state -> state.withSwitches(ForwardingTable.empty()))
                    .put("standing", state -> state.withStanding(Standing.LOST))
                    .buildOrThrow();

    private static MoveState backed(MoveState state) {
        return state.withCreatedBackingDevices(ImmutableList.of(new CreatedBackingDevice(
                Article.DESTINATION_1,
                "vnicserver0",
                new VirtualSlot(4),
                VirtualNicBackingDevice.builder()
                        .sriovAdapter(1)
                        .physicalPort(0)
                        .build())));
    }

    static Iterable<String> parts() {
        return EDITS.keySet();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void hardwareOfWhichOnePartIsAnotherIsNotTheSame(String part) {
        MoveState edited = Optional.ofNullable(EDITS.get(part)).orElseThrow().apply(STATE);

        assertThat(edited.isSameHardware(STATE)).isFalse();
        assertThat(edited.isSameHardware(edited)).isTrue();
    }

    @Test
    void everyPartOfTheHardwareCounts() {
        assertThat(Arrays.stream(HardwareState.class.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(EDITS.keySet());
    }

    @Test
    void whatFlowsDoesNotCount() {
        MoveState flowed = STATE.after(5)
                .flowing(flow -> flow.withFrozenAtMilliseconds(7L)
                        .withPasses(ImmutableList.of())
                        .withMemory(flow.memory().withStale(1))
                        .withParameters(flow.parameters().withPageBytes(1)));

        assertThat(flowed).isNotEqualTo(STATE);
        assertThat(flowed.isSameHardware(STATE)).isTrue();
    }

    @Test
    void hardwareThatIsEqualButWasBuiltAnotherTimeIsNotTheSame() {
        MoveState built = Article.migrate().frames().stream()
                .map(MigrationFrame::state)
                .filter(STATE::equals)
                .findFirst()
                .orElseThrow();

        assertThat(built.isSameHardware(STATE)).isFalse();
    }
}
