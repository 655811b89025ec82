package lpm.report;

import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;
import lpm.origin.InputException;

/** A shell script that grows line by line: each command is echoed behind a prompt, then run. */
final class ScriptLines {

    /** What no name of a console holds, and what would end a quoted name in a transcript. */
    private static final CharMatcher NOT_IN_NAMES = CharMatcher.javaIsoControl().or(CharMatcher.is('"'));

    /** What a shell reads as more than itself between double quotes. */
    private static final CharMatcher SPECIAL_IN_QUOTES = CharMatcher.anyOf("$`\\");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.,:/@%+=-]+");

    private final StringBuilder text = new StringBuilder();

    private ScriptLines() {}

    /** A script that says what it is for and how it is run. */
    static ScriptLines begin(String purpose) {
        return new ScriptLines()
                .comment(purpose)
                .comment("It lists and changes nothing, and holds no password. Save it as collect.sh and run it with")
                .comment("")
                .comment("  ssh -n hscroot@HMC \"$(cat collect.sh)\" > estate.txt")
                .comment("")
                .comment(
                        "from where you can log in on the console. The console's shell is a restricted bash: it starts no")
                .comment(
                        "script files and writes no files, but takes a script as the command line that ssh hands over.")
                .comment("Each command is echoed behind a prompt, so that the output reads like a session.")
                .blank()
                .line("prompt=\"hscroot@${HOSTNAME:-hmc}:~>\"");
    }

    /** The script, closed by the prompt that shows that its last command has ended. */
    String end() {
        return blank().line("echo \"$prompt\"").text.toString();
    }

    ScriptLines line(String line) {
        text.append(line).append('\n');
        return this;
    }

    ScriptLines blank() {
        return line("");
    }

    ScriptLines comment(String words) {
        return comment("", words);
    }

    ScriptLines comment(String indent, String words) {
        text.append(new TextLines().folded(indent + "# ", indent + "# ", words));
        return this;
    }

    /** Echoes and runs a command in which variables are the only thing that a shell may read more into. */
    ScriptLines run(String command) {
        return run("", command);
    }

    ScriptLines run(String indent, String command) {
        return run(indent, command, "");
    }

    ScriptLines run(String indent, String command, String redirection) {
        return line(indent + "echo \"$prompt " + command.replace("\"", "\\\"") + "\"")
                .line(indent + command + redirection);
    }

    /** Echoes and runs a command without variables. */
    ScriptLines runLiterally(String command) {
        return SPECIAL_IN_QUOTES.matchesAnyOf(command)
                ? line("echo \"$prompt\" " + singleQuoted(command)).line(command)
                : run(command);
    }

    /** A name as one word of a command line. */
    static String word(String name) {
        if (PLAIN.matcher(name).matches()) {
            return name;
        }
        return SPECIAL_IN_QUOTES.matchesAnyOf(name) ? singleQuoted(name) : '"' + name + '"';
    }

    private static String singleQuoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    static void checkName(String name) {
        if (name.isBlank() || NOT_IN_NAMES.matchesAnyOf(name)) {
            throw new InputException(
                    "a console has no object named '%s': a name is not blank and holds no double quotes and no control characters"
                            .formatted(CharMatcher.javaIsoControl().replaceFrom(name, '?')));
        }
    }
}
