package lpm.rules.management;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.ConnectConsoles;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.origin.Subject;
import lpm.rules.AskedFact;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import lpm.rules.SystemCapture;

/**
 * One management console manages both systems, or that of the source can talk to that of the destination: it does once their SSH
 * keys are exchanged.
 */
public final class MgmtConsoleManagesBoth implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("mgmt-console-manages-both", "management")
            .statement("One management console manages both systems, or the two consoles can talk to each other")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .facts(FactSource.ASKED)
            .source("IBM i LPM in a multi-chassis PureFlex environment; VAL7 table 1; MIGREQ; ANSIBLE; OPTEST; CN2")
            .hmcCode("HSCL3653")
            .addAliases(new RuleId("mgmt-remote-console-authorized"))
            .addCaptures(SystemCapture.SYSTEM, new AskedFact("reachable_consoles"))
            .remedy("Exchange the SSH keys of the two consoles (mkauthkeys), or let one console manage both systems")
            .noConsequence("consoles are not simulated")
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
        return sourceConsole
                .with(destinationConsole, (from, to) -> ImmutableList.of(judge(move, from, to)))
                .value()
                .orElseGet(() -> Stream.concat(
                                source.unlessKnown(sourceConsole), destination.unlessKnown(destinationConsole))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Finding judge(Move move, String from, String to) {
        Judgement reaches = Judgement.of(
                RULE,
                Subject.named(Subject.Kind.MANAGEMENT_CONSOLE, from),
                "reachable_consoles",
                Missing.asked(
                        "console " + from, "reachable_consoles", "whether %s can talk to %s".formatted(from, to)));
        Fact<Boolean> connected = from.equals(to)
                ? Fact.known(true)
                : Fact.ofOptional(move.estate().managementConsoles().get(from))
                        .flatMap(console -> console.reachableConsoles().contains(to::equals));
        return reaches.judge(
                connected,
                yes -> yes,
                no -> reaches.violated(
                        "%s is managed by %s, but %s by %s, and %s does not reach %s; exchange their keys (mkauthkeys)"
                                .formatted(move.source().label(), from, move.destinationLabel(), to, from, to),
                        Remedy.of(
                                "Let %s talk to %s".formatted(from, to), Cost.ON_LINE, new ConnectConsoles(from, to))));
    }
}
