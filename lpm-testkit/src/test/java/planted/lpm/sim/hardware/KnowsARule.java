package planted.lpm.sim.hardware;

import lpm.rules.Move;

/** Hardware that knows what rules see. */
public record KnowsARule(Move move) {}
