package planted.lpm.sim;

/** The same without a name for its dice. */
public final class ThrowsDiceUnseen {
    double next() {
        return Math.random();
    }
}
