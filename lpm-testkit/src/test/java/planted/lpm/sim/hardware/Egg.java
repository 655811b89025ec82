package planted.lpm.sim.hardware;

import java.util.List;
import planted.lpm.sim.fault.Chicken;

/** The other half. */
public record Egg(List<Chicken> chickens) {}
