package lpm.document;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import lpm.origin.Origin;
import lpm.policy.Decision;
import lpm.policy.Scope;
import lpm.rules.RuleId;
import lpm.rules.Severity;

/** A waiver, or another severity. */
final class DecisionForm {

    private static final ImmutableSet<String> WAIVER =
            ImmutableSet.of("rule", "partition", "system", "host", "device", "reason", "expires");
    private static final ImmutableSet<String> SEVERITY =
            ImmutableSet.<String>builder().addAll(WAIVER).add("severity").build();

    private DecisionForm() {}

    static Decision waiver(Source source, Node node, ImmutableMap<String, RuleId> rules) {
        MappingReader in = MappingReader.of(source, node, "waiver", WAIVER);
        return new Decision.Waive(rule(in, rules), scope(in), reason(in), expires(in), origin(source, in));
    }

    static Decision severity(Source source, Node node, ImmutableMap<String, RuleId> rules) {
        MappingReader in = MappingReader.of(source, node, "severity", SEVERITY);
        return new Decision.Weigh(
                rule(in, rules),
                scope(in),
                in.required("severity", Scalars.oneOf(Severity.values())),
                reason(in),
                expires(in),
                origin(source, in));
    }

    private static RuleId rule(MappingReader in, ImmutableMap<String, RuleId> rules) {
        return in.required("rule", node -> known(node, rules));
    }

    private static RuleId known(ScalarNode node, ImmutableMap<String, RuleId> rules) {
        return Optional.ofNullable(rules.get(node.text()))
                .orElseThrow(() -> new IllegalArgumentException("there is no rule %s%s; lpm rules lists them"
                        .formatted(node.description(), Nearest.hint(node.text(), rules.keySet()))));
    }

    private static Scope scope(MappingReader in) {
        return new Scope(
                in.fact("partition", node -> Scalars.partitionId(node).toString())
                        .value(),
                in.fact("system", node -> Scalars.system(node).toString()).value(),
                in.fact("host", Scalars::text).value(),
                in.fact("device", Scalars::text).value());
    }

    private static String reason(MappingReader in) {
        return in.required("reason", AssumptionForm::reason);
    }

    private static Optional<LocalDate> expires(MappingReader in) {
        return in.fact("expires", DecisionForm::day).value();
    }

    private static LocalDate day(ScalarNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "a day was expected, such as 2027-01-31, but %s was found".formatted(node.description()), e);
        }
    }

    private static Origin origin(Source source, MappingReader in) {
        return Origin.of(source.file(), in.line());
    }
}
