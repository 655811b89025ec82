package lpm.rest;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * An element of an answer, whatever its namespace prefix.
 *
 * @param line where its start tag ends
 * @param href the address of the object it stands for
 * @param text what it says itself, without blanks around it
 */
record Element(String name, int line, Optional<String> href, String text, ImmutableList<Element> children) {

    private static final Splitter STEPS = Splitter.on('/');

    /** The first element down the path {@code A/B}. */
    Optional<Element> at(String path) {
        int end = path.indexOf('/');
        if (end < 0) {
            return child(path);
        }
        return child(path.substring(0, end)).flatMap(first -> first.at(path.substring(end + 1)));
    }

    private Optional<Element> child(String wanted) {
        for (Element child : children) {
            if (child.name.equals(wanted)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** All elements at the end of the path. */
    ImmutableList<Element> all(String path) {
        ImmutableList<Element> found = ImmutableList.of(this);
        for (String step : STEPS.split(path)) {
            found = found.stream()
                    .flatMap(element -> element.children.stream())
                    .filter(child -> child.name.equals(step))
                    .collect(ImmutableList.toImmutableList());
        }
        return found;
    }

    /** The element at the path, if it says something. */
    Optional<Element> filled(String path) {
        return at(path).filter(element -> !element.text.isEmpty());
    }

    Optional<String> textAt(String path) {
        return filled(path).map(Element::text);
    }
}
