package lpm.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.model.OperatingEnvironment;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import org.immutables.value.Value;

/** The face of a rule: what it says, of what, and on whose word. */
@Value.Immutable
public interface RuleDescription extends WithRuleDescription {

    RuleId id();

    /** The package of the rule, such as {@code vscsi}. */
    String group();

    /** One plain sentence that is true when the rule holds. */
    String statement();

    @Value.Default
    default Severity severity() {
        return Severity.ERROR;
    }

    ImmutableSortedSet<MigrationMode> modes();

    /** The operating environments it speaks of. */
    @Value.Default
    default ImmutableSortedSet<OperatingEnvironment> environments() {
        return ImmutableSortedSet.copyOf(OperatingEnvironment.values());
    }

    @Value.Default
    default FactSource facts() {
        return FactSource.CAPTURED;
    }

    /** What captures the facts it needs, beside the operating environment of the partition. */
    ImmutableList<FactCapture> captures();

    /** What mends a violation, or why nothing is proposed. */
    Explanation remedy();

    /** What breaks on the simulated hardware when a move is forced that violates it, or why nothing does. */
    @Value.Default
    default Explanation consequence() {
        return new Explanation.None("the simulated hardware knows nothing of it");
    }

    /** Where the statement comes from. */
    String source();

    @Value.Default
    default boolean confirmed() {
        return true;
    }

    Optional<String> hmcCode();

    /** Other ids by which the rule is known. */
    ImmutableList<RuleId> aliases();

    /**
     * Whose the rule is, if it is not one of this library: its class, and the module or file that brought it. The catalogue that
     * found it says so.
     */
    Optional<String> origin();

    default Finding holds(Subject subject) {
        return finding(subject, Outcome.HOLDS).build();
    }

    default Finding notApplicable(Subject subject) {
        return finding(subject, Outcome.NOT_APPLICABLE).build();
    }

    /** A violation, with the facts it rests on; remedies are added with {@code withRemedies}. */
    default Finding violated(Subject subject, String message, FactRef... facts) {
        return finding(subject, Outcome.VIOLATED)
                .message(message)
                .addFacts(facts)
                .build();
    }

    default Finding undetermined(Subject subject, String message, Missing missing, FactRef... facts) {
        return finding(subject, Outcome.UNDETERMINED)
                .message(message)
                .missing(missing)
                .addFacts(facts)
                .build();
    }

    private Finding.Builder finding(Subject subject, Outcome outcome) {
        Finding.Builder builder = Finding.builder();
        builder.rule(id())
                .severity(severity())
                .outcome(outcome)
                .confirmed(confirmed())
                .subject(subject)
                .hmcCode(hmcCode());
        return builder;
    }

    /** Starts the description of an error rule for active, inactive and suspended migrations of every environment. */
    static Builder of(String id, String group) {
        Builder builder = new Builder();
        builder.id(new RuleId(id)).group(group);
        return builder;
    }

    /** Builds a {@link RuleDescription}. */
    final class Builder extends ImmutableRuleDescription.Builder {
        Builder() {}

        /** What mends a violation, as a sentence without its full stop. */
        public Builder remedy(String text) {
            return remedy(new Explanation.Given(text));
        }

        /** Nothing is proposed that mends a violation. */
        public Builder noRemedy(String reason) {
            return remedy(new Explanation.None(reason));
        }

        /** What breaks when a violation is forced: the step of the move, a colon, and what happens there. */
        public Builder consequence(String text) {
            return consequence(new Explanation.Given(text));
        }

        /** Nothing breaks when a violation is forced. */
        public Builder noConsequence(String reason) {
            return consequence(new Explanation.None(reason));
        }
    }
}
