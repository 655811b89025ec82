package planted.lpm.rules.server;

import lpm.rules.partition.LparNoMedia;

/** A rule group that depends on another. */
public record AsksAnotherGroup(LparNoMedia other) {}
