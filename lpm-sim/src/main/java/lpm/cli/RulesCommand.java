package lpm.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.Collectors;
import lpm.report.RulesJson;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.catalog.RuleCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lpm rules}: the catalogue. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = "Lists every rule: id, severity, kinds of migration, statement.",
        footerHeading = "%nExample:%n",
        footer = "  lpm rules --format json")
final class RulesCommand implements Runnable {

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text or json. Default: ${DEFAULT-VALUE}.")
    private ValidateCommand.Format format = ValidateCommand.Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    @Override
    public void run() {
        ImmutableList<RuleDescription> rules =
                RuleCatalog.standard().rules().stream().map(Rule::description).collect(ImmutableList.toImmutableList());
        Result.print(
                spec.commandLine().getOut(),
                switch (format) {
                    case TEXT -> table(rules);
                    case JSON -> RulesJson.write(rules);
                });
    }

    private static String table(ImmutableList<RuleDescription> rules) {
        String table = AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                rules,
                Arrays.asList(
                        column("rule", 33).with(rule -> rule.id().value()),
                        column("severity", 10).with(rule -> rule.severity().toString()),
                        column("modes", 7)
                                .with(rule -> rule.modes().stream()
                                        .map(mode -> mode.name().substring(0, 1))
                                        .collect(Collectors.joining(" "))),
                        column("statement", 48).with(RuleDescription::statement)));
        return table.lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Column column(String header, int width) {
        return new Column()
                .header(header)
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT)
                .maxWidth(width, OverflowBehaviour.NEWLINE);
    }
}
