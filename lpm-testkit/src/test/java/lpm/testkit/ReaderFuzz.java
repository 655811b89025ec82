package lpm.testkit;

import java.util.Objects;
import java.util.function.Function;

/** What a coverage-guided fuzzer calls; {@code src/fuzz/fuzz.sh} runs it, one virtual machine for each reader. */
public final class ReaderFuzz {

    private static Function<byte[], ReaderCapture> input = bytes -> {
        throw new IllegalStateException("no reader is chosen");
    };

    private ReaderFuzz() {}

    /**
     * Called once.
     *
     * @param arguments the name of the reader
     */
    public static void fuzzerInitialize(String[] arguments) {
        ReaderCapture like = ReaderCaptures.of(arguments[0]).get(0);
        input = like::with;
    }

    /** Called with each input; whatever it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        ReaderOracle.read(input.apply(Objects.requireNonNull(bytes)))
                .ifPresent(lpm -> ReaderOracle.checkWhole(lpm.estate()));
    }
}
