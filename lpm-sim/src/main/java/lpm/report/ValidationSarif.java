package lpm.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.failure.KnownFailures;
import lpm.origin.Origin;
import lpm.origin.Subject;
import lpm.policy.KnownFinding;
import lpm.rules.Finding;
import lpm.rules.MigrationRequest;
import lpm.rules.Missing;
import lpm.rules.Outcome;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import lpm.rules.RuleResult;
import lpm.rules.Severity;
import lpm.rules.ValidationReport;
import lpm.rules.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * A validation report as SARIF 2.1.0, the form that code scanning reads. Every rule is described; each violated or undetermined
 * finding is a result, the undetermined ones of kind {@code open} and so without a level, waived ones with their suppression.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">Static Analysis Results Interchange Format</a>
 */
public record ValidationSarif(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String FINGERPRINT = "lpmRuleOutcomeSubject/v1";

    /** One validation. */
    public record Run(Tool tool, Details automationDetails, List<Result> results, Map<String, Object> properties) {}

    /** The program that validated. */
    public record Tool(Driver driver) {}

    /** Its name and rules; no version unless it is packaged. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Driver(String name, @Nullable String version, List<Descriptor> rules) {}

    /** What tells runs about different moves apart. */
    public record Details(String id) {}

    /** A rule. */
    public record Descriptor(
            String id,
            Text shortDescription,
            Text help,
            Configuration defaultConfiguration,
            Map<String, Object> properties) {}

    /** How a rule weighs. */
    public record Configuration(String level) {}

    /** A message. */
    public record Text(String text) {}

    /** A finding. */
    public record Result(
            String ruleId,
            int ruleIndex,
            String kind,
            String level,
            Text message,
            List<Location> locations,
            Map<String, String> partialFingerprints,
            List<Suppression> suppressions,
            Map<String, Object> properties) {}

    /** Where a fact was read, or at least what it is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Location(@Nullable Physical physicalLocation, List<Logical> logicalLocations) {}

    /** A line of an input. */
    public record Physical(Artifact artifactLocation, Region region) {}

    /** An input. */
    public record Artifact(String uri) {}

    /** A line, counted from 1. */
    public record Region(int startLine) {}

    /** An object of the estate. */
    public record Logical(String name, String fullyQualifiedName, String kind) {}

    /** Why a result does not count. */
    public record Suppression(String kind, String status, String justification) {}

    /**
     * The SARIF form of a report about a partition that people call {@code name}.
     *
     * @param version the version of this program, where it is known
     */
    public static ValidationSarif of(
            ValidationReport report, String name, KnownFailures failures, Optional<String> version) {
        ImmutableList<RuleDescription> rules =
                report.results().stream().map(RuleResult::rule).collect(ImmutableList.toImmutableList());
        ImmutableList<RuleId> ids = rules.stream().map(RuleDescription::id).collect(ImmutableList.toImmutableList());
        Driver driver = new Driver(
                "lpm",
                version.orElse(null),
                rules.stream().map(rule -> descriptor(rule, failures)).toList());
        return new ValidationSarif(
                SCHEMA,
                "2.1.0",
                ImmutableList.of(new Run(
                        new Tool(driver),
                        new Details(move(report.request())),
                        report.findings().stream()
                                .map(finding -> result(finding, ids.indexOf(finding.rule())))
                                .toList(),
                        ImmutableMap.of(
                                "partition", name, "verdict", report.verdict().toString()))));
    }

    /** {@code lpm/active/7895-42X*1054A3B/5/7895-42X*1054A5B}. */
    private static String move(MigrationRequest request) {
        return String.join(
                "/",
                "lpm",
                request.mode().toString(),
                request.partition().system().toString(),
                request.partition().id().toString(),
                request.destination().system().map(Object::toString).orElse("unknown"));
    }

    private static Descriptor descriptor(RuleDescription rule, KnownFailures failures) {
        ImmutableMap.Builder<String, Object> properties = ImmutableMap.builder();
        properties
                .put("group", rule.group())
                .put("confirmed", rule.confirmed())
                .put("facts", rule.facts().toString())
                .put("source", rule.source());
        rule.hmcCode().ifPresent(code -> properties.put("hmcCode", code));
        rule.origin().ifPresent(origin -> properties.put("origin", origin));
        return new Descriptor(
                rule.id().value(),
                text(rule.statement() + "."),
                text(ExplanationText.help(rule, failures)),
                new Configuration(rule.severity().toString()),
                properties.put("tags", ImmutableList.of(rule.group())).buildOrThrow());
    }

    private static Result result(Finding finding, int ruleIndex) {
        boolean open = finding.outcome() == Outcome.UNDETERMINED;
        ImmutableMap.Builder<String, Object> properties = ImmutableMap.builder();
        properties
                .put("outcome", finding.outcome().toString())
                .put("severity", finding.severity().toString())
                .put("confirmed", finding.confirmed());
        finding.hmcCode().ifPresent(code -> properties.put("hmcCode", code));
        finding.missing().map(Missing::command).ifPresent(command -> properties.put("missing", command));
        properties.put(
                "remedies", finding.remedies().stream().map(ValidationJson::of).toList());
        return new Result(
                finding.rule().value(),
                ruleIndex,
                open ? "open" : "fail",
                open ? "none" : level(finding.severity()),
                text(FindingLines.of(finding)),
                locations(finding),
                ImmutableMap.of(FINGERPRINT, fingerprint(KnownFinding.of(finding))),
                finding.waiver().map(ValidationSarif::suppression).stream().toList(),
                properties.buildOrThrow());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
        };
    }

    private static Suppression suppression(Waiver waiver) {
        return new Suppression("external", "accepted", waiver.toString());
    }

    /** Braces enclose arguments in a message of SARIF; doubled, they are braces. */
    private static Text text(String text) {
        return new Text(text.replace("{", "{{").replace("}", "}}"));
    }

    private static List<Location> locations(Finding finding) {
        ImmutableList<Logical> about = ImmutableList.of(logical(finding.subject()));
        List<Location> read = finding.evidence().stream()
                .map(ValidationSarif::physical)
                .distinct()
                .map(place -> new Location(place, about))
                .toList();
        return read.isEmpty() ? ImmutableList.of(new Location(null, about)) : read;
    }

    private static Physical physical(Origin origin) {
        return new Physical(new Artifact(FileUri.of(origin.file())), new Region(origin.line()));
    }

    private static Logical logical(Subject subject) {
        List<String> parts = Stream.of(subject.system(), subject.host(), subject.device())
                .flatMap(Optional::stream)
                .toList();
        return new Logical(
                parts.isEmpty() ? subject.toString() : parts.get(parts.size() - 1),
                parts.isEmpty() ? subject.toString() : String.join("/", parts),
                subject.kind().toString());
    }

    /** What a baseline knows a finding by, hashed. */
    private static String fingerprint(KnownFinding finding) {
        Hasher hasher = Hashing.sha256().newHasher();
        Stream.concat(
                        Stream.of(
                                        finding.rule(),
                                        finding.outcome(),
                                        finding.subject().kind())
                                .map(Object::toString),
                        Stream.of(
                                        finding.subject().system(),
                                        finding.subject().host(),
                                        finding.subject().device())
                                .map(part -> part.orElse("")))
                .forEach(part -> hasher.putInt(part.length()).putString(part, StandardCharsets.UTF_8));
        return hasher.hash().toString();
    }

    /** The document, indented. */
    public String toJson() {
        return Json.write(this);
    }
}
