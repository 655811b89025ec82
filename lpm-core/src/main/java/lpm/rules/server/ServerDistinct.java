package lpm.rules.server;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.change.ChooseDestination;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;

/** A partition moves to another managed system than the one it is on. */
public final class ServerDistinct implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("server-distinct", "server")
            .statement("Source and destination are two different managed systems")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("PVC (refuses the same host)")
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
        Judgement judgement = Judgement.ofDestination(
                RULE, move, "managed_system", Captures.ofDestination(move).system());
        return ImmutableList.of(judgement.judge(
                Fact.ofOptional(move.destination()),
                system -> !system.id().equals(move.source().id()),
                system -> violated(judgement, move, system)));
    }

    private static Finding violated(Judgement judgement, Move move, ManagedSystem system) {
        String same = "%s is on %s already, which is also the destination"
                .formatted(move.partition().label(), system.label());
        return another(move)
                .map(other -> judgement.violated(
                        "%s; choose another, such as %s".formatted(same, other.label()),
                        Remedy.of(
                                "Choose %s as the destination".formatted(other.label()),
                                Cost.ON_LINE,
                                new ChooseDestination(other.id()))))
                .orElseGet(() -> judgement.violated(
                        same + ", and no other system with a Virtual I/O Server is known to choose instead"));
    }

    private static Optional<ManagedSystem> another(Move move) {
        return move.estate().virtualIoServers().stream()
                .flatMap(server -> server.system().value().stream())
                .filter(id -> !id.equals(move.source().id()))
                .sorted()
                .findFirst()
                .map(move.estate()::managedSystem);
    }
}
