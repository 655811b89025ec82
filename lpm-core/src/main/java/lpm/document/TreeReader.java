package lpm.document;

import com.google.common.base.CharMatcher;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.origin.InputException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads the text of a document into nodes. Of YAML it takes mappings, lists and scalars; anchors, aliases, tags and merge
 * keys are refused, so that a line means what it says. It works by events and keeps its own stack: no depth of nesting
 * costs more than the limit.
 */
final class TreeReader {

    /** How deep mappings and lists may be nested; an estate document needs about ten levels. */
    static final int MAXIMUM_DEPTH = 100;

    /** What a key or value of an estate costs until its facts are merged, measured on partitions alone; rather too much. */
    private static final int BYTES_EACH = 600;

    /** How many keys and values are read: so many that they fit into the memory that Java has. */
    private static final long MAXIMUM_SCALARS =
            Math.min(4_000_000, Runtime.getRuntime().maxMemory() / BYTES_EACH);

    private static final CharMatcher BYTE_ORDER_MARK = CharMatcher.is('\uFEFF');

    private final Source source;
    private final Deque<OpenNode> open = new ArrayDeque<>();
    private Optional<Node> root = Optional.empty();
    private int documents;
    private long scalars;

    private TreeReader(Source source) {
        this.source = source;
    }

    static Node read(Source source, String text) {
        String content = text.startsWith("\uFEFF") ? BYTE_ORDER_MARK.trimLeadingFrom(text) : text;
        Unprintable.check(source, content);
        return new TreeReader(source).readAll(content);
    }

    private Node readAll(String text) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        Iterator<Event> events = new ParserImpl(settings, new StreamReader(settings, text));
        int line = 1;
        for (Optional<Event> event = next(events, line); event.isPresent(); event = next(events, line)) {
            line = event.get().getStartMark().map(TreeReader::line).orElse(line);
            take(event.get(), line);
        }
        return root.orElseThrow(source::empty);
    }

    /** The next event. A failure of the parser, of whatever type, is a failure of the text. */
    private Optional<Event> next(Iterator<Event> events, int line) {
        try {
            return events.hasNext() ? Optional.of(events.next()) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            String problem = Stream.of(e.getContext(), e.getProblem())
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(", "));
            throw notYaml(e.getProblemMark().map(TreeReader::line).orElse(line), problem);
        } catch (RuntimeException e) {
            throw notYaml(line, String.valueOf(e.getMessage()));
        }
    }

    private InputException notYaml(int line, String problem) {
        return source.error(
                line,
                "not readable as %s: %s; check %s"
                        .formatted(
                                source.isJson() ? "JSON" : "YAML",
                                CharMatcher.whitespace().trimAndCollapseFrom(problem, ' '),
                                source.isJson()
                                        ? "quotes, commas and brackets"
                                        : "indentation (blanks, no tabs), quotes and brackets"));
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    private void take(Event event, int line) {
        if (event instanceof DocumentStartEvent start) {
            documents++;
            if (documents > 1) {
                throw source.error(line, "a second document was found, one was expected; give each a file of its own");
            }
            if (!start.getTags().isEmpty()) {
                throw source.error(line, "a %TAG directive was found; tags are not accepted, remove it");
            }
        } else if (event instanceof NodeEvent node) {
            refuseReferences(node, line);
            if (node instanceof CollectionStartEvent start) {
                refuseTag(start.getTag(), line);
                open(start, line);
            } else if (node instanceof ScalarEvent scalar) {
                refuseTag(scalar.getTag(), line);
                count(line);
                add(new ScalarNode(line, scalar.getValue(), scalar.isPlain()));
            }
        } else if (event instanceof CollectionEndEvent) {
            add(open.pop().close());
        }
    }

    private void refuseReferences(NodeEvent node, int line) {
        if (node instanceof AliasEvent alias) {
            throw source.error(
                    line,
                    "the alias *%s was found; aliases are not accepted, write the value itself (in quotes if the * belongs to it)"
                            .formatted(alias.getAlias()));
        }
        node.getAnchor().ifPresent(anchor -> {
            throw source.error(
                    line,
                    "the anchor &%s was found; anchors are not accepted, write each value where it belongs"
                            .formatted(anchor));
        });
    }

    private void refuseTag(Optional<String> tag, int line) {
        tag.ifPresent(found -> {
            throw source.error(
                    line,
                    "the tag %s was found; tags are not accepted, write the value alone"
                            .formatted(ScalarNode.shown(found)));
        });
    }

    private void count(int line) {
        if (++scalars > MAXIMUM_SCALARS) {
            throw source.error(
                    line,
                    "the document has more than %,d keys and values, which the memory of this Java may not hold; split it, or give Java more, as in java -Xmx4g -jar lpm.jar"
                            .formatted(MAXIMUM_SCALARS));
        }
    }

    private void open(CollectionStartEvent start, int line) {
        if (open.size() == MAXIMUM_DEPTH) {
            throw source.error(
                    line,
                    "mappings and lists are nested deeper than %d levels, an estate needs about ten; check the brackets"
                            .formatted(MAXIMUM_DEPTH));
        }
        open.push(start instanceof MappingStartEvent ? new OpenMapping(source, line) : new OpenSequence(line));
    }

    private void add(Node node) {
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else {
            open.peek().add(node);
        }
    }
}
