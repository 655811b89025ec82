package lpm.rules;

import com.google.common.collect.ImmutableList;

/**
 * One condition on a planned migration, in one file with everything about it. A rule reads the move and answers; it never
 * throws, never logs, and is silent (no finding) on a subject of which another rule says the same thing better.
 */
public interface Rule {

    /** What the rule says of itself; the same at each call. */
    RuleDescription description();

    /** How much a violation weighs in a move of that kind with those options: what the description says, for most rules. */
    default Severity severity(MigrationRequest request) {
        return description().severity();
    }

    /** What the rule looks at. */
    Scope scope();

    /**
     * One finding per subject, the holding ones included. Called only if the migration mode and the operating environment are
     * among those of the description; the validator answers <em>not applicable</em> otherwise.
     */
    ImmutableList<Finding> check(Move move);

    /** What a rule looks at: a change elsewhere cannot alter its answer. */
    enum Scope {
        /** The partition that moves, and its source. */
        PARTITION,
        /** The destination system by itself. */
        SYSTEM,
        /** Both sides, or what the move makes of them. */
        PAIR
    }
}
