package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.sim.fault.Fault;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.InjectionPoint;
import lpm.sim.fault.ServerCrash;
import lpm.sim.state.Flow;
import lpm.sim.state.HardwareState;
import lpm.sim.state.MigrationParameters;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PreparedMoveTest {

    private static final MigrationOptions DEFAULTS = MigrationOptions.defaults();
    private static final MigrationParameters NUMBERS = DEFAULTS.parameters();

    private static PreparedMove prepared(Estate estate, MigrationRequest request, MigrationOptions usual) {
        return PreparedMove.of(SimulatedEstate.of(estate), request, Article.mapping(), usual);
    }

    static Stream<Arguments> moves() {
        return Stream.of(
                move("an IBM i partition", Article.estate(), MigrationMode.ACTIVE),
                move("an AIX partition", Article.aix(), MigrationMode.ACTIVE),
                move("a partition that is off", Article.estate(MigrationMode.INACTIVE), MigrationMode.INACTIVE),
                move("a suspended partition", Article.estate(MigrationMode.SUSPENDED), MigrationMode.SUSPENDED),
                move(
                        "a partition that is off, as if it ran",
                        Article.estate(MigrationMode.INACTIVE),
                        MigrationMode.ACTIVE),
                move(
                        "too little memory at the destination",
                        Article.estate()
                                .updating(
                                        Article.DESTINATION,
                                        system -> system.withAvailableMemoryMegabytes(Fact.known(1L))),
                        MigrationMode.ACTIVE),
                move("a destination without bridges", unbridged(), MigrationMode.ACTIVE));
    }

    private static Estate unbridged() {
        return without(without(Article.estate(), Article.DESTINATION_1), Article.DESTINATION_2);
    }

    private static Estate without(Estate estate, ViosKey server) {
        return estate.updating(
                server, bridging -> bridging.withSharedEthernetAdapters(Listing.complete(ImmutableList.of())));
    }

    private static Arguments move(String what, Estate estate, MigrationMode mode) {
        return Arguments.of(Named.of(what, estate), Article.request().withMode(mode));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void whateverStrikesThePreparedMoveIsTheOneThatIsPlannedAnew(Estate estate, MigrationRequest request) {
        PreparedMove prepared = prepared(estate, request, DEFAULTS);
        for (ImmutableList<InjectionPoint> faults : faults()) {
            MigrationOptions options = DEFAULTS.withFaults(new FaultSchedule(faults));
            assertSame(prepared.run(options), anew(estate, request, options));
        }
    }

    private static List<ImmutableList<InjectionPoint>> faults() {
        Stream<InjectionPoint> points = Arrays.stream(MigrationStep.values())
                .flatMap(step -> Stream.concat(
                        Arrays.stream(Fault.values()).map(fault -> new InjectionPoint(fault, step)),
                        Stream.of(Article.SOURCE_1, Article.DESTINATION_2)
                                .map(server -> new InjectionPoint(new ServerCrash(server), step))));
        return Stream.concat(Stream.of(ImmutableList.<InjectionPoint>of()), points.map(ImmutableList::of))
                .toList();
    }

    static Stream<MigrationOptions> numbers() {
        return Stream.of(
                        NUMBERS.withLinkBitsPerSecond(1_000_000_000L),
                        NUMBERS.withDirtyBytesPerSecond(0).withHotPercent(0),
                        NUMBERS.withMaximumPasses(1).withThresholdBytes(0),
                        NUMBERS.withPageBytes(65_536).withTouchedPercent(100),
                        NUMBERS.withQuiesceMilliseconds(1).withSuspendOverheadMilliseconds(2),
                        NUMBERS.withWritesPerSecond(7).withWritesUnderWay(3),
                        NUMBERS.withCommandMilliseconds(1),
                        NUMBERS.withCommandMilliseconds(Long.MAX_VALUE / 8),
                        NUMBERS.withQuiesceMilliseconds(Long.MAX_VALUE),
                        NUMBERS.withHandOverMilliseconds(99))
                .flatMap(parameters -> Stream.of(false, true)
                        .map(redundant -> DEFAULTS.withParameters(parameters).withRedundantMovers(redundant)));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void whateverTheNumbersThePreparedMoveIsTheOneThatIsPlannedAnew(MigrationOptions options) {
        MigrationTrace anew = anew(Article.estate(), Article.request(), options);

        assertSame(prepared(Article.estate(), Article.request(), DEFAULTS).run(options), anew);
        assertSame(prepared(Article.estate(), Article.request(), options).run(options), anew);
        assertThat(anew.frames())
                .isNotEqualTo(
                        anew(Article.estate(), Article.request(), DEFAULTS).frames());
    }

    static Stream<Named<UnaryOperator<Flow>>> changesOnTheWay() {
        return Stream.of(
                Named.of(
                        "a slower console",
                        flow -> flow.withParameters(flow.parameters().withCommandMilliseconds(5_000))),
                Named.of(
                        "slower hypervisors",
                        flow -> flow.withParameters(flow.parameters().withHandOverMilliseconds(5_000))),
                Named.of(
                        "writes that are acknowledged too early",
                        flow -> flow.withWrites(
                                flow.writes().withAcknowledged(flow.writes().stored() + 1))),
                Named.of(
                        "memory that is written elsewhere",
                        flow -> flow.withMemory(flow.memory().withHotPages(5))),
                Named.of("a clock that is put forward", flow -> flow.after(7_000)));
    }

    @ParameterizedTest
    @MethodSource("changesOnTheWay")
    void whateverChangesOnTheWayThePreparedMoveIsTheOneThatIsPlannedAnew(UnaryOperator<Flow> change) {
        PreparedMove prepared = prepared(Article.estate(), Article.request(), DEFAULTS);
        for (MigrationStep step : MigrationStep.values()) {
            MigrationOptions options = new Change((state, reason) -> state.flowing(change)).before(step);
            assertSame(prepared.run(options), anew(Article.estate(), Article.request(), options));
        }
    }

    @Test
    void tracesShareTheHardwareOfTheirStatesAsLongAsNothingGoesWrong() {
        PreparedMove prepared = prepared(Article.estate(), Article.request(), DEFAULTS);
        List<MigrationFrame> slow = prepared.run(DEFAULTS.withParameters(NUMBERS.withLinkBitsPerSecond(1_000_000L)))
                .frames();
        List<MigrationFrame> quick = prepared.run(DEFAULTS).frames();
        List<MigrationFrame> struck = prepared.run(DEFAULTS.withFaults(Article.schedule("LPAR_RMC_LOSS@freeze")))
                .frames();

        assertThat(slow).hasSameSizeAs(quick);
        for (int picture = 0; picture < quick.size(); picture++) {
            HardwareState shown = quick.get(picture).state();
            assertThat(slow.get(picture).state().isSameHardware(shown))
                    .as(quick.get(picture).name())
                    .isTrue();
        }
        assertThat(struck.get(struck.size() - 1)
                        .state()
                        .isSameHardware(quick.get(quick.size() - 1).state()))
                .isFalse();
    }

    @Test
    void anInvariantThatTheRehearsalHasBrokenIsToldEachTime() {
        PreparedMove prepared = prepared(unbridged(), Article.request(), DEFAULTS);

        assertThat(prepared.run(DEFAULTS).brokenInvariants())
                .isNotEmpty()
                .isEqualTo(prepared.run(DEFAULTS.withParameters(NUMBERS.withHotPercent(1)))
                        .brokenInvariants());
    }

    private static MigrationTrace anew(Estate estate, MigrationRequest request, MigrationOptions options) {
        return Migration.run(SimulatedEstate.of(estate), request, Article.mapping(), options);
    }

    private static void assertSame(MigrationTrace prepared, MigrationTrace anew) {
        assertThat(prepared).isEqualTo(anew);
        assertThat(prepared.frames()).isEqualTo(anew.frames());
        assertThat(prepared.course()).isEqualTo(anew.course());
    }
}
