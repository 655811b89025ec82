package lpm.rules.management;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.SetConsoleRelease;
import lpm.fact.Fact;
import lpm.model.ConsoleKind;
import lpm.model.ManagedSystem;
import lpm.model.ManagementConsole;
import lpm.model.OperatingEnvironment;
import lpm.model.id.Release;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;

/** A Flex System Manager that orchestrates the migration of IBM i is at release 1.2 or later; an HMC is not asked. */
public final class MgmtFsmRelease implements Rule {

    private static final Release NEEDED = new Release("1.2");

    private static final RuleDescription RULE = RuleDescription.of("mgmt-fsm-release", "management")
            .statement("A Flex System Manager is at release 1.2 or later to move IBM i")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.IBM_I))
            .source("IBM i LPM in a multi-chassis PureFlex environment")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement source = Judgement.of(
                RULE,
                Subject.of(move.source().id()),
                "management_console",
                Captures.ofSource(move).system());
        Judgement destination = Judgement.ofDestination(
                RULE, move, "management_console", Captures.ofDestination(move).system());
        Fact<String> sourceConsole = move.source().managementConsole();
        Fact<String> destinationConsole = move.onDestination(ManagedSystem::managementConsole);
        Stream<Finding> named = Stream.of(sourceConsole, destinationConsole)
                .flatMap(console -> console.value().stream())
                .distinct()
                .map(console -> judge(move, console));
        return Stream.of(named, source.unlessKnown(sourceConsole), destination.unlessKnown(destinationConsole))
                .flatMap(findings -> findings)
                .collect(ImmutableList.toImmutableList());
    }

    private static Finding judge(Move move, String name) {
        Subject subject = Subject.named(Subject.Kind.MANAGEMENT_CONSOLE, name);
        Fact<ManagementConsole> console =
                Fact.ofOptional(move.estate().managementConsoles().get(name));
        Fact<ConsoleKind> kind = console.flatMap(ManagementConsole::kind);
        if (kind.isKnownAnd(known -> known == ConsoleKind.HMC)) {
            return RULE.notApplicable(subject);
        }
        if (!kind.isKnown()) {
            return Judgement.of(RULE, subject, "kind", Captures.flexSystemManagerRelease())
                    .undetermined();
        }
        Judgement level = Judgement.of(RULE, subject, "release", Captures.flexSystemManagerRelease());
        return level.judge(
                console.flatMap(ManagementConsole::release),
                release -> release.isAtLeast(NEEDED),
                release -> level.violated(
                        "Flex System Manager %s is at release %s, but IBM i moves only from release %s on; update it"
                                .formatted(name, release, NEEDED),
                        Remedy.of(
                                "Update Flex System Manager %s to release %s or later".formatted(name, NEEDED),
                                Cost.ON_LINE,
                                new SetConsoleRelease(name, NEEDED))));
    }
}
