package lpm.rules.server;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.change.ChooseDestination;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.model.id.MachineTypeModelSerial;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/** A partition moves to another managed system than the one it is on. */
public final class ServerDistinct implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("server-distinct", "server")
            .statement("Source and destination are two different managed systems")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("PVC (refuses the same host)")
            .addCaptures(SystemCapture.SYSTEM)
            .remedy("Choose another managed system as the destination")
            .consequence("dst_shell: the hypervisor cannot hold the partition a second time")
            .build();

    /** What is needed is not to be the source; of that every other system is capable. */
    private static final Among<Departure, Arrival, MachineTypeModelSerial> ANOTHER = new Among<>(
            departure -> Listing.complete(ImmutableList.of(departure.source().id())),
            (arrival, source) ->
                    Fact.ofOptional(arrival.system()).map(system -> !system.id().equals(source)));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(ANOTHER);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement judgement = Judgement.ofDestination(
                RULE, move, "managed_system", Captures.ofDestination(move).system());
        return ImmutableList.of(judgement.judge(
                ANOTHER.holds(Departure.of(move), Arrival.of(move)),
                another -> another,
                same -> violated(judgement, move, move.destination().orElseThrow())));
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
