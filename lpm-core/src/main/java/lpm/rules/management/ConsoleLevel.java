package lpm.rules.management;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.SetConsoleRelease;
import lpm.fact.Fact;
import lpm.model.ConsoleKind;
import lpm.model.ManagedSystem;
import lpm.model.ManagementConsole;
import lpm.model.id.Release;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.SourceAlone;

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

    /** What holds of the console of the source and of that of the destination. */
    ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(
                new SourceAlone<>(departure -> isLateEnough(departure.console())),
                Among.one(
                        departure -> Fact.known(this),
                        (arrival, level) -> arrival.fact(ManagedSystem::managementConsole)
                                .flatMap(console -> level.isLateEnough(
                                        arrival.estate().managementConsoles().get(console)))));
    }

    private Fact<Boolean> isLateEnough(Optional<ManagementConsole> console) {
        Fact<ManagementConsole> known = Fact.ofOptional(console);
        return known.flatMap(ManagementConsole::kind)
                .flatMap(found -> found == kind
                        ? known.flatMap(ManagementConsole::release).map(installed -> installed.isAtLeast(needed))
                        : Fact.known(true));
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
                isLateEnough(known.value()),
                late -> late,
                early -> level.violated(
                        "%s %s is at release %s, but IBM i moves only from release %s on; update it"
                                .formatted(name, console, known.flatMap(ManagementConsole::release), needed),
                        Remedy.of(
                                "Update %s %s to release %s or later".formatted(name, console, needed),
                                Cost.ON_LINE,
                                new SetConsoleRelease(console, needed))));
    }
}
