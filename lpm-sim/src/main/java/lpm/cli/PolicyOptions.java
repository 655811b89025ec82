package lpm.cli;

import com.google.common.collect.ImmutableSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import lpm.Inputs;
import lpm.document.BaselineDocument;
import lpm.document.PolicyDocument;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import lpm.policy.KnownFinding;
import lpm.policy.Policy;
import lpm.rules.ValidationReport;
import lpm.rules.catalog.RuleCatalog;
import picocli.CommandLine.Option;

/** What a site has decided about rules. */
final class PolicyOptions {

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Waivers and severities of this site (YAML or JSON), each with a reason.")
    private Optional<Path> policy = Optional.empty();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Findings that are known already and do not count; --write-baseline makes it.")
    private Optional<Path> baseline = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "The day on which waivers must not have expired, such as 2027-01-31. Default: today.")
    private Optional<String> asOf = Optional.empty();

    Optional<Path> path() {
        return policy;
    }

    Optional<Path> baseline() {
        return baseline;
    }

    boolean isGiven() {
        return policy.isPresent() || baseline.isPresent();
    }

    /** The decisions; read before anything else, so that a mistake in them shows at once. */
    Policy read() {
        Policy decided = policy.map(Inputs::text)
                .map(text -> PolicyDocument.read(
                        text.file(), text.text(), RuleCatalog.installed().names()))
                .orElse(Policy.none());
        return baseline.map(Inputs::text)
                .map(PolicyOptions::known)
                .map(decided::withKnown)
                .orElse(decided);
    }

    private static ImmutableSet<KnownFinding> known(SourceText text) {
        return BaselineDocument.read(text.file(), text.text());
    }

    /** The report under the policy, after telling what in the policy does not count. */
    ValidationReport apply(Policy decided, ValidationReport report, PrintWriter err) {
        Policy.Judged judged = decided.apply(report, day());
        judged.notices().forEach(notice -> err.println("lpm: " + notice));
        return judged.report();
    }

    private LocalDate day() {
        try {
            return asOf.map(LocalDate::parse).orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
        } catch (DateTimeParseException e) {
            throw new InputException(
                    "--as-of: a day was expected, such as 2027-01-31, but '%s' was found".formatted(asOf.orElse("")));
        }
    }
}
