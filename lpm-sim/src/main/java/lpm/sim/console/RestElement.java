package lpm.sim.console;

import com.google.common.xml.XmlEscapers;
import java.util.List;
import java.util.function.Function;
import lpm.fact.Fact;
import lpm.fact.Listing;

/** An element of an answer; what the model does not know is left out. */
final class RestElement {

    private final String name;
    private final StringBuilder inside = new StringBuilder();

    RestElement(String name) {
        this.name = name;
    }

    RestElement with(String child, Object value) {
        inside.append('<')
                .append(child)
                .append(" kb=\"CUD\" kxe=\"false\">")
                .append(XmlEscapers.xmlContentEscaper().escape(value.toString()))
                .append("</")
                .append(child)
                .append(">\n");
        return this;
    }

    RestElement with(String child, Fact<?> fact) {
        fact.value().ifPresent(value -> with(child, value));
        return this;
    }

    RestElement with(RestElement child) {
        inside.append(child);
        return this;
    }

    /** A link to another object. */
    RestElement link(String child, String address) {
        inside.append('<').append(child).append(" href=\"").append(address).append("\" rel=\"related\"/>\n");
        return this;
    }

    /** The list of all of a kind; left out unless all are known. */
    <T> RestElement all(String child, Listing<T> listing, Function<T, RestElement> member) {
        listing.whole().value().ifPresent(all -> each(child, all, member));
        return this;
    }

    <T> RestElement each(String child, List<T> members, Function<T, RestElement> member) {
        RestElement list = new RestElement(child);
        members.forEach(each -> list.with(member.apply(each)));
        return with(list);
    }

    /** The element as an object of its own. */
    String object() {
        String namespace = RestInterface.NAMESPACE;
        return "<%1$s:%1$s xmlns:%1$s=\"%2$s\" xmlns=\"%2$s\" schemaVersion=\"V1_8_0\">\n<Metadata><Atom/></Metadata>\n%3$s</%1$s:%1$s>\n"
                .formatted(name, namespace, inside);
    }

    @Override
    public String toString() {
        return "<%1$s schemaVersion=\"V1_8_0\">\n%2$s</%1$s>\n".formatted(name, inside);
    }
}
