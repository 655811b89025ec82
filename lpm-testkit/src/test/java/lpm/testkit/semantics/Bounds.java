package lpm.testkit.semantics;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How large a move is, and how much may happen to it.
 *
 * @param pages of memory, at most 8
 * @param versions how often each page is written at most on one side, at most 6
 * @param pairs of mover service partitions, 1 or 2
 * @param servers Virtual I/O Servers on each side, 1 or 2
 * @param asked whether the console reaches the operating system by RMC, as AIX and Linux, or does not need to, as for IBM i
 * @param faults how many strike at most
 */
public record Bounds(int pages, int versions, int pairs, int servers, boolean asked, int faults) {

    /** The bit of each thing that may go wrong. */
    ImmutableIntArray mishaps() {
        return Arrays.stream(Mishap.values())
                .flatMapToInt(
                        mishap -> IntStream.rangeClosed(1, mishap.count(this)).map(mishap::bit))
                .collect(
                        ImmutableIntArray::builder,
                        ImmutableIntArray.Builder::add,
                        (one, other) -> one.addAll(other.build()))
                .build();
    }

    /** Whether a move of this size takes the step. */
    boolean has(Step step) {
        return servers == 2 || (step != Step.DST_VTD2 && step != Step.SRC_VTD2);
    }
}
