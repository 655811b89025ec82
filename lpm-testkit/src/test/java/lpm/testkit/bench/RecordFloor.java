package lpm.testkit.bench;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A second floor, of a reader that keeps what it reads: one plain object for each line, element or node, with its cells as strings
 * and numbers. It knows no attributes, checks nothing, and notes no places but the number of the line.
 */
final class RecordFloor {

    private static final int MOST_DIGITS = 18;

    private RecordFloor() {}

    /** A line with its cells: of each the text, or the number it is. */
    private record Row(int line, List<Object> cells) {}

    /** An element or node with what is in it. */
    private record Node(String name, List<Object> parts) {}

    /** All lines of a text. */
    static List<?> rows(String text, char between) {
        List<Row> rows = new ArrayList<>();
        int end;
        for (int at = 0; at < text.length(); at = end + 1) {
            int newline = text.indexOf('\n', at);
            end = newline < 0 ? text.length() : newline;
            rows.add(new Row(rows.size() + 1, cells(text.substring(at, end), between)));
        }
        return rows;
    }

    private static List<Object> cells(String line, char between) {
        List<Object> cells = new ArrayList<>();
        int cell = 0;
        while (cell < line.length()) {
            int next = line.indexOf(between, cell);
            int stop = next < 0 ? line.length() : next;
            if (stop > cell) {
                cells.add(value(line.substring(cell, stop)));
            }
            cell = stop + 1;
        }
        return cells;
    }

    private static Object value(String cell) {
        OptionalLong number = number(cell);
        return number.isPresent() ? (Object) number.getAsLong() : cell;
    }

    private static OptionalLong number(String cell) {
        if (cell.isEmpty() || cell.length() > MOST_DIGITS) {
            return OptionalLong.empty();
        }
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(Long.parseLong(cell));
    }

    /** The elements of a text. */
    static List<?> elements(String text) {
        try {
            XMLStreamReader events = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(text));
            Deque<Node> open = new ArrayDeque<>(List.of(new Node("", new ArrayList<>())));
            while (events.hasNext()) {
                int event = events.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    open(open, events.getLocalName());
                } else if (event == XMLStreamReader.CHARACTERS && !events.isWhiteSpace()) {
                    open.getLast().parts().add(value(events.getText()));
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    open.removeLast();
                }
            }
            return open.getLast().parts();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The nodes of a text. */
    static List<?> nodes(String text) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        ParserImpl events = new ParserImpl(settings, new StreamReader(settings, text));
        Deque<Node> open = new ArrayDeque<>(List.of(new Node("", new ArrayList<>())));
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case MappingStart, SequenceStart ->
                    open(open, event.getEventId().name());
                case Scalar -> open.getLast().parts().add(value(((ScalarEvent) event).getValue()));
                case MappingEnd, SequenceEnd -> open.removeLast();
                default -> {}
            }
        }
        return open.getLast().parts();
    }

    private static void open(Deque<Node> open, String name) {
        Node node = new Node(name, new ArrayList<>());
        open.getLast().parts().add(node);
        open.addLast(node);
    }
}
