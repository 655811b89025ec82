package lpm;

/** Is told how far the reading of inputs has come. */
@FunctionalInterface
public interface ReadingProgress {

    /** What is done with each of the inputs. */
    enum Phase {
        /** Looking for what consoles call systems and partitions: one input may tell what a name in another stands for. */
        NAMES,
        /** Reading facts. */
        FACTS
    }

    /**
     * One more input is done.
     *
     * @param bytes how much of the inputs is done in this phase
     * @param total how much there is
     */
    void done(Phase phase, long bytes, long total);

    /** Tells nobody. */
    static ReadingProgress silent() {
        return (phase, bytes, total) -> {};
    }
}
