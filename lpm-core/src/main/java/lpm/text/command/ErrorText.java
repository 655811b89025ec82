package lpm.text.command;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Messages with which a command says that it did not do what was asked. */
public final class ErrorText {

    private static final Pattern CODE = Pattern.compile("\\s{0,80}(HSCL[0-9A-Z]{1,8}\\b|[0-9]{4}-[0-9]{3}\\s).*");
    private static final String NONE = "No results were found";
    private static final ImmutableList<String> WORDS = ImmutableList.of(
            "VIOS_DETAILED_ERROR",
            "not found",
            "Not found",
            "Some error messages may contain invalid",
            "Method error",
            "usage:",
            "Usage:",
            "Invalid option",
            "is not valid",
            "permission denied",
            "Permission denied",
            NONE);

    /** One of these is in each of the words: most lines have none, and are no errors. */
    private static final ImmutableList<String> HINTS =
            ImmutableList.of("found", "valid", "rror", "sage:", "denied", "ERROR");

    private ErrorText() {}

    /** The first line of the output that is an error message. */
    public static Optional<Line> in(CommandOutput output) {
        return mayHaveMessage(output)
                ? output.lines().filter(line -> isError(line.text())).findFirst()
                : Optional.empty();
    }

    /** Whether some line may be a message: no is certain. All words have a blank in them, but for two. */
    private static boolean mayHaveMessage(CommandOutput output) {
        if (!output.source().isPlain() || mayBegin(output, ErrorText::mayBeOfCode)) {
            return true;
        }
        String all = output.text();
        // fields may have colons between them, but hardly a g
        return (all.indexOf('g') >= 0 && has(all, "sage:", ':')) || has(all, "VIOS_", 'O') || hasSecondWord(all);
    }

    /** Whether a text has a word in it, of which it is likely to have one letter seldom. */
    private static boolean has(String all, String word, char seldom) {
        int before = word.indexOf(seldom);
        for (int at = all.indexOf(seldom); at >= 0; at = all.indexOf(seldom, at + 1)) {
            if (all.startsWith(word, at - before)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some word goes on behind a blank as one of a message does. */
    private static boolean hasSecondWord(String all) {
        for (int at = all.indexOf(' '); at >= 0; at = all.indexOf(' ', at)) {
            while (at < all.length() && all.charAt(at) == ' ') {
                at++;
            }
            if (mayGoOn(all, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayGoOn(String all, int at) {
        return switch (at < all.length() ? all.charAt(at) : ' ') {
            case 'f' -> all.startsWith("found", at);
            case 'e' -> all.startsWith("error", at);
            case 'v' -> all.startsWith("valid", at);
            case 'o' -> all.startsWith("option", at);
            case 'd' -> all.startsWith("denied", at);
            default -> false;
        };
    }

    private static boolean mayBegin(CommandOutput output, IntPredicate first) {
        for (int number = output.first(); number < output.end(); number++) {
            if (!output.source().isPlain() || first.test(output.source().firstVisible(number))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the output is, or has in it, the sentence in place of an empty list. */
    public static boolean saysThereIsNone(CommandOutput output) {
        return mayBegin(output, first -> first == NONE.charAt(0))
                && output.lines().anyMatch(ErrorText::saysThereIsNone);
    }

    /** The sentence in place of an empty list, with which a management console says that nothing was found. */
    public static boolean saysThereIsNone(Line line) {
        return line.text().strip().startsWith(NONE);
    }

    /** Whether the line is an error message. */
    public static boolean isError(String text) {
        if (!mayBeginWithCode(text) && !hasAny(text, HINTS)) {
            return false;
        }
        return (text.indexOf(' ') >= 0 && !text.contains("NO VIRTUAL TARGET"))
                ? CODE.matcher(text).matches() || hasAny(text, WORDS)
                : text.contains("VIOS_DETAILED_ERROR");
    }

    private static boolean hasAny(String text, ImmutableList<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeginWithCode(String text) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && mayBeOfCode(text.charAt(at));
    }

    private static boolean mayBeOfCode(int first) {
        return first == 'H' || (first >= '0' && first <= '9');
    }
}
