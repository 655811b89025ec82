package lpm.rules.server;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.EnableCapability;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.model.MobilityCapability;
import lpm.model.OperatingEnvironment;
import lpm.origin.Subject;
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
import lpm.rules.SystemCapture;

/** Both managed systems say that they can move IBM i partitions. */
public final class ServerIbmiMobilityCapable implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("server-ibmi-mobility-capable", "server")
            .statement("Both managed systems are capable of IBM i partition mobility")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.IBM_I))
            .source("IBM i LPM in a multi-chassis PureFlex environment; PYPV; IBMI")
            .addCaptures(SystemCapture.MOBILITY)
            .remedy("Update the firmware of the system to 730_087, 740_088 or later")
            .consequence("lock: the firmware is not capable of it")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return BothSystems.conditions(system -> whetherCapable(system).map(Answer::capable));
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        String attribute = MobilityCapability.IBM_I_MOBILITY.toString();
        Judgement source = Judgement.of(
                RULE,
                Subject.of(move.source().id()),
                attribute,
                Captures.ofSource(move).mobility());
        Judgement destination = Judgement.ofDestination(
                RULE, move, attribute, Captures.ofDestination(move).mobility());
        return ImmutableList.of(
                judge(source, Fact.known(move.source())), judge(destination, Fact.ofOptional(move.destination())));
    }

    private static Finding judge(Judgement judgement, Fact<ManagedSystem> system) {
        return judgement.judge(
                system.flatMap(ServerIbmiMobilityCapable::whetherCapable),
                Answer::capable,
                answer -> judgement.violated(
                        "%s is not capable of IBM i partition mobility (%s is false); update its firmware to 730_087, 740_088 or later"
                                .formatted(answer.system().label(), MobilityCapability.IBM_I_MOBILITY),
                        Remedy.of(
                                "Update the firmware of %s to 730_087, 740_088 or later"
                                        .formatted(answer.system().label()),
                                Cost.FRAME_RESTART,
                                new EnableCapability(answer.system().id(), MobilityCapability.IBM_I_MOBILITY))));
    }

    private static Fact<Answer> whetherCapable(ManagedSystem system) {
        return system.capable(MobilityCapability.IBM_I_MOBILITY).map(capable -> new Answer(system, capable));
    }

    private record Answer(ManagedSystem system, boolean capable) {}
}
