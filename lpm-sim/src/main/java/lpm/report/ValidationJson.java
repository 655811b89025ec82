package lpm.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lpm.change.Command;
import lpm.rules.Finding;
import lpm.rules.Missing;
import lpm.rules.Outcome;
import lpm.rules.Remedy;
import lpm.rules.ValidationReport;
import lpm.rules.Waiver;
import org.jspecify.annotations.Nullable;

/** A validation report as JSON. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ValidationJson(
        int schemaVersion,
        String partition,
        String source,
        @Nullable String target,
        String mode,
        String verdict,
        Counts counts,
        List<Assumed> assumed,
        Map<String, List<String>> mapping,
        List<FindingJson> findings) {

    /** Changes when a reader of earlier versions would go wrong. */
    public static final int SCHEMA_VERSION = 1;

    /** How many rules have each outcome. */
    public record Counts(long holding, long violated, long undetermined, long waived, long notApplicable) {}

    /** A fact taken on a person's word. */
    public record Assumed(String fact, String reason) {}

    /** A violated or undetermined finding; {@code origin} says whose the rule is, if a user brought it. */
    public record FindingJson(
            String rule,
            String severity,
            String outcome,
            boolean confirmed,
            SubjectJson subject,
            String message,
            @Nullable String hmcCode,
            @Nullable String origin,
            @Nullable String missing,
            @Nullable WaivedJson waived,
            List<RemedyJson> remedies,
            List<EvidenceJson> evidence) {}

    /** Why the finding does not count; {@code until} is the last day on which that holds. */
    public record WaivedJson(String reason, @Nullable String until) {
        private static WaivedJson of(Waiver waiver) {
            return new WaivedJson(
                    waiver.reason(), waiver.expires().map(LocalDate::toString).orElse(null));
        }
    }

    /** The object a finding is about; absent parts are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SubjectJson(
            String kind,
            @Nullable String system,
            @Nullable String host,
            @Nullable String device) {}

    /** What would mend it. */
    public record RemedyJson(String description, String cost, List<String> commands) {}

    /** Where a fact was read. */
    public record EvidenceJson(String file, int line) {}

    /** The JSON form of a report about a partition that people call {@code name}. */
    public static ValidationJson of(ValidationReport report, String name) {
        return new ValidationJson(
                SCHEMA_VERSION,
                name,
                report.request().partition().system().toString(),
                report.request().destination().system().map(Object::toString).orElse(null),
                report.request().mode().toString(),
                report.verdict().toString(),
                new Counts(
                        report.count(Outcome.HOLDS),
                        report.count(Outcome.VIOLATED),
                        report.count(Outcome.UNDETERMINED),
                        report.waived(),
                        report.count(Outcome.NOT_APPLICABLE)),
                report.assumptions().stream()
                        .map(a -> new Assumed(a.attribute() + " of " + a.subject() + " is " + a.value(), a.reason()))
                        .toList(),
                ImmutableMap.of(
                        "virtual_scsi_mappings", report.mapping().virtualScsiMappings(),
                        "virtual_fc_mappings", report.mapping().virtualFibreChannelMappings()),
                report.findings().stream().map(finding -> of(finding, report)).toList());
    }

    private static FindingJson of(Finding finding, ValidationReport report) {
        return new FindingJson(
                finding.rule().value(),
                finding.severity().toString(),
                finding.outcome().toString(),
                finding.confirmed(),
                new SubjectJson(
                        finding.subject().kind().toString(),
                        finding.subject().system().orElse(null),
                        finding.subject().host().orElse(null),
                        finding.subject().device().orElse(null)),
                finding.message(),
                finding.hmcCode().orElse(null),
                report.origin(finding.rule()).orElse(null),
                finding.missing().map(Missing::command).orElse(null),
                finding.waiver().map(WaivedJson::of).orElse(null),
                finding.remedies().stream().map(ValidationJson::of).toList(),
                finding.evidence().stream()
                        .map(origin -> new EvidenceJson(origin.file(), origin.line()))
                        .distinct()
                        .toList());
    }

    static RemedyJson of(Remedy remedy) {
        return new RemedyJson(remedy.description(), remedy.cost().toString(), commands(remedy));
    }

    /** Commands for several places stand behind a comment that names theirs. */
    private static ImmutableList<String> commands(Remedy remedy) {
        boolean severalPlaces =
                remedy.commands().stream().map(Command::place).distinct().count() > 1;
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        Optional<String> place = Optional.empty();
        for (Command command : remedy.commands()) {
            if (severalPlaces && !place.equals(Optional.of(command.place()))) {
                lines.add("# on " + command.place());
                place = Optional.of(command.place());
            }
            lines.add(command.line());
        }
        return lines.build();
    }

    /** The document, indented. */
    public String toJson() {
        return Json.write(this);
    }
}
