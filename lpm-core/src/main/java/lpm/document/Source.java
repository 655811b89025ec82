package lpm.document;

import com.google.common.collect.Iterables;
import java.util.Comparator;
import java.util.Locale;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Subject;

/** The document that is being read: its name, where its facts stand, and what it has already given. */
final class Source {

    /** Something that may be given once: an object, or a value of one of its attributes. */
    private record Claim(Subject owner, String what, String value) implements Comparable<Claim> {

        private static final Comparator<Claim> ORDER =
                Comparator.comparing(Claim::what).thenComparing(Claim::value).thenComparing(Claim::owner);

        /** A map of claims keeps its speed by the order, whatever hashes their names were chosen to have. */
        @Override
        public int compareTo(Claim other) {
            return ORDER.compare(this, other);
        }
    }

    private final String file;
    private final String expected;
    private final Origins.Builder origins = Origins.builder();
    private final Doubles<Claim> claims = new Doubles<>();

    /** An estate document. */
    Source(String file) {
        this(file, "the keys of an estate were expected, the first: lpm: 1");
    }

    /**
     * A document.
     *
     * @param expected what an empty one lacks
     */
    Source(String file, String expected) {
        this.file = file;
        this.expected = expected;
    }

    String file() {
        return file;
    }

    InputException empty() {
        return error(1, "no document was found, " + expected);
    }

    Origins origins() {
        return origins.build();
    }

    /** Whether its name says that it is JSON, which is read as the YAML it is. */
    boolean isJson() {
        return file.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    InputException error(int line, String message) {
        return new InputException(Origin.of(file, line), message);
    }

    /** Notes the line of an object. */
    void put(Subject subject, int line) {
        origins.put(subject, Origin.of(file, line));
    }

    void put(Subject subject, String attribute, int line) {
        origins.put(subject, attribute, Origin.of(file, line));
    }

    /** Refuses an object that was given before. */
    void claim(Subject subject, int line) {
        claims.firstLine(new Claim(subject, "", ""), line).ifPresent(first -> {
            throw error(
                    line,
                    "%s %s is given twice, first in line %d; keep one of them"
                            .formatted(subject.kind().toString().replace('-', ' '), subject, first));
        });
    }

    /** Refuses a value that another part of the same object has: {@code virtual slot 7}. */
    void claim(Subject owner, String what, Object value, int line) {
        claims.firstLine(new Claim(owner, what, value.toString()), line).ifPresent(first -> {
            throw error(
                    line,
                    "%s: %s %s occurs twice, first in line %d; each must be different"
                            .formatted(owner, what, value, first));
        });
    }

    /** Refuses a key that is not among these. */
    void checkKeys(MappingNode node, String what, Iterable<String> keys) {
        node.entries().forEach((key, entry) -> {
            if (!Iterables.contains(keys, key)) {
                throw error(
                        entry.line(),
                        "%s: unknown key %s%s, one of these was expected: %s"
                                .formatted(
                                        what,
                                        ScalarNode.shown(key),
                                        Nearest.to(key, keys)
                                                .map(near -> " (did you mean '" + near + "'?)")
                                                .orElse(""),
                                        String.join(", ", keys)));
            }
        });
    }
}
