package lpm.text.command;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import lpm.fact.Coverage;

/** What the pipes behind a command left of its lines. */
public final class PipeFilter {

    /** Filters that leave lines out or in another order, and never change one. */
    private static final ImmutableSet<String> KEEP_LINES = ImmutableSet.of(
            "grep", "egrep", "fgrep", "head", "tail", "more", "pg", "less", "sort", "uniq", "cat", "tee");

    /** Characters that mean something in a regular expression, basic or extended. */
    private static final CharMatcher META = CharMatcher.anyOf("\\.[]*^$+?(){}|");

    private PipeFilter() {}

    /** Whether every line that came through is a line of the command. */
    public static boolean keepsLines(CommandLine command) {
        return command.pipes().stream().allMatch(stage -> KEEP_LINES.contains(stage.get(0)) && !countsLines(stage));
    }

    private static boolean countsLines(ImmutableList<String> stage) {
        return stage.stream().anyMatch(word -> word.startsWith("-") && (word.contains("c") || word.contains("n")))
                && !stage.get(0).equals("head")
                && !stage.get(0).equals("tail");
    }

    /** What the lines are complete for: all, those with some texts in them, or nothing that can be said. */
    public static Coverage coverage(CommandLine command) {
        if (command.pipes().isEmpty()) {
            return Coverage.complete();
        }
        return command.pipes().size() == 1 ? coverage(command.pipes().get(0)) : Coverage.open();
    }

    private static Coverage coverage(ImmutableList<String> stage) {
        String name = stage.get(0);
        if (stage.size() == 2 && name.equals("grep")) {
            return texts(stage.get(1), "\\|");
        }
        boolean extended = (stage.size() == 2 && name.equals("egrep"))
                || (stage.size() == 3 && name.equals("grep") && stage.get(1).equals("-E"));
        return extended ? texts(stage.get(stage.size() - 1), "|") : Coverage.open();
    }

    private static Coverage texts(String pattern, String alternation) {
        ImmutableList<String> texts =
                ImmutableList.copyOf(Splitter.on(alternation).split(pattern));
        boolean literal =
                texts.stream().noneMatch(text -> text.isEmpty() || text.startsWith("-") || META.matchesAnyOf(text));
        return literal ? Coverage.filtered(texts) : Coverage.open();
    }
}
