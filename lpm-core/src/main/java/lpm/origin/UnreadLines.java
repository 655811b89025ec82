package lpm.origin;

import java.util.function.BiConsumer;

/**
 * Lines of an input that no reader claimed. Only they are held, rather than the whole text of the input.
 *
 * @param first the number of the first
 * @param end the number after that of the last
 */
public record UnreadLines(SourceLines source, int first, int end) {

    public UnreadLines {
        source = source.only(first, end);
    }

    /** Takes each line that is not blank, with its number. */
    public void forEach(BiConsumer<Integer, String> line) {
        for (int number = first; number < end; number++) {
            String text = source.get(number);
            if (!text.isBlank()) {
                line.accept(number, text);
            }
        }
    }
}
