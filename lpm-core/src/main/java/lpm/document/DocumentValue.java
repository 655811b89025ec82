package lpm.document;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A value of a document, and where it stands in its text. Keys are no values; nor is what is written with escapes, for it does not
 * stand there as it is meant.
 *
 * @param keys the keys that lead to it, the outermost first; lists have none
 * @param start the index of its first character, behind an opening quote
 * @param end the index behind its last character
 */
public record DocumentValue(ImmutableList<String> keys, String text, int start, int end) {

    private static final CharMatcher BYTE_ORDER_MARK = CharMatcher.is('\uFEFF');

    /**
     * The values of a document that {@link EstateDocument} reads, in their order.
     *
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException if it is not a document at all
     */
    public static ImmutableList<DocumentValue> of(String text) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        int start = BYTE_ORDER_MARK.negate().indexIn(text);
        Walk walk = new Walk(text, Math.max(0, start));
        Iterator<Event> events = new ParserImpl(settings, new StreamReader(settings, text.substring(walk.index)));
        events.forEachRemaining(walk::take);
        return walk.values.build();
    }

    private static final class Walk {
        private final String text;
        private final ImmutableList.Builder<DocumentValue> values = ImmutableList.builder();
        /** The open mappings and lists; a mapping with the key whose value comes next. */
        private final Deque<Level> open = new ArrayDeque<>();
        /** Where the last value began, and how many code points stand before it: marks count those. */
        private int index;

        private int points;

        private record Level(boolean mapping, Optional<String> key) {}

        Walk(String text, int index) {
            this.text = text;
            this.index = index;
        }

        void take(Event event) {
            if (event instanceof CollectionStartEvent start) {
                open.push(new Level(start instanceof MappingStartEvent, Optional.empty()));
            } else if (event instanceof CollectionEndEvent) {
                open.pop();
                valueEnds();
            } else if (event instanceof ScalarEvent scalar) {
                scalar(scalar);
            }
        }

        private void scalar(ScalarEvent scalar) {
            if (!open.isEmpty() && open.peek().mapping() && open.peek().key().isEmpty()) {
                open.pop();
                open.push(new Level(true, Optional.of(scalar.getValue())));
                return;
            }
            int start = index(scalar.getStartMark()) + (scalar.isPlain() ? 0 : 1);
            int end = start + scalar.getValue().length();
            if (end <= text.length() && text.substring(start, end).equals(scalar.getValue())) {
                values.add(new DocumentValue(keys(), scalar.getValue(), start, end));
            }
            valueEnds();
        }

        private void valueEnds() {
            if (!open.isEmpty() && open.peek().mapping()) {
                open.pop();
                open.push(new Level(true, Optional.empty()));
            }
        }

        private ImmutableList<String> keys() {
            ImmutableList.Builder<String> keys = ImmutableList.builder();
            open.descendingIterator().forEachRemaining(level -> level.key().ifPresent(keys::add));
            return keys.build();
        }

        private int index(Optional<Mark> mark) {
            int before = mark.map(Mark::getIndex).orElse(points);
            index = text.offsetByCodePoints(index, before - points);
            points = before;
            return index;
        }
    }
}
