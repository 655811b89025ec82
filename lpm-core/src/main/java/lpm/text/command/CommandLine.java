package lpm.text.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;

/**
 * A command as it was typed.
 *
 * @param words the command and its arguments, without quotes
 * @param pipes the commands its output went through, in order
 * @param simple whether it is one command without redirection, substitution or unbalanced quotes
 */
public record CommandLine(ImmutableList<String> words, ImmutableList<ImmutableList<String>> pipes, boolean simple) {

    private static final ImmutableSet<String> OF_CONSOLE =
            ImmutableSet.of("viosvrcmd", "lssyscfg", "lshwres", "lslparmigr", "lslic", "smcli");

    public static CommandLine parse(String typed) {
        List<ImmutableList<String>> stages = new ArrayList<>();
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        boolean simple = true;
        boolean pattern = false;
        char quote = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                inWord = true;
            } else if (c == ' ' || c == '|') {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
                if (c == '|') {
                    stages.add(ImmutableList.copyOf(words));
                    words.clear();
                }
            } else {
                simple &= ";&<>`$()".indexOf(c) < 0;
                pattern |= c == '*' || c == '?';
                if (c == '\\' && i + 1 < typed.length()) {
                    i++;
                }
                word.append(typed.charAt(i));
                inWord = true;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        stages.add(ImmutableList.copyOf(words));
        boolean whole = stages.stream().noneMatch(List::isEmpty);
        // the console's shell leaves the asterisk of 7895-42X*1054A3B alone, for no file has such a name
        boolean literal = !pattern
                || (!stages.get(0).isEmpty()
                        && OF_CONSOLE.contains(stages.get(0).get(0)));
        return new CommandLine(
                withoutWrapper(stages.get(0)),
                ImmutableList.copyOf(stages.subList(1, stages.size())),
                simple && quote == 0 && whole && literal);
    }

    /** The root shell reaches the commands of padmin through {@code ioscli}. */
    private static ImmutableList<String> withoutWrapper(ImmutableList<String> words) {
        boolean wrapped = words.size() > 1
                && (words.get(0).equals("ioscli") || words.get(0).equals("/usr/ios/cli/ioscli"));
        return wrapped ? words.subList(1, words.size()) : words;
    }

    /** The command's own name; empty where nothing was typed. */
    public String name() {
        return words.isEmpty() ? "" : words.get(0);
    }

    /** Whether it is exactly this, through whatever pipe. */
    public boolean is(String... expected) {
        return words.equals(ImmutableList.copyOf(expected));
    }
}
