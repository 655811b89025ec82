package lpm.sim.state;

import lpm.model.id.ViosKey;

/** A virtual SCSI server adapter that this migration has created. */
public record CreatedAdapter(ViosKey server, String adapter) {}
