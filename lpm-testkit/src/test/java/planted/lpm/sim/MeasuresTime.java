package planted.lpm.sim;

/** A simulator that measures itself. */
public final class MeasuresTime {
    long now() {
        return System.nanoTime();
    }
}
