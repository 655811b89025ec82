package lpm.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that a reader once failed on are read or refused as any other. */
class FoundInputsTest {

    static Stream<ReaderCapture> found() {
        return ReaderCaptures.found();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("found")
    void areReadOrRefused(ReaderCapture capture) {
        ReaderOracle.read(capture).ifPresent(lpm -> ReaderOracle.checkWhole(lpm.estate()));
    }
}
