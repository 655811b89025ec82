package lpm.rest;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import lpm.origin.SourceText;

/** Takes an answer apart: a feed of entries, an entry, or an object alone. One object at a time is held in memory. */
final class AnswerParser {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final SourceText source;
    private final Consumer<Payload> payloads;
    private Optional<Address> self = Optional.empty();

    private AnswerParser(SourceText source, Consumer<Payload> payloads) {
        this.source = source;
        this.payloads = payloads;
    }

    /** Passes on each object of the answer, and returns the address of the answer itself, where it says. */
    static Optional<Address> parse(SourceText source, Consumer<Payload> payloads) {
        Envelope envelope = Envelope.of(source);
        AnswerParser parser = new AnswerParser(source, payloads);
        XmlCursor xml = new XmlCursor(source.file(), envelope.text(), envelope.firstLine());
        while (xml.next()) {
            if (xml.isStart()) {
                parser.root(xml);
            }
        }
        return parser.self;
    }

    private void root(XmlCursor xml) {
        if (isAtom(xml) && xml.name().equals("feed")) {
            feed(xml);
        } else if (isAtom(xml) && xml.name().equals("entry")) {
            entry(xml);
        } else {
            payloads.accept(new Payload(ObjectReader.object(xml), Optional.empty(), Optional.empty()));
        }
    }

    /** Whether the tag is one of what objects come in, not of an object. */
    static boolean isAtom(XmlCursor xml) {
        return xml.namespace().equals(ATOM);
    }

    private void feed(XmlCursor xml) {
        while (xml.next() && !xml.isEnd()) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().equals("entry")) {
                entry(xml);
            } else if (xml.name().equals("link")) {
                self = self.or(() -> link(xml, "self"));
                refuseNextPage(xml);
                ObjectReader.element(xml);
            } else {
                ObjectReader.element(xml);
            }
        }
    }

    private static Optional<Address> link(XmlCursor xml, String relation) {
        return xml.attribute("rel")
                .filter(rel -> rel.toLowerCase(Locale.ROOT).equals(relation))
                .flatMap(rel -> xml.attribute("href"))
                .map(Address::of);
    }

    /** One page would look like a system that has only these objects. */
    private static void refuseNextPage(XmlCursor xml) {
        link(xml, "next").ifPresent(next -> {
            throw xml.refused("the answer goes on at %s, a page that is missing here; fetch all of it in one answer"
                    .formatted(xml.attribute("href").orElse("")));
        });
    }

    /** Links may stand before the object or behind it. */
    private void entry(XmlCursor xml) {
        Optional<String> id = Optional.empty();
        Optional<Address> entrySelf = Optional.empty();
        ImmutableList.Builder<Element> found = ImmutableList.builder();
        while (xml.next() && !xml.isEnd()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "id" -> id = Optional.of(ObjectReader.element(xml).text());
                case "link" -> {
                    Optional<Address> address = link(xml, "self");
                    entrySelf = entrySelf.or(() -> address);
                    ObjectReader.element(xml);
                }
                case "content" -> content(xml, found);
                default -> ObjectReader.element(xml);
            }
        }
        Optional<String> entryId = id;
        Optional<Address> address = entrySelf;
        found.build().forEach(object -> payloads.accept(new Payload(object, entryId, address)));
    }

    /** The object is an element, or is written out as text with its angle brackets escaped. */
    private void content(XmlCursor xml, ImmutableList.Builder<Element> found) {
        int line = xml.line();
        StringBuilder text = new StringBuilder();
        boolean any = false;
        while (xml.next() && !xml.isEnd()) {
            if (xml.isStart()) {
                found.add(ObjectReader.object(xml));
                any = true;
            } else {
                text.append(xml.text());
            }
        }
        String escaped = text.toString();
        if (!any && escaped.strip().startsWith("<")) {
            int before = (int) escaped.substring(0, escaped.indexOf('<'))
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            XmlCursor inner = new XmlCursor(source.file(), escaped.strip(), line + before);
            while (inner.next()) {
                if (inner.isStart()) {
                    found.add(ObjectReader.object(inner));
                }
            }
        }
    }
}
