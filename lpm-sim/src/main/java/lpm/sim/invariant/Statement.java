package lpm.sim.invariant;

/** Something that must hold whatever happens. */
public interface Statement {

    /** Its short name, such as {@code I1}. */
    String id();

    /** What it says, in one sentence without a full stop. */
    String statement();
}
