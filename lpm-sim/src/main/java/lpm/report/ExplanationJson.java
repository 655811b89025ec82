package lpm.report;

import java.util.List;
import java.util.Optional;
import lpm.failure.KnownFailure;
import lpm.failure.KnownFailures;
import lpm.option.SyntaxRule;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a rule or a failure as JSON.
 *
 * @param rule a rule about an estate
 * @param example what the rule says of an example that violates it
 * @param syntax a rule about how something is written
 * @param failures those of the rule, or those that were asked for
 */
public record ExplanationJson(
        int schemaVersion,
        @Nullable RulesJson rule,
        @Nullable String example,
        @Nullable SyntaxJson syntax,
        List<FailureJson> failures) {

    /** Changes when a reader of earlier versions would go wrong. */
    public static final int SCHEMA_VERSION = 1;

    /** A rule about how something is written, and what it expects. */
    public record SyntaxJson(String id, String expected, String source) {}

    /** A failure, why it is, and what helps. */
    public record FailureJson(
            List<String> codes, String symptom, String cause, String remedy, List<String> rules, String source) {
        private static FailureJson of(KnownFailure failure) {
            return new FailureJson(
                    failure.codes().asList(),
                    failure.symptom(),
                    failure.cause(),
                    failure.remedy(),
                    failure.rules().stream().map(RuleId::value).toList(),
                    failure.source());
        }
    }

    /** A rule with the failures it tells of. */
    public static String write(RuleDescription rule, KnownFailures failures, Optional<String> example) {
        return Json.write(new ExplanationJson(
                SCHEMA_VERSION, RulesJson.of(rule), example.orElse(null), null, all(failures.of(rule.id()))));
    }

    /** A rule about how something is written. */
    public static String write(SyntaxRule rule) {
        SyntaxJson syntax = new SyntaxJson(rule.id(), rule.statement(), rule.source());
        return Json.write(new ExplanationJson(SCHEMA_VERSION, null, null, syntax, List.of()));
    }

    /** Failures alone. */
    public static String write(List<KnownFailure> failures) {
        return Json.write(new ExplanationJson(SCHEMA_VERSION, null, null, null, all(failures)));
    }

    private static List<FailureJson> all(List<KnownFailure> failures) {
        return failures.stream().map(FailureJson::of).toList();
    }
}
