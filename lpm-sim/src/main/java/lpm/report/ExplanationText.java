package lpm.report;

import java.util.Optional;
import java.util.stream.Collectors;
import lpm.failure.KnownFailure;
import lpm.failure.KnownFailures;
import lpm.option.SyntaxRule;
import lpm.rules.FactCapture;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;

/** What is known about a rule or a failure, for people. */
public final class ExplanationText {

    private ExplanationText() {}

    /**
     * A rule: what it says, of which moves, on whose word, and the failures it tells of.
     *
     * @param description what its catalogue says of it
     * @param example what it says of an example that violates it
     */
    public static String of(Rule rule, RuleDescription description, KnownFailures failures, Optional<String> example) {
        TextLines out = new TextLines();
        out.line(description.id().value() + " (" + description.severity() + ", " + description.group() + ")");
        out.folded("  ", description.statement() + ".").blank();
        out.folded("  Asked for:     ", "                 ", modes(description));
        out.folded("  Looks at:      ", "                 ", scope(rule));
        out.folded("  Facts are:     ", "                 ", facts(description));
        if (!description.captures().isEmpty()) {
            out.folded("  Captured by:   ", "                 ", captures(description));
        }
        example.ifPresent(message -> out.folded("  Example:       ", "                 ", message));
        out.folded(
                "  Remedy:        ", "                 ", description.remedy().toString());
        out.folded(
                "  When forced:   ",
                "                 ",
                description.consequence().toString());
        out.folded(
                "  Source:        ",
                "                 ",
                description.source()
                        + (description.confirmed() ? "" : " (widely known behaviour, not read in a source)"));
        description.origin().ifPresent(whose -> out.folded("  Yours, from:   ", "                 ", whose));
        description.hmcCode().ifPresent(code -> out.line("  Console code:  " + code));
        if (!description.aliases().isEmpty()) {
            out.folded(
                    "  Also called:   ",
                    "                 ",
                    description.aliases().stream().map(RuleId::value).collect(Collectors.joining(", ")));
        }
        for (KnownFailure failure : failures.of(description.id())) {
            out.blank();
            failure(failure, out);
        }
        return out.toString();
    }

    /** The same about a rule that a report names, without what the report says beside it. */
    static String help(RuleDescription rule, KnownFailures failures) {
        TextLines out = new TextLines();
        out.line(rule.statement() + ".");
        out.line("Asked for: " + modes(rule) + ".");
        out.line("Facts are " + facts(rule) + ".");
        if (!rule.captures().isEmpty()) {
            out.line("Captured by " + captures(rule) + ".");
        }
        out.line("Remedy: " + rule.remedy() + ".");
        out.line("Source: " + rule.source()
                + (rule.confirmed() ? "" : " (widely known behaviour, not read in a source)") + ".");
        rule.origin().ifPresent(whose -> out.line("Yours, from " + whose + "."));
        for (KnownFailure failure : failures.of(rule.id())) {
            failure(failure, out);
        }
        return out.toString().stripTrailing();
    }

    /** A rule about how something is written. */
    public static String of(SyntaxRule rule) {
        TextLines out = new TextLines();
        out.line(rule.id() + " (how an option is written)");
        out.folded("  ", "Expected: " + rule.statement() + ".").blank();
        out.folded("  Source:        ", "                 ", rule.source());
        return out.toString();
    }

    /** A failure: what is seen, why, what helps, and the rules that tell of it beforehand. */
    public static String of(KnownFailure failure) {
        TextLines out = new TextLines();
        failure(failure, out);
        if (!failure.rules().isEmpty()) {
            out.folded(
                    "  Rules:         ",
                    "                 ",
                    failure.rules().stream().map(RuleId::value).collect(Collectors.joining(", ")));
        }
        out.line("  Source:        " + failure.source());
        return out.toString();
    }

    private static void failure(KnownFailure failure, TextLines out) {
        out.folded(
                "",
                "  ",
                (failure.codes().isEmpty() ? "" : String.join(", ", failure.codes()) + ": ") + failure.symptom());
        out.folded("  Cause:         ", "                 ", failure.cause());
        out.folded("  Remedy:        ", "                 ", failure.remedy());
    }

    private static String modes(RuleDescription description) {
        return description.modes().stream().map(Object::toString).collect(Collectors.joining(", "))
                + " migrations of "
                + description.environments().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String scope(Rule rule) {
        return switch (rule.scope()) {
            case PARTITION -> "the partition alone";
            case SYSTEM -> "one managed system";
            case PAIR -> "the partition and the destination together";
        };
    }

    private static String captures(RuleDescription description) {
        return description.captures().stream().map(FactCapture::form).collect(Collectors.joining("; "));
    }

    private static String facts(RuleDescription description) {
        return switch (description.facts()) {
            case CAPTURED -> "captured: a command prints them";
            case ASKED -> "asked: no command prints them, a person states them (assume:)";
            case RUN_TIME -> "decided at run time: only the move itself can tell";
        };
    }
}
