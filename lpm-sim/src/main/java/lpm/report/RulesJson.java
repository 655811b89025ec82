package lpm.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import lpm.rules.Explanation;
import lpm.rules.FactCapture;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import org.jspecify.annotations.Nullable;

/** The catalogue as JSON. */
public record RulesJson(
        String id,
        String group,
        String severity,
        List<String> modes,
        List<String> os,
        String statement,
        String source,
        @Nullable String hmcCode,
        @Nullable String origin,
        List<String> aliases,
        boolean confirmed,
        String facts,
        List<String> captures,
        Told remedy,
        Told consequence) {

    /** A sentence, or the reason why there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(@Nullable String text, @Nullable String noneBecause) {
        private static Told of(Explanation explanation) {
            return explanation instanceof Explanation.None none
                    ? new Told(null, none.reason())
                    : new Told(explanation.toString(), null);
        }
    }

    static RulesJson of(RuleDescription rule) {
        return new RulesJson(
                rule.id().value(),
                rule.group(),
                rule.severity().toString(),
                rule.modes().stream().map(Object::toString).toList(),
                rule.environments().stream().map(Object::toString).toList(),
                rule.statement(),
                rule.source(),
                rule.hmcCode().orElse(null),
                rule.origin().orElse(null),
                rule.aliases().stream().map(RuleId::value).toList(),
                rule.confirmed(),
                rule.facts().toString(),
                rule.captures().stream().map(FactCapture::form).toList(),
                Told.of(rule.remedy()),
                Told.of(rule.consequence()));
    }

    /** An array with one object per rule, indented. */
    public static String write(List<RuleDescription> rules) {
        return Json.write(rules.stream().map(RulesJson::of).toList());
    }
}
