package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lpm.fact.Fact;

/** One object as a management console lists it: {@code key=value} cells in one line; what is unknown is left out. */
final class ConsoleRecord {

    private final List<String> cells = new ArrayList<>();

    ConsoleRecord with(String key, Object value) {
        return cell(key, value.toString());
    }

    ConsoleRecord with(String key, Fact<?> fact) {
        fact.value().ifPresent(value -> with(key, value));
        return this;
    }

    /** A truth as the console prints it: 1 or 0. */
    ConsoleRecord flag(String key, Fact<Boolean> fact) {
        return with(key, fact.map(yes -> yes ? 1 : 0));
    }

    /** A list; {@code none} where it is empty. */
    ConsoleRecord list(String key, ImmutableList<String> members) {
        String joined = members.stream().map(ConsoleRecord::quoted).collect(Collectors.joining(","));
        return cell(key, members.isEmpty() ? "none" : joined);
    }

    ConsoleRecord append(ConsoleRecord other) {
        cells.addAll(other.cells);
        return this;
    }

    private ConsoleRecord cell(String key, String value) {
        cells.add(quoted(key + "=" + value));
        return this;
    }

    /** A comma would end it, so that it stands in quotes; quotes in it are doubled. */
    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The line, ended; nothing for an object of which nothing is known. */
    String line() {
        return cells.isEmpty() ? "" : String.join(",", cells) + "\n";
    }
}
