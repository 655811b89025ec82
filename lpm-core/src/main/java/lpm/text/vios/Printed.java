package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import java.util.function.BiConsumer;
import lpm.fact.Coverage;
import lpm.text.command.Line;

/**
 * What stands under the headings of a listing.
 *
 * @param bareHeadings those with nothing under them: what it was is lost
 */
record Printed<T>(ImmutableList<T> items, ImmutableList<Line> bareHeadings) {

    /** Of a listing without headings. */
    static <T> Printed<T> of(ImmutableList<T> items) {
        return new Printed<>(items, ImmutableList.of());
    }

    /** What a listing shows that otherwise is whole, or not. */
    Coverage coverage(boolean whole) {
        return whole && bareHeadings.isEmpty() ? Coverage.complete() : Coverage.open();
    }

    void warn(BiConsumer<Line, String> warnings) {
        bareHeadings.forEach(line ->
                warnings.accept(line, "no adapter under this heading; there may be more adapters than were read"));
    }
}
