package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import lpm.Lpm;
import lpm.model.Estate;
import lpm.origin.Warning;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A capture in which one byte was changed gives an equal model, a different one that is whole, or the declared error. Whole is a
 * model that can be written and is read again as the same; and what it lacks of the right one is spoken of in a warning.
 */
@Execution(ExecutionMode.CONCURRENT)
class ReaderMutationProperties {

    private static final int TRIES = 20_000;
    private static final long SEED = 7895;
    private static final String SPECIAL = "\0\t\n\r\u001B $0919af,:;\"'<>&/-|#%*{}[]";

    /** A hash begins a comment in a document, and a 0 is a client that there is none of: something less is told. */
    private static final String TELLS_LESS = "#0";

    /** Where a word alone tells what kind of device a line is about, another word is another kind, which may be of no interest. */
    private static final ImmutableSet<String> KIND_IS_ONE_WORD =
            ImmutableSet.of("bare", "entstat", "lsdev", "lsmap", "document-yaml");

    static List<String> readers() {
        return ReaderCaptures.readers();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void anyByteMayBeWrong(String reader) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Original> originals =
                ReaderCaptures.of(reader).stream().map(Original::of).toList();
        for (int i = 0; i < TRIES; i++) {
            originals.get(i % originals.size()).mutate(random);
        }
    }

    /**
     * A capture as it was printed, and what its mutants have given so far.
     *
     * @param models those that were found to be whole
     * @param tried the changes, each a place and a byte: none is tried twice
     */
    private record Original(ReaderCapture capture, Lpm right, Set<Estate> models, Set<Integer> tried) {

        static Original of(ReaderCapture capture) {
            Lpm right = ReaderOracle.read(capture).orElseThrow(() -> new AssertionError(capture + " is refused"));
            ReaderOracle.checkWhole(right.estate());
            return new Original(capture, right, new HashSet<>(Set.of(right.estate())), new HashSet<>());
        }

        void mutate(SplittableRandom random) {
            byte[] bytes = capture.copy();
            int place = random.nextInt(bytes.length);
            boolean joinsLines = bytes[place] == '\n';
            bytes[place] = random.nextBoolean()
                    ? (byte) random.nextInt(1 << Byte.SIZE)
                    : (byte) SPECIAL.charAt(random.nextInt(SPECIAL.length()));
            if (tried.add(place << Byte.SIZE | (bytes[place] & 0xFF))) {
                check(capture.with(bytes), joinsLines || TELLS_LESS.indexOf(bytes[place]) >= 0, place);
            }
        }

        private void check(ReaderCapture mutant, boolean tellsLess, int place) {
            ReaderOracle.read(mutant).filter(read -> models.add(read.estate())).ifPresent(read -> {
                ReaderOracle.checkWhole(read.estate());
                if (!tellsLess && !KIND_IS_ONE_WORD.contains(capture.reader())) {
                    checkNothingIsDropped(read, place);
                }
            });
        }

        private void checkNothingIsDropped(Lpm read, int place) {
            if (messages(right).containsAll(messages(read))) {
                assertThat(read.origins().subjects())
                        .as("byte %d of %s", place, capture)
                        .hasSizeGreaterThanOrEqualTo(right.origins().subjects().size());
            }
        }

        private static ImmutableSet<String> messages(Lpm lpm) {
            return lpm.warnings().stream().map(Warning::message).collect(ImmutableSet.toImmutableSet());
        }
    }
}
