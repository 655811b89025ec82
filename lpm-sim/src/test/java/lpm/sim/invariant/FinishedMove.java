package lpm.sim.invariant;

import com.google.common.collect.ImmutableSet;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.sim.Article;
import lpm.sim.FibreChannelArticle;
import lpm.sim.MigrationFrame;
import lpm.sim.MigrationTrace;
import lpm.sim.VirtualNicArticle;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.Forgone;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import org.junit.jupiter.params.provider.Arguments;

/** A move with storage of both kinds and a virtual NIC, before its first step and at its end, and how to edit either. */
final class FinishedMove {

    static final String CLIENT = "ibmi1 (partition 5)";
    static final String HERE = "7895-42X*1054A3B";
    static final String THERE = "7895-42X*1054A5B";

    static final MigrationTrace TRACE = FibreChannelArticle.migrate(estate());
    static final MoveState START =
            TRACE.frames().stream().map(MigrationFrame::state).findFirst().orElseThrow();
    static final MoveState END = TRACE.course().state();

    private FinishedMove() {}

    static Estate estate() {
        return VirtualNicArticle.with(FibreChannelArticle.estate())
                .updating(
                        Article.CLIENT,
                        p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX))
                                .withRmcActive(Fact.known(true)));
    }

    /** What the invariant tells of a state after another, or nothing. */
    static String violation(String id, MoveState before, MoveState now) {
        return Invariants.all().stream()
                .filter(invariant -> invariant.id().equals(id))
                .findFirst()
                .orElseThrow()
                .violation(before, now)
                .orElse("");
    }

    static Arguments row(String id, String violation, UnaryOperator<MoveState> edit) {
        return Arguments.of(id, violation, edit);
    }

    static UnaryOperator<MoveState> moved(UnaryOperator<LogicalPartition> edit) {
        return state -> state.changing(estate -> estate.updating(Article.MOVED, edit));
    }

    static UnaryOperator<MoveState> on(ViosKey server, UnaryOperator<VirtualIoServer> edit) {
        return state -> state.changing(estate -> estate.updating(server, edit));
    }

    static VirtualIoServer before(ViosKey server) {
        return START.estate().virtualIoServer(server);
    }

    static UnaryOperator<MoveState> planning(UnaryOperator<MovePlan> change, UnaryOperator<MoveState> edit) {
        return state -> edit.apply(state.withPlan(change.apply(state.plan())));
    }

    static UnaryOperator<MoveState> as(MoveKind kind, UnaryOperator<MoveState> edit) {
        return planning(plan -> plan.withKind(kind), edit);
    }

    static UnaryOperator<MoveState> forgoing(Forgone forgone, UnaryOperator<MoveState> edit) {
        return planning(plan -> plan.withForgone(ImmutableSet.of(forgone)), edit);
    }

    static UnaryOperator<MoveState> both(ViosKey one, ViosKey other, UnaryOperator<VirtualIoServer> edit) {
        return state -> on(other, edit).apply(on(one, edit).apply(state));
    }
}
