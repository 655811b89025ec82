package lpm.sim.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationParametersTest {

    private static final MigrationParameters DEFAULTS =
            MigrationParameters.builder().build();

    /** A parameter, the last value that it takes, the next that it does not, and what is said of that. */
    static Stream<Arguments> limits() {
        return Stream.of(
                limit(MigrationParameters::withPageBytes, 1, 0, "bytes of a page must be positive, but are 0"),
                limit(
                        MigrationParameters::withAssumedMemoryMegabytes,
                        1,
                        0,
                        "MB of assumed memory must be positive, but are 0"),
                limit(
                        MigrationParameters::withLinkBitsPerSecond,
                        8,
                        7,
                        "the link must carry 8 bits per second, but carries 7"),
                limit(
                        (p, value) -> p.withMaximumPasses(Math.toIntExact(value)),
                        1,
                        0,
                        "passes must be positive, but are 0"),
                limit(
                        (p, value) -> p.withHotPercent(Math.toIntExact(value)),
                        0,
                        -1,
                        "hot memory must be 0 to 100 per cent, but is -1"),
                limit(
                        (p, value) -> p.withHotPercent(Math.toIntExact(value)),
                        100,
                        101,
                        "hot memory must be 0 to 100 per cent, but is 101"),
                limit(
                        (p, value) -> p.withTouchedPercent(Math.toIntExact(value)),
                        0,
                        -1,
                        "touched memory must be 0 to 100 per cent, but is -1"),
                limit(
                        (p, value) -> p.withTouchedPercent(Math.toIntExact(value)),
                        100,
                        101,
                        "touched memory must be 0 to 100 per cent, but is 101"),
                notNegative(MigrationParameters::withDirtyBytesPerSecond, "dirty bytes per second"),
                notNegative(MigrationParameters::withThresholdBytes, "threshold bytes"),
                notNegative(MigrationParameters::withWritesPerSecond, "writes per second"),
                notNegative(MigrationParameters::withWritesUnderWay, "writes under way"),
                notNegative(MigrationParameters::withQuiesceMilliseconds, "milliseconds to quiesce"),
                notNegative(MigrationParameters::withSuspendOverheadMilliseconds, "milliseconds to suspend"),
                notNegative(MigrationParameters::withHandOverMilliseconds, "milliseconds to hand over"),
                notNegative(MigrationParameters::withCommandMilliseconds, "milliseconds of a command"));
    }

    private static Arguments notNegative(
            BiFunction<MigrationParameters, Long, MigrationParameters> parameter, String words) {
        return limit(parameter, 0, -1, words + " must not be negative, but are -1");
    }

    private static Arguments limit(
            BiFunction<MigrationParameters, Long, MigrationParameters> parameter,
            long inside,
            long outside,
            String message) {
        return Arguments.of(parameter, inside, outside, message);
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("limits")
    void aParameterIsTakenUpToItsLimitAndRefusedBeyond(
            BiFunction<MigrationParameters, Long, MigrationParameters> parameter,
            long inside,
            long outside,
            String message) {
        assertThat(parameter.apply(DEFAULTS, inside)).isNotEqualTo(DEFAULTS);
        assertThatThrownBy(() -> parameter.apply(DEFAULTS, outside))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void byDefaultThePartitionGetsReadyIn150MillisecondsAndIsSuspendedAt8Megabytes() {
        assertThat(DEFAULTS.quiesceMilliseconds()).isEqualTo(150);
        assertThat(DEFAULTS.thresholdBytes()).isEqualTo(8 * 1_024 * 1_024);
    }
}
