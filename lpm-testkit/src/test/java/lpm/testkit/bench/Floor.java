package lpm.testkit.bench;

import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The least that any reader of a text has to do: to go through its lines and cells, or its events, and make a string of each. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
enum Floor {
    BLANKS(text -> cells(text, ' '), text -> RecordFloor.rows(text, ' ')),
    COMMAS(text -> cells(text, ','), text -> RecordFloor.rows(text, ',')),
    COLONS(text -> cells(text, ':'), text -> RecordFloor.rows(text, ':')),
    XML_EVENTS(Floor::xmlEvents, RecordFloor::elements),
    YAML_EVENTS(Floor::yamlEvents, RecordFloor::nodes);

    private final ToIntFunction<String> walk;
    private final Function<String, List<?>> keep;

    Floor(ToIntFunction<String> walk, Function<String, List<?>> keep) {
        this.walk = walk;
        this.keep = keep;
    }

    /** Goes through the text; the result depends on every part of it. */
    int walk(String text) {
        return walk.applyAsInt(text);
    }

    /** Goes through the text and keeps all of it as plain objects. */
    List<?> keep(String text) {
        return keep.apply(text);
    }

    private static int cells(String text, char between) {
        int sum = 0;
        int end;
        for (int at = 0; at < text.length(); at = end + 1) {
            int newline = text.indexOf('\n', at);
            end = newline < 0 ? text.length() : newline;
            String line = text.substring(at, end);
            int cell = 0;
            while (cell < line.length()) {
                int next = line.indexOf(between, cell);
                int stop = next < 0 ? line.length() : next;
                if (stop > cell) {
                    sum += line.substring(cell, stop).hashCode();
                }
                cell = stop + 1;
            }
        }
        return sum;
    }

    private static int xmlEvents(String text) {
        try {
            XMLStreamReader events = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(text));
            int sum = 0;
            while (events.hasNext()) {
                int event = events.next();
                sum += event == XMLStreamReader.START_ELEMENT
                        ? events.getLocalName().hashCode()
                        : event == XMLStreamReader.CHARACTERS ? events.getText().hashCode() : event;
            }
            return sum;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int yamlEvents(String text) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        ParserImpl events = new ParserImpl(settings, new StreamReader(settings, text));
        int sum = 0;
        while (events.hasNext()) {
            sum += events.next().hashCode();
        }
        return sum;
    }
}
