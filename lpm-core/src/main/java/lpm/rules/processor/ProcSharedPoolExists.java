package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * The destination has the shared processor pool that the request names; without one the partition joins the default pool. No
 * remedy: whether the name is wrong or the pool is missing only the operator knows.
 */
public final class ProcSharedPoolExists implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("proc-shared-pool-exists", "processor")
            .statement("The destination has the shared processor pool that the request names")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("ANS169")
            .addCaptures(SystemCapture.PROCESSOR_POOLS)
            .noRemedy("whether the name is wrong or the pool is missing only the operator knows")
            .consequence("dst_shell: there is no such pool to join")
            .build();

    /** Every system has the default pool. */
    private static final Among<Departure, Arrival, WantedPool> POOL = Among.some(
            departure -> Fact.known(WantedPool.of(departure.options()).filter(wanted -> !wanted.isDefault())),
            (arrival, wanted) -> arrival.fact(wanted::on).map(Optional::isPresent));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(POOL);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement judgement = Judgement.ofDestination(
                RULE, move, "processor_pools", Captures.ofDestination(move).processorPools());
        return WantedPool.of(move.request().options())
                .map(wanted -> wanted.isDefault()
                        ? judgement.holds()
                        : judgement.judge(
                                POOL.holds(Departure.of(move), Arrival.of(move)),
                                exists -> exists,
                                none -> violated(judgement, move, wanted)))
                .map(ImmutableList::of)
                .orElseGet(() -> ImmutableList.of(RULE.notApplicable(Subject.of(move.partition()))));
    }

    private static Finding violated(Judgement judgement, Move move, WantedPool wanted) {
        String pools = move.destination().orElseThrow().processorPools().stream()
                .map(pool -> pool.name().value().orElse("one with id " + pool.id()))
                .collect(Collectors.joining(", "));
        return judgement.violated("%s has no shared processor pool %s, but %s; name one of those, or configure it"
                .formatted(move.destinationLabel(), wanted, pools.isEmpty() ? "none at all" : pools));
    }
}
