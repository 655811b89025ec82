package lpm.report;

import java.util.ArrayList;
import java.util.List;

/** Text of at most 100 columns that grows line by line; long sentences are folded between words. */
public final class TextLines {

    private static final int COLUMNS = 100;

    private final StringBuilder text = new StringBuilder();

    /** Adds a line as it is. */
    public TextLines line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    /** Adds an empty line. */
    public TextLines blank() {
        text.append('\n');
        return this;
    }

    /** Adds words after a head, folded; following lines are indented as far as the head is long. */
    public TextLines folded(String head, String words) {
        return folded(head, " ".repeat(head.length()), words);
    }

    /** Adds words after a head, folded; following lines are indented as told. */
    public TextLines folded(String head, String indent, String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder(head);
        boolean atStart = true;
        for (String word : words.split(" ", -1)) {
            if (!atStart && current.length() + 1 + word.length() > COLUMNS) {
                lines.add(current.toString());
                current = new StringBuilder(indent);
                atStart = true;
            }
            current.append(atStart ? "" : " ").append(word);
            atStart = false;
        }
        lines.add(current.toString());
        lines.forEach(this::line);
        return this;
    }

    TextLines block(String indent, String block) {
        block.lines().forEach(line -> line(indent + line));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
