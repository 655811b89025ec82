package com.example.site;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;

/** A rule of a user's own. */
public final class NotThePayroll implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.of("site-not-the-payroll", "site")
            .statement("The partition is not ibmi1, which runs the payroll")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("the operations manual of the site")
            .noRemedy("only the site knows what helps")
            .build();

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Scope scope() {
        return Scope.PARTITION;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Subject subject = Subject.of(move.partition());
        return ImmutableList.of(
                move.partition().name().isKnownAnd("ibmi1"::equals)
                        ? DESCRIPTION.violated(subject, "ibmi1 runs the payroll", new FactRef(subject, "name"))
                        : DESCRIPTION.holds(subject));
    }
}
