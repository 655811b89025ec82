package lpm.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers on which line a value was first given. */
final class Doubles<T> {

    private final Map<T, Integer> lines = new HashMap<>();

    /** The line on which the value was given before, if it was. */
    Optional<Integer> firstLine(T value, int line) {
        @Nullable Integer first = lines.putIfAbsent(value, line);
        return Optional.ofNullable(first);
    }
}
