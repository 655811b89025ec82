package lpm.rules.server;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.EnableCapability;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.model.MobilityCapability;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.BothSystems;
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
import lpm.rules.RuleId;
import lpm.rules.SourceAlone;
import lpm.rules.SystemCapture;

/**
 * Both managed systems say that they can move partitions. What the licence (PowerVM Enterprise Edition) grants is this
 * capability, so that the edition is no check of its own. A suspended partition is moved with the capability for active ones.
 */
public final class ServerMobilityCapable implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("server-mobility-capable", "server")
            .statement("Both managed systems are capable of partition mobility of the kind that is asked for")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("PYPV; VAL7 table 1; MIGREQ; IBMI")
            .addAliases(new RuleId("server-powervm-edition"))
            .addCaptures(SystemCapture.MOBILITY)
            .remedy("Activate PowerVM Enterprise Edition on the system, or update its firmware")
            .consequence("lock: the firmware is not capable of it")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(
                new SourceAlone<>(departure -> departure.source().capable(needed(departure.mode()))),
                Among.one(
                        departure -> Fact.known(needed(departure.mode())),
                        (arrival, needed) -> arrival.fact(system -> system.capable(needed))));
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        MobilityCapability needed = needed(move.request().mode());
        return new BothSystems(RULE, move, needed.toString(), Captures::mobility)
                .judge(
                        system -> system.capable(needed),
                        (judgement, system, capable) ->
                                capable ? judgement.holds() : violated(judgement, system, needed));
    }

    private static MobilityCapability needed(MigrationMode mode) {
        return mode == MigrationMode.INACTIVE
                ? MobilityCapability.INACTIVE_MOBILITY
                : MobilityCapability.ACTIVE_MOBILITY;
    }

    private static Finding violated(Judgement judgement, ManagedSystem system, MobilityCapability needed) {
        return judgement.violated(
                "%s is not capable of it (%s is false); activate PowerVM Enterprise Edition, or update its firmware"
                        .formatted(system.label(), needed),
                Remedy.of(
                        "Activate PowerVM Enterprise Edition on %s, or update its firmware".formatted(system.label()),
                        Cost.FRAME_RESTART,
                        new EnableCapability(system.id(), needed)));
    }
}
