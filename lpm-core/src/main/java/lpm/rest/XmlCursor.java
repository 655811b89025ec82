package lpm.rest;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lpm.origin.InputException;
import lpm.origin.Origin;

/** Goes through XML from tag to tag. What is not wanted of XML is refused: document types, entities of one's own, deep nesting. */
final class XmlCursor {

    /** How deep elements may be nested. */
    static final int MAXIMUM_DEPTH = 100;

    private static final int LONGEST_REASON = 200;

    private final String file;
    private final int firstLine;
    private final XMLStreamReader reader;
    private int depth;

    XmlCursor(String file, String xml, int firstLine) {
        this.file = file;
        this.firstLine = firstLine;
        try {
            this.reader = factory().createXMLStreamReader(new StringReader(xml));
        } catch (XMLStreamException e) {
            throw unreadable(firstLine, e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // newer JDKs have a limit of their own, with a message of theirs; 0 leaves it to ours
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("it refers to a document outside");
        });
        return factory;
    }

    /** Goes to the next start tag, end tag or text; false at the end of the document. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                        throw refused("a document type (<!DOCTYPE) is not read; an answer of a console has none");
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw refused("an entity of the document's own is not read; an answer of a console has none");
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > MAXIMUM_DEPTH) {
                            throw refused("elements are nested more than %d deep, which is not read"
                                    .formatted(MAXIMUM_DEPTH));
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        return true;
                    }
                    default -> {
                        // comments, blanks between tags, and instructions to other programs say nothing
                    }
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw unreadable(line(), e);
        }
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    /** The name of the tag without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** The namespace of the tag, empty for none. */
    String namespace() {
        return Optional.ofNullable(reader.getNamespaceURI()).orElse("");
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    String text() {
        return reader.getText();
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    /** The line of the input that the cursor is on. */
    int line() {
        return firstLine + Math.max(0, reader.getLocation().getLineNumber() - 1);
    }

    InputException refused(String why) {
        return new InputException(Origin.of(file, line()), why);
    }

    /** The parser's own words are of several lines and in the language of the machine. */
    private InputException unreadable(int line, XMLStreamException e) {
        String message = Optional.ofNullable(e.getMessage()).orElse("");
        String reason = message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^Message: ", "");
        return new InputException(
                Origin.of(file, line),
                "the XML is damaged or cut off; fetch it again (%s)"
                        .formatted(reason.substring(0, Math.min(LONGEST_REASON, reason.length()))));
    }
}
