package lpm.cli;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import lpm.report.RulesJson;
import lpm.report.RulesMarkdown;
import lpm.rules.RuleDescription;
import lpm.rules.catalog.RuleCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lpm rules}: the catalogue. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = {
            "Lists every rule: id, severity, kinds of migration, statement.",
            "json and markdown add what captures its facts, its remedy, and what breaks when it is violated."
        },
        footerHeading = "%nExample:%n",
        footer = "  lpm rules --format json")
final class RulesCommand implements Runnable {

    /** How the catalogue is printed. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text, json or markdown. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    @Override
    public void run() {
        RuleCatalog catalog = RuleCatalog.installed();
        ImmutableList<RuleDescription> rules =
                catalog.rules().stream().map(catalog::description).collect(ImmutableList.toImmutableList());
        Result.print(
                spec.commandLine().getOut(),
                switch (format) {
                    case TEXT -> table(rules);
                    case JSON -> RulesJson.write(rules);
                    case MARKDOWN -> RulesMarkdown.write(catalog);
                });
    }

    private static String table(ImmutableList<RuleDescription> rules) {
        Help.TextTable table = Help.TextTable.forColumns(
                Help.defaultColorScheme(Help.Ansi.OFF),
                new Help.Column(33, 0, Help.Column.Overflow.SPAN),
                new Help.Column(9, 0, Help.Column.Overflow.TRUNCATE),
                new Help.Column(7, 0, Help.Column.Overflow.TRUNCATE),
                new Help.Column(51, 0, Help.Column.Overflow.WRAP));
        table.indentWrappedLines = 0;
        table.addRowValues("rule", "severity", "modes", "statement");
        for (RuleDescription rule : rules) {
            table.addRowValues(rule.id().value(), rule.severity().toString(), modes(rule), statement(rule));
        }
        return table.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String statement(RuleDescription rule) {
        return rule.statement()
                + rule.origin().map(whose -> " (yours, from " + whose + ")").orElse("");
    }

    /** The first letter of each kind of migration. */
    private static String modes(RuleDescription rule) {
        return rule.modes().stream().map(mode -> mode.name().substring(0, 1)).collect(Collectors.joining(" "));
    }
}
