package planted.lpm.sim;

/** A simulator that complains. */
public final class PrintsErrors {
    void print() {
        System.err.println("step");
    }
}
