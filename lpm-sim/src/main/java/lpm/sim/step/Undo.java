package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/**
 * How a step is taken back.
 *
 * @param needs what must be there meanwhile
 * @param effect what taking it back does
 */
public record Undo(ImmutableSet<Resource> needs, Function<MoveState, Progress> effect) {}
