package planted.lpm.model;

/** A generated implementation that users would see. */
public final class ImmutableInPublic {}
