package lpm.rules.management;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.ConnectConsoles;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.model.ManagementConsole;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.AskedFact;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import lpm.rules.SystemCapture;

/**
 * One management console manages both systems, or that of the source can talk to that of the destination: it does once their SSH
 * keys are exchanged.
 */
public final class MgmtConsoleManagesBoth implements PairRule {

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

    /** The console of the source, and those that it reaches. */
    private record Console(String name, Listing<String> reachable) {
        private Fact<Boolean> reaches(String other) {
            return name.equals(other) ? Fact.known(true) : reachable.contains(other::equals);
        }
    }

    private static final Among<Departure, Arrival, Console> CONNECTED = Among.one(
            departure -> departure
                    .source()
                    .managementConsole()
                    .map(name -> new Console(
                            name,
                            departure
                                    .console()
                                    .map(ManagementConsole::reachableConsoles)
                                    .orElseGet(Listing::unknown))),
            (arrival, console) -> arrival.fact(ManagedSystem::managementConsole).flatMap(console::reaches));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(CONNECTED);
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
        return reaches.judge(
                CONNECTED.holds(Departure.of(move), Arrival.of(move)),
                yes -> yes,
                no -> reaches.violated(
                        "%s is managed by %s, but %s by %s, and %s does not reach %s; exchange their keys (mkauthkeys)"
                                .formatted(move.source().label(), from, move.destinationLabel(), to, from, to),
                        Remedy.of(
                                "Let %s talk to %s".formatted(from, to), Cost.ON_LINE, new ConnectConsoles(from, to))));
    }
}
