package lpm.testkit.bench;

import com.google.common.collect.ImmutableList;
import lpm.rules.Among;
import lpm.rules.Fits;
import lpm.rules.PairCondition;
import lpm.testkit.bench.Fleet.Partition;
import lpm.testkit.bench.Fleet.Server;

/** A rule that a pair violates, with the condition that does not hold. */
record FleetFinding(FleetRule rule, PairCondition<Partition, Server> condition, Partition partition, Server server) {

    /** At most one for each rule. */
    static ImmutableList<FleetFinding> of(Partition partition, Server server) {
        ImmutableList.Builder<FleetFinding> findings = ImmutableList.builder();
        for (FleetRule rule : RULES) {
            for (PairCondition<Partition, Server> condition : rule.conditions()) {
                if (condition.holds(partition, server).isKnownAnd(holds -> !holds)) {
                    findings.add(new FleetFinding(rule, condition, partition, server));
                    break;
                }
            }
        }
        return findings.build();
    }

    private static final ImmutableList<FleetRule> RULES = ImmutableList.copyOf(FleetRule.values());

    /** What is wanting, as the condition itself tells it. */
    String explanation() {
        if (condition instanceof Among<Partition, Server, ?> among) {
            return "%s: %s does not offer %s".formatted(rule, server.id(), among.lacking(partition, server));
        }
        if (condition instanceof Fits<Partition, Server> fits) {
            return "%s: needs %s, and %s has %s"
                    .formatted(
                            rule,
                            fits.amount(partition, server).map(amount -> amount.least()),
                            server.id(),
                            fits.room().apply(server));
        }
        return "%s: not where the partition is, on %s"
                .formatted(rule, partition.server().id());
    }
}
