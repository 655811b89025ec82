package planted.lpm.sim.fault;

import planted.lpm.sim.hardware.Egg;

/** One half of a cycle of packages. */
public record Chicken(Egg egg) {}
