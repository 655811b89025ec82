package lpm.rest;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import lpm.merge.Merger;
import lpm.model.Estate;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.SourceText;
import lpm.origin.Warning;

/**
 * Reads what the REST interface of a console answered: a feed, an entry or an object, as XML or in a recording of the whole
 * answer. Links are explained by other answers, so that {@link #names} of all of them is collected first.
 */
public final class RestReader {

    private RestReader() {}

    /** Whether the input looks like such an answer, by its first line that is neither blank nor a comment. */
    public static boolean isRest(SourceText source) {
        return source.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(Envelope::begins)
                .isPresent();
    }

    /**
     * What the identifiers in links stand for, as far as this answer tells.
     *
     * @throws InputException for XML that is damaged, cut off, or not the answer of a console
     */
    public static RestNames names(SourceText source) {
        NamesCollector names = new NamesCollector(source.file());
        AnswerParser.parse(source, names::add);
        return names.names();
    }

    /**
     * Reads an answer that explains its links itself.
     *
     * @throws InputException for XML that is damaged, cut off, or not the answer of a console
     */
    public static Capture read(SourceText source) {
        return read(source, names(source));
    }

    /**
     * Reads an answer.
     *
     * @param names what all answers together tell, this one included
     * @throws InputException for XML that is damaged, cut off, or not the answer of a console; or for a value that cannot be
     */
    public static Capture read(SourceText source, RestNames names) {
        ImmutableList.Builder<Capture> captures = ImmutableList.builder();
        Set<String> unread = new HashSet<>();
        Optional<Address> self = AnswerParser.parse(
                source,
                payload -> PayloadReaders.of(payload.kind())
                        .ifPresentOrElse(reader -> captures.add(reader.read(source.file(), payload, names)), () -> {
                            if (unread.add(payload.kind())) {
                                captures.add(unread(source, payload));
                            }
                        }));
        ImmutableList<Capture> all = captures.build();
        if (all.isEmpty()) {
            captures.add(warning(source, 1, "the answer has no objects in it, so nothing is read"));
        }
        Capture merged = Merger.merge(captures.build());
        return self.map(address -> WholeLists.of(address, merged, all.size(), names))
                .orElse(merged);
    }

    /**
     * The answer as XML alone, with nothing in it but what is read: no recording of requests and headers, comments, addresses of
     * consoles, or texts of elements that no reader looks at. It reads as the same.
     *
     * @throws InputException for XML that is damaged, cut off, or not the answer of a console
     */
    public static SourceText essentials(SourceText source) {
        return Essentials.of(source);
    }

    private static Capture unread(SourceText source, Payload payload) {
        return warning(
                source,
                payload.element().line(),
                "objects of kind %s are not read: no rule looks at what they hold".formatted(payload.kind()));
    }

    private static Capture warning(SourceText source, int line, String message) {
        return new Capture(
                Estate.empty(), Origins.none(), ImmutableList.of(new Warning(Origin.of(source.file(), line), message)));
    }
}
