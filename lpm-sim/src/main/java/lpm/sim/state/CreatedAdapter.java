package lpm.sim.state;

import lpm.model.id.ViosKey;

/** A server adapter that this migration has created. */
public record CreatedAdapter(ViosKey server, String adapter) {}
