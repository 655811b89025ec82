package planted.lpm.sim;

import java.util.Random;

/** A simulator of which no two runs are the same. */
public record ThrowsDice(Random dice) {}
