package lpm.rest;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Subject;
import lpm.origin.Warning;

/** Collects what one object of an answer says, with the places. */
final class Facts {

    private final String file;
    private final String kind;
    private final Origins.Builder origins = Origins.builder();
    private final ImmutableList.Builder<Warning> warnings = ImmutableList.builder();

    Facts(String file, Payload payload) {
        this.file = file;
        this.kind = payload.kind();
    }

    Origin origin(Element element) {
        return new Origin(file, element.line(), Optional.of("REST " + kind));
    }

    /** Notes where an object, or one of its attributes, was read. */
    void note(Subject subject, String attribute, Element element) {
        origins.put(subject, attribute, origin(element));
    }

    void note(Subject subject, Element element) {
        note(subject, "", element);
    }

    /** Reports what is there, but cannot be used. */
    void warn(Element element, String message) {
        warnings.add(new Warning(origin(element), message));
    }

    /** What the element at the path says of an attribute; unknown if it says nothing, or is not there. */
    <T> Fact<T> fact(Subject subject, String attribute, Element from, String path, Function<String, T> reader) {
        return optional(subject, attribute, from, path, text -> Fact.known(reader.apply(text)));
    }

    /** The same for what may be said in words that mean unknown. */
    <T> Fact<T> optional(
            Subject subject, String attribute, Element from, String path, Function<String, Fact<T>> reader) {
        return from.filled(path)
                .map(element -> {
                    Fact<T> fact = value(element, () -> reader.apply(element.text()));
                    if (fact.isKnown()) {
                        note(subject, attribute, element);
                    }
                    return fact;
                })
                .orElseGet(Fact::unknown);
    }

    /** A value that must be there for the rest to be understood. */
    <T> T required(Element from, String path, Function<String, T> reader) {
        Element element = from.filled(path)
                .orElseThrow(() -> new InputException(
                        origin(from), "%s has no %s, without which it cannot be read".formatted(from.name(), path)));
        return value(element, () -> reader.apply(element.text()));
    }

    /** The value of an element; if it is none, an error that says where. */
    <T> T value(Element element, Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (IllegalArgumentException e) {
            throw new InputException(origin(element), element.name() + ": " + e.getMessage());
        }
    }

    /** What is wrong with an element. */
    InputException wrong(Element element, String message) {
        return new InputException(origin(element), message);
    }

    Capture capture(Estate estate) {
        return new Capture(estate, origins.build(), warnings.build());
    }
}
