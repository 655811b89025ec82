package lpm.sim.state;

import lpm.model.id.ViosKey;

/** A vnicserver that serves the partition at the source, by its server and its name. */
public record SourceHost(ViosKey server, String name) {}
