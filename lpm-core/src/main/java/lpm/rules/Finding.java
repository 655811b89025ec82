package lpm.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.origin.FactRef;
import lpm.origin.Origin;
import lpm.origin.Subject;
import org.immutables.value.Value;

/** What a rule says of one subject. */
@Value.Immutable
public interface Finding extends WithFinding {

    /** The rule that says so. */
    RuleId rule();

    /** What a violation weighs in the move that was judged. */
    Severity severity();

    /** Whether the rule holds of the subject. */
    Outcome outcome();

    /** Whether the rule was read in a source, rather than being widely known behaviour. */
    boolean confirmed();

    /** What of the estate the rule speaks of. */
    Subject subject();

    /** What is the case, with values and both sides by the names an operator types; empty when the rule holds. */
    @Value.Default
    default String message() {
        return "";
    }

    /** The message code of the console, where one is known. */
    Optional<String> hmcCode();

    /** Set exactly when undetermined. */
    Optional<Missing> missing();

    /** Set if it does not count; it stays visible. */
    Optional<Waiver> waiver();

    /** Cheapest first. */
    ImmutableList<Remedy> remedies();

    /** The facts it rests on. */
    ImmutableList<FactRef> facts();

    /** Where those facts were read, as far as that is known; the validator fills it in. */
    ImmutableList<Origin> evidence();

    @Value.Check
    default void check() {
        if ((outcome() == Outcome.UNDETERMINED) != missing().isPresent()) {
            throw new IllegalArgumentException(
                    rule() + ": a finding names what is missing exactly when it is undetermined, but is " + outcome());
        }
    }

    /** Whether it is a violation or undetermined, and nobody has waived it. */
    default boolean counts() {
        return waiver().isEmpty() && (outcome() == Outcome.VIOLATED || outcome() == Outcome.UNDETERMINED);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Finding}. */
    final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
