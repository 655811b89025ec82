package com.example.site;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;

/** A rule with a mistake in it. */
public final class Throws implements Rule {

    @Override
    public RuleDescription description() {
        return RuleDescription.of("site-throws", "site")
                .statement("Nothing is wrong")
                .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
                .source("nowhere")
                .noRemedy("only the site knows what helps")
                .build();
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        throw new IllegalStateException("the list of tickets is empty");
    }
}
