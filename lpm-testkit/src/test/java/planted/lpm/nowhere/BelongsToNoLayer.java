package planted.lpm.nowhere;

/** A class of a package that is in no layer. */
public final class BelongsToNoLayer {}
