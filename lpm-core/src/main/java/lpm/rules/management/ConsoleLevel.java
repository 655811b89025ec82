package lpm.rules.management;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import lpm.change.SetConsoleRelease;
import lpm.fact.Fact;
import lpm.model.ConsoleKind;
import lpm.model.ManagedSystem;
import lpm.model.ManagementConsole;
import lpm.model.id.Release;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;

/**
 * What release the consoles of one kind must have that take part in a move; a console of the other kind is not asked.
 *
 * @param kind of whom the rule speaks
 * @param name the kind in words
 * @param release what captures the release, and with it that the console is of this kind
 */
record ConsoleLevel(RuleDescription rule, ConsoleKind kind, String name, Release needed, Missing release) {

    ImmutableList<Finding> of(Move move) {
        Judgement source = Judgement.of(
                rule,
                Subject.of(move.source().id()),
                "management_console",
                Captures.ofSource(move).system());
        Judgement destination = Judgement.ofDestination(
                rule, move, "management_console", Captures.ofDestination(move).system());
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

    private Finding judge(Move move, String console) {
        Subject subject = Subject.named(Subject.Kind.MANAGEMENT_CONSOLE, console);
        Fact<ManagementConsole> known =
                Fact.ofOptional(move.estate().managementConsoles().get(console));
        Fact<ConsoleKind> found = known.flatMap(ManagementConsole::kind);
        if (found.isKnownAnd(other -> other != kind)) {
            return rule.notApplicable(subject);
        }
        if (!found.isKnown()) {
            return Judgement.of(rule, subject, "kind", release).undetermined();
        }
        Judgement level = Judgement.of(rule, subject, "release", release);
        return level.judge(
                known.flatMap(ManagementConsole::release),
                installed -> installed.isAtLeast(needed),
                installed -> level.violated(
                        "%s %s is at release %s, but IBM i moves only from release %s on; update it"
                                .formatted(name, console, installed, needed),
                        Remedy.of(
                                "Update %s %s to release %s or later".formatted(name, console, needed),
                                Cost.ON_LINE,
                                new SetConsoleRelease(console, needed))));
    }
}
