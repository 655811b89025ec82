package lpm.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lpm.document.ExampleDocument;
import lpm.document.FailureDocument;
import lpm.failure.KnownFailure;
import lpm.failure.KnownFailures;
import lpm.option.SyntaxRule;
import lpm.origin.InputException;
import lpm.origin.Printable;
import lpm.report.ExplanationJson;
import lpm.report.ExplanationText;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.catalog.RuleCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lpm explain}: what a rule says, or what a message of the console means. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description = "Explains a rule, a message code of the console, or the text of a failure.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lpm explain vscsi-reserve-parity",
            "  lpm explain HSCLA319 --format json",
            "  lpm explain - < failure.txt"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final int MAXIMUM_BYTES = 1 << 20;

    @Parameters(
            paramLabel = "RULE|CODE|TEXT",
            description = "The id of a rule, a code such as HSCLA319, a pasted message, or - for standard input.")
    private String subject = "";

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text or json. Default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String asked = subject.equals("-") ? standardInput() : subject;
        KnownFailures failures = FailureDocument.known();
        Result.print(
                spec.commandLine().getOut(),
                rule(asked, failures).or(() -> syntax(asked)).orElseGet(() -> failures(asked, failures)));
        return ExitCode.YES.code();
    }

    private static String standardInput() throws IOException {
        InputStream in = System.in;
        byte[] bytes = in.readNBytes(MAXIMUM_BYTES + 1);
        if (bytes.length > MAXIMUM_BYTES) {
            throw new InputException("standard input: more than 1 MiB of text; paste the message of one failure");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Optional<String> rule(String asked, KnownFailures failures) {
        RuleCatalog catalog = RuleCatalog.installed();
        return Optional.ofNullable(catalog.names().get(asked.strip()))
                .flatMap(catalog::rule)
                .map((Rule rule) -> rule(rule, catalog.description(rule), failures));
    }

    private String rule(Rule rule, RuleDescription description, KnownFailures failures) {
        Optional<String> example = Optional.ofNullable(ExampleDocument.known().get(description.id()));
        return switch (format) {
            case TEXT -> ExplanationText.of(rule, description, failures, example);
            case JSON -> ExplanationJson.write(description, failures, example);
        };
    }

    private Optional<String> syntax(String asked) {
        return Arrays.stream(SyntaxRule.values())
                .filter(rule -> rule.id().equals(asked.strip()))
                .findFirst()
                .map(rule -> switch (format) {
                    case TEXT -> ExplanationText.of(rule);
                    case JSON -> ExplanationJson.write(rule);
                });
    }

    private String failures(String asked, KnownFailures failures) {
        ImmutableList<KnownFailure> found = failures.in(asked);
        if (found.isEmpty()) {
            throw new InputException(
                    "nothing is known about '%s': it is no rule (lpm rules lists them), and shows no known failure; codes that are known: %s"
                            .formatted(Printable.of(asked.strip()), String.join(", ", failures.codes())));
        }
        return switch (format) {
            case TEXT -> found.stream().map(ExplanationText::of).collect(Collectors.joining("\n"));
            case JSON -> ExplanationJson.write(found);
        };
    }
}
