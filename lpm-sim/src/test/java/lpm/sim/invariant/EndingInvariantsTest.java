package lpm.sim.invariant;

import static lpm.sim.invariant.InvariantsTest.invariant;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lpm.fact.Fact;
import lpm.model.PartitionState;
import lpm.sim.hardware.MoveKind;
import lpm.sim.invariant.DecidedByTheFaultNamed.Ending;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Standing;
import org.junit.jupiter.api.Test;

/** What must hold of how moves and recoveries end, and of what is told of it. */
class EndingInvariantsTest {

    @Test
    void aRecoveryEndsOnTheSideThatOwned() {
        RecoveredToOneSide oneSide = new RecoveredToOneSide();
        MoveState stuck = BrokenStates.good().withStanding(Standing.STUCK_BACK);
        MoveState back = BrokenStates.good().withStanding(Standing.TAKEN_BACK);

        assertThat(oneSide.violation(stuck, back)).isEmpty();
        assertThat(oneSide.violation(stuck, back.withDown(true).withRunsAtSource(false)))
                .isEmpty();
        assertThat(oneSide.violation(stuck, BrokenStates.completed(back))).isPresent();
        assertThat(oneSide.violation(stuck.withOwner(Owner.DST), back)).isPresent();
        assertThat(oneSide.violation(stuck, back.withOwner(Owner.FLIGHT))).isPresent();
        assertThat(oneSide.violation(stuck, back.withRunsAtSource(false))).isPresent();
    }

    @Test
    void aRecoveryThatIsCalledAgainEndsTheSame() {
        RecoveryIsRepeatable repeatable = new RecoveryIsRepeatable();

        assertThat(repeatable.violation(BrokenStates.good(), BrokenStates.good().after(100)))
                .isEmpty();
        assertThat(repeatable.violation(BrokenStates.good(), BrokenStates.dismantled(BrokenStates.good())))
                .isPresent();
        assertThat(repeatable.violation(BrokenStates.good(), BrokenStates.good().withOwner(Owner.FLIGHT)))
                .isPresent();
        assertThat(repeatable.violation(BrokenStates.good(), BrokenStates.good().withStanding(Standing.TAKEN_BACK)))
                .isPresent();
    }

    @Test
    void aPartitionThatWasOffStaysOff() {
        MoveState off = off();

        assertThat(invariant("I9").violation(off, off.withStanding(Standing.TAKEN_BACK)))
                .isEmpty();
        assertThat(invariant("I9").violation(off, BrokenStates.completed(off)))
                .hasValue("ibmi1 (partition 5) runs, though it was Not Activated before");
        assertThat(invariant("I15").violation(off, BrokenStates.completed(off).withRunsAtDestination(false)))
                .isEmpty();
    }

    @Test
    void aRecoveryStartsNoPartitionThatWasOff() {
        RecoveredToOneSide oneSide = new RecoveredToOneSide();
        MoveState stuck = off().withOwner(Owner.DST).withStanding(Standing.STUCK_FORWARD);

        assertThat(oneSide.violation(stuck, BrokenStates.completed(stuck).withRunsAtDestination(false)))
                .isEmpty();
        assertThat(oneSide.violation(stuck, BrokenStates.completed(stuck)))
                .hasValue("ibmi1 (partition 5) runs on 7895-42X*1054A5B after its recovery");
    }

    private static MoveState off() {
        MovePlan plan = BrokenStates.good().plan();
        return BrokenStates.good()
                .withRunsAtSource(false)
                .withPlan(plan.withKind(MoveKind.INACTIVE)
                        .withPartition(plan.partition().withState(Fact.known(PartitionState.NOT_ACTIVATED))));
    }

    @Test
    void aLogIsTheSameEveryTime() {
        assertThat(new SameLogEveryTime().violation(ImmutableList.of("a"), ImmutableList.of("a")))
                .isEmpty();
        assertThat(new SameLogEveryTime().violation(ImmutableList.of("a"), ImmutableList.of("b")))
                .isPresent();
    }

    @Test
    void theFaultThatIsNamedMustHaveDecided() {
        DecidedByTheFaultNamed decided = new DecidedByTheFaultNamed();
        ImmutableSet<String> both = ImmutableSet.of("fatal", "harmless");
        Ending completes = new Ending("COMPLETED", Optional.empty());
        Ending fails = new Ending("ROLLED_BACK", Optional.of("lock: fatal"));
        Function<Set<String>, Ending> outcome = faults -> faults.contains("fatal") ? fails : completes;

        assertThat(decided.violation(both, ImmutableSet.of("fatal"), outcome)).isEmpty();
        assertThat(decided.violation(both, ImmutableSet.of("harmless"), outcome))
                .isPresent();
        assertThat(decided.violation(both, ImmutableSet.of(), outcome)).isPresent();
        assertThat(decided.violation(both, ImmutableSet.of(), faults -> completes))
                .isEmpty();
        assertThat(decided.violation(both, ImmutableSet.of("harmless"), faults -> faults.isEmpty() ? completes : fails))
                .as("each of two suffices")
                .isEmpty();
    }

    @Test
    void twoFaultsThatStopOneStepDecideTheSameInOtherWords() {
        DecidedByTheFaultNamed decided = new DecidedByTheFaultNamed();
        ImmutableSet<String> both = ImmutableSet.of("memory", "processors");
        Function<Set<String>, Ending> outcome = faults -> faults.isEmpty()
                ? new Ending("COMPLETED", Optional.empty())
                : new Ending(
                        "ROLLED_BACK",
                        Optional.of("dst_shell: " + ImmutableList.copyOf(faults).get(0) + " taken"));

        assertThat(decided.violation(both, ImmutableSet.of("memory"), outcome)).isEmpty();
        assertThat(decided.violation(both, ImmutableSet.of("processors"), outcome))
                .isEmpty();
    }

    @Test
    void aMoveThatFailsByItselfMayNameAFaultThatWouldSuffice() {
        DecidedByTheFaultNamed decided = new DecidedByTheFaultNamed();
        ImmutableSet<String> both = ImmutableSet.of("memory", "harmless");
        ImmutableSet<String> memory = ImmutableSet.of("memory");
        Ending alone = new Ending("ROLLED_BACK", Optional.of("dst_shell: too small"));
        Ending taken = new Ending("ROLLED_BACK", Optional.of("dst_shell: memory taken"));
        Ending stopped = new Ending("ROLLED_BACK", Optional.of("lock: a person stops it"));

        assertThat(decided.violation(both, memory, faults -> faults.contains("memory") ? taken : alone))
                .isEmpty();
        assertThat(decided.violation(both, memory, faults -> faults.contains("memory") ? stopped : alone))
                .as("the step is another")
                .isEmpty();
        assertThat(decided.violation(both, memory, faults -> faults.contains("harmless") ? stopped : alone))
                .as("the other fault decides")
                .isPresent();
        assertThat(decided.violation(both, memory, faults -> alone))
                .as("nothing but the move itself decides")
                .isPresent();
    }
}
