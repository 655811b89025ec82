package lpm.rules.server;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.SetSystemOperating;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
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

/** Both managed systems are in the state Operating, so that the console reaches their hypervisors. */
public final class ServerStateOperating implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("server-state-operating", "server")
            .statement("Both managed systems are in the state Operating")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .confirmed(false)
            .source("PCM (state names)")
            .addCaptures(SystemCapture.SYSTEM)
            .remedy("Power the system on, or bring it back to Operating and reconnect it to its console")
            .consequence("dst_shell: the hypervisor does not answer")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return BothSystems.conditions(system -> system.state().map(ManagedSystemState.OPERATING::equals));
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement source = Judgement.of(
                RULE,
                Subject.of(move.source().id()),
                "state",
                Captures.ofSource(move).system());
        Judgement destination = Judgement.ofDestination(
                RULE, move, "state", Captures.ofDestination(move).system());
        return ImmutableList.of(
                source.judge(
                        move.source().state(),
                        ManagedSystemState.OPERATING::equals,
                        state -> violated(source, move.source(), state, Cost.FRAME_RESTART)),
                destination.judge(
                        move.onDestination(ManagedSystem::state),
                        ManagedSystemState.OPERATING::equals,
                        state -> violated(destination, move.destination().orElseThrow(), state, Cost.ON_LINE)));
    }

    /** A system that is off is powered on; any other state is for a person to look into. */
    private static Finding violated(Judgement judgement, ManagedSystem system, ManagedSystemState state, Cost powerOn) {
        SetSystemOperating change = new SetSystemOperating(system.id());
        Remedy remedy = state.equals(ManagedSystemState.POWER_OFF)
                ? Remedy.of("Power %s on".formatted(system.label()), powerOn, change)
                : new Remedy(
                        "Bring %s back to Operating, and reconnect it to its console if need be"
                                .formatted(system.label()),
                        Cost.ON_LINE,
                        ImmutableList.of(change),
                        ImmutableList.of());
        return judgement.violated(
                "%s is %s, but must be %s; %s"
                        .formatted(
                                system.label(),
                                state,
                                ManagedSystemState.OPERATING,
                                state.equals(ManagedSystemState.POWER_OFF)
                                        ? "power it on"
                                        : "bring it back, or choose another system"),
                remedy);
    }
}
