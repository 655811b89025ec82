package com.example.site;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;

/** A rule that has the id of another. */
public final class TakenId implements Rule {

    @Override
    public RuleDescription description() {
        return RuleDescription.of("server-distinct", "site")
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
        return ImmutableList.of();
    }
}
