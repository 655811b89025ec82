package lpm.document;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Collects the parts of a document and prints them as YAML. */
final class TreeWriter {

    private static final ImmutableSet<String> WORDS_OF_YAML =
            ImmutableSet.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndent(4)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setSplitLines(false)
            .setWidth(Integer.MAX_VALUE)
            .setUseUnicodeEncoding(true)
            .build();

    private final List<Event> events = new ArrayList<>();

    TreeWriter() {
        events.add(new StreamStartEvent());
        events.add(new DocumentStartEvent(false, Optional.empty(), Map.of()));
    }

    String finish() {
        events.add(new DocumentEndEvent(false));
        events.add(new StreamEndEvent());
        Text text = new Text();
        Emitter emitter = new Emitter(SETTINGS, text);
        events.forEach(emitter::emit);
        return text.toString();
    }

    void startMapping() {
        events.add(new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
    }

    void endMapping() {
        events.add(new MappingEndEvent());
    }

    /** Begins a list: of objects, one below the other, or of values, in brackets on one line. */
    void startSequence(boolean ofObjects) {
        events.add(new SequenceStartEvent(
                Optional.empty(), Optional.empty(), true, ofObjects ? FlowStyle.BLOCK : FlowStyle.FLOW));
    }

    void endSequence() {
        events.add(new SequenceEndEvent());
    }

    /** A number, truth value or word of ours, as it prints. */
    void word(Object value) {
        scalar(value.toString(), ScalarStyle.PLAIN);
    }

    /** A text, in quotes if any reader of YAML could take it for something else. */
    void text(Object value) {
        String text = value.toString();
        scalar(text, isPlain(text) ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED);
    }

    private void scalar(String text, ScalarStyle style) {
        events.add(new ScalarEvent(Optional.empty(), Optional.empty(), new ImplicitTuple(true, true), text, style));
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && (Character.isLetter(text.charAt(0)) || text.charAt(0) == '/' || text.charAt(0) == '_')
                && !WORDS_OF_YAML.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Where the emitter prints to. */
    private static final class Text implements StreamDataWriter {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(String part) {
            text.append(part);
        }

        @Override
        public void write(String part, int offset, int length) {
            text.append(part, offset, offset + length);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
