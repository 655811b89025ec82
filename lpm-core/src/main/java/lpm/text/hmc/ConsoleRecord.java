package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Supplier;
import lpm.fact.Fact;
import lpm.origin.InputException;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/**
 * One record of a listing: attributes and their values as printed.
 *
 * @param line the line of the record
 * @param use takes down which attributes are asked for
 */
record ConsoleRecord(CommandOutput output, Line line, ImmutableMap<String, String> values, AttributeUse use) {

    /** What consoles print where there is no value. */
    private static final ImmutableSet<String> NO_VALUE = ImmutableSet.of("", "none", "null", "unavailable");

    boolean has(String attribute) {
        use.ask(attribute);
        return values.containsKey(attribute);
    }

    /** The value; empty where there is none. */
    Optional<String> text(String attribute) {
        return printed(attribute).filter(value -> !NO_VALUE.contains(value));
    }

    /** What is printed as value, even if it is a word for none; empty where the attribute is not. */
    Optional<String> printed(String attribute) {
        use.ask(attribute);
        return Optional.ofNullable(values.get(attribute));
    }

    /** The value of an attribute that the record cannot do without. */
    String required(String attribute) {
        return text(attribute).orElseThrow(() -> wrong("a value of " + attribute));
    }

    /** The number; empty where there is none, or where it stands for any. */
    Optional<Integer> number(String attribute) {
        return text(attribute).filter(value -> !value.equals("any")).map(value -> parse(attribute, value));
    }

    int requiredNumber(String attribute) {
        return parse(attribute, required(attribute));
    }

    private int parse(String attribute, String value) {
        if (value.length() > 9 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw wrong("a number as " + attribute);
        }
        return Integer.parseInt(value);
    }

    /** What is printed 1 or 0, true or false. */
    Fact<Boolean> truth(String attribute) {
        return Fact.ofOptional(text(attribute).map(value -> switch (value) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw wrong("1 or 0 as " + attribute);
        }));
    }

    /** The members of a value that is a list. */
    ImmutableList<String> list(String attribute) {
        return text(attribute)
                .map(value -> value(() -> Cells.split(value, ',')))
                .orElse(ImmutableList.of());
    }

    /** A value made of the record; what its constructor refuses is an error about the line. */
    <T> T value(Supplier<T> value) {
        return output.value(line, value);
    }

    InputException wrong(String expected) {
        return output.wrong(line, expected);
    }
}
