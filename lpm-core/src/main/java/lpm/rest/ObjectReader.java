package lpm.rest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one object with all inside it. */
final class ObjectReader {

    /** How many elements one object may have. */
    static final int MAXIMUM_ELEMENTS = 250_000;

    private static final Pattern CONSOLE =
            Pattern.compile("http://www\\.ibm\\.com/xmlns/systems/power/firmware/(uom|web)/mc/[0-9]{4}_[0-9]{2}/");

    /**
     * Never looked at. Adapters in slots repeat the disks behind their ports, which {@code PhysicalVolumes} lists already; the
     * free ones are those that nothing uses.
     */
    static final ImmutableSet<String> SKIPPED = ImmutableSet.of(
            "RelatedIOAdapter", "FreeIOAdaptersForLinkAggregation", "FreeEthenetBackingDevicesForSEA", "IOAdapters");

    private final XmlCursor xml;
    private int elements;

    ObjectReader(XmlCursor xml) {
        this.xml = xml;
    }

    /** The object whose start tag the cursor is on. */
    static Element object(XmlCursor xml) {
        if (!CONSOLE.matcher(xml.namespace()).matches()) {
            throw xml.refused(
                    "element %s is in namespace '%s', but the answer of a console is expected: a feed or entry of Atom, or an object of http://www.ibm.com/xmlns/systems/power/firmware/uom/mc/2012_10/"
                            .formatted(xml.name(), xml.namespace()));
        }
        return element(xml);
    }

    /** The element whose start tag the cursor is on, whatever it is. */
    static Element element(XmlCursor xml) {
        return new ObjectReader(xml).read();
    }

    private Element read() {
        elements++;
        if (elements > MAXIMUM_ELEMENTS) {
            throw xml.refused("an object has more than %,d elements, which are not read".formatted(MAXIMUM_ELEMENTS));
        }
        String name = xml.name();
        int line = xml.line();
        Optional<String> href = xml.attribute("href");
        StringBuilder text = new StringBuilder();
        ImmutableList.Builder<Element> children = ImmutableList.builder();
        while (xml.next() && !xml.isEnd()) {
            if (!xml.isStart()) {
                text.append(xml.text());
            } else if (SKIPPED.contains(xml.name())) {
                skip(xml);
            } else {
                children.add(read());
            }
        }
        return new Element(name, line, href, text.toString().strip(), children.build());
    }

    /** Goes to the end of the element whose start tag the cursor is on. */
    static void skip(XmlCursor xml) {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            // the end of the element comes
        }
    }
}
