package lpm.report;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.option.SyntaxRule;
import lpm.rules.FactCapture;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import lpm.rules.catalog.RuleCatalog;

/** The catalogue as a page of Markdown, group by group: which class asks what, of which facts, and what comes of it. */
public final class RulesMarkdown {

    private static final String HEAD = """
            # Rules

            `lpm rules --format markdown` prints this page, and a test compares the two. `lpm explain RULE` tells more of one rule.

            - **Facts**: *captured* by commands, *asked* of a person (`assume:` in an estate document), or known only at *run-time*.
              Rules that speak of some operating environments alone need `lssyscfg -r lpar -m SYSTEM` too. Capitals stand for names.
            - **Remedy**: what mends a violation, or why nothing is proposed.
            - **When forced**: the step of the simulated migration, or the invariant, that breaks if a move goes on in spite of the
              violation, or why nothing does.
            """;

    private RulesMarkdown() {}

    /** The page. */
    public static String write(RuleCatalog catalog) {
        StringBuilder page = new StringBuilder(HEAD);
        ImmutableListMultimap<String, Rule> groups = Multimaps.index(
                catalog.rules(), rule -> catalog.description(rule).group());
        groups.asMap().forEach((group, rules) -> {
            heading(page, group, "Rule", "Class", "Facts", "Remedy", "When forced");
            rules.forEach(rule -> row(page, rule, catalog.description(rule)));
        });
        heading(page, "how options are written", "Rule", "Class", "Expected");
        for (SyntaxRule rule : SyntaxRule.values()) {
            row(page, code(rule.id()), link(SyntaxRule.class), rule.statement());
        }
        return page.toString();
    }

    private static void row(StringBuilder page, Rule rule, RuleDescription description) {
        row(
                page,
                ids(description) + ": " + description.statement(),
                description.origin().isPresent() ? code(rule.getClass().getSimpleName()) : link(rule.getClass()),
                facts(description),
                description.remedy().toString(),
                description.consequence().toString());
    }

    private static String ids(RuleDescription description) {
        return Stream.concat(Stream.of(description.id()), description.aliases().stream())
                .map(RuleId::value)
                .map(RulesMarkdown::code)
                .collect(Collectors.joining(", "));
    }

    private static String facts(RuleDescription description) {
        String captures = commands(description.captures());
        return description.facts() + (captures.isEmpty() ? "" : ": " + captures);
    }

    private static String commands(Collection<FactCapture> captures) {
        return captures.stream().map(FactCapture::form).map(RulesMarkdown::code).collect(Collectors.joining(", "));
    }

    /** To the source, seen from the directory of the module. */
    private static String link(Class<?> type) {
        return "[%s](src/main/java/%s.java)"
                .formatted(type.getSimpleName(), type.getName().replace('.', '/'));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static void heading(StringBuilder page, String title, String... columns) {
        page.append("\n## ").append(title).append("\n\n");
        row(page, columns);
        page.append("|---".repeat(columns.length)).append("|\n");
    }

    private static void row(StringBuilder page, String... cells) {
        page.append(Stream.of(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }
}
