package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.change.ChooseOptions;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;

/** {@code --protectstorage} is not given: that the option exists is known, but not what it does, so that no validation covers it. */
public final class LparHmcIDiskProtection implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-hmc-i-disk-protection", "partition")
            .statement("No option is given whose meaning is not publicly known (--protectstorage)")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("MAN9 (the option), meaning not confirmed")
            .confirmed(false)
            .remedy("Move without --protectstorage")
            .noConsequence("what the option does is not publicly known")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PARTITION;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Subject subject = Subject.of(move.partition());
        return ImmutableList.of(move.request()
                .options()
                .protectStorage()
                .map(demand -> RULE.violated(
                                subject,
                                "--protectstorage %s is given, but what it does to the disks of %s is not publicly known; move without it"
                                        .formatted(demand, move.partition().label()),
                                new FactRef(subject, ""))
                        .withRemedies(Remedy.of(
                                "Move %s without --protectstorage"
                                        .formatted(move.partition().label()),
                                Cost.ON_LINE,
                                new ChooseOptions(move.request().options().withProtectStorage(Optional.empty())))))
                .orElseGet(() -> RULE.notApplicable(subject)));
    }
}
