package planted.lpm.sim;

/** A simulator that prints. */
public final class Prints {
    void print() {
        System.out.println("step");
    }
}
