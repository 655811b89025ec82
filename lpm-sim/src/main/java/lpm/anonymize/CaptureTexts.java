package lpm.anonymize;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.Input;
import lpm.origin.SourceText;

/**
 * Captures that belong together, and what is told of them beside.
 *
 * @param from the server or system that printed those which do not say so themselves
 */
public record CaptureTexts(ImmutableList<Input.Text> texts, Optional<String> from) {

    /** Captures that say everything themselves. */
    public static CaptureTexts of(List<SourceText> sources) {
        return new CaptureTexts(
                sources.stream()
                        .map(source -> new Input.Text(source, Optional.empty()))
                        .collect(ImmutableList.toImmutableList()),
                Optional.empty());
    }

    /** The captures themselves. */
    public ImmutableList<SourceText> sources() {
        return texts.stream().map(Input.Text::source).collect(ImmutableList.toImmutableList());
    }

    /** What is told beside. */
    Stream<String> told() {
        return Stream.concat(texts.stream().flatMap(text -> text.command().stream()), from.stream());
    }
}
