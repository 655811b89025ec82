package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
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
 * @param cells what is printed, cell by cell
 * @param layout which attribute is in which cell
 * @param use takes down which records are left unread
 */
record ConsoleRecord(CommandOutput output, Line line, Cells cells, Layout layout, AttributeUse use) {

    private static final int LONGEST_NUMBER = 9;
    private static final Fact<Boolean> TRUE = Fact.known(true);
    private static final Fact<Boolean> FALSE = Fact.known(false);

    boolean has(String attribute) {
        return cell(attribute) >= 0;
    }

    /** Whether there is a value, and no word that stands for none. */
    boolean hasValue(String attribute) {
        int cell = cell(attribute);
        return cell >= 0 && !isNoValue(cell);
    }

    /** The value; empty where there is none. */
    Optional<String> text(String attribute) {
        int cell = cell(attribute);
        return cell < 0 || isNoValue(cell) ? Optional.empty() : Optional.of(value(cell));
    }

    /** What is printed as value, even if it is a word for none; empty where the attribute is not. */
    Optional<String> printed(String attribute) {
        int cell = cell(attribute);
        return cell < 0 ? Optional.empty() : Optional.of(value(cell));
    }

    /** Whether this is printed as value. */
    boolean prints(String attribute, String value) {
        int cell = cell(attribute);
        return cell >= 0 && is(cell, value);
    }

    private int cell(String attribute) {
        return layout.cell(attribute);
    }

    /** What is printed as value in a cell. */
    String value(int cell) {
        return cells.text(cell, layout.valueAt(cell));
    }

    private boolean is(int cell, String value) {
        int at = layout.valueAt(cell);
        return cells.length(cell) - at == value.length() && cells.has(cell, at, value);
    }

    /** Whether it is what consoles print where there is no value. */
    private boolean isNoValue(int cell) {
        return switch (cells.length(cell) - layout.valueAt(cell)) {
            case 0 -> true;
            case 4 -> is(cell, "none") || is(cell, "null");
            case 11 -> is(cell, "unavailable");
            default -> false;
        };
    }

    /** The value of an attribute that the record cannot do without. */
    String required(String attribute) {
        return value(requiredCell(attribute));
    }

    private int requiredCell(String attribute) {
        int cell = cell(attribute);
        if (cell < 0 || isNoValue(cell)) {
            throw wrong("a value of " + attribute);
        }
        return cell;
    }

    /** The number; empty where there is none, or where it stands for any. */
    Optional<Integer> number(String attribute) {
        int cell = cell(attribute);
        return cell < 0 || isNoValue(cell) || is(cell, "any") ? Optional.empty() : Optional.of(parse(attribute, cell));
    }

    int requiredNumber(String attribute) {
        return parse(attribute, requiredCell(attribute));
    }

    private int parse(String attribute, int cell) {
        int length = cells.length(cell);
        int number = 0;
        for (int at = layout.valueAt(cell); at < length; at++) {
            char digit = cells.charAt(cell, at);
            if (digit < '0' || digit > '9' || length - layout.valueAt(cell) > LONGEST_NUMBER) {
                throw wrong("a number as " + attribute);
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /** What is printed 1 or 0, true or false. */
    Fact<Boolean> truth(String attribute) {
        int cell = cell(attribute);
        if (cell < 0 || isNoValue(cell)) {
            return Fact.unknown();
        }
        if (is(cell, "1") || is(cell, "true")) {
            return TRUE;
        }
        if (is(cell, "0") || is(cell, "false")) {
            return FALSE;
        }
        throw wrong("1 or 0 as " + attribute);
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
