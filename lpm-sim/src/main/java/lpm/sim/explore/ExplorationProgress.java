package lpm.sim.explore;

/** Told how far an exploration has come, by any of its threads. */
@FunctionalInterface
public interface ExplorationProgress {

    /** One more part of all is done. */
    void done(int parts, int total);

    /** Nobody is told. */
    static ExplorationProgress silent() {
        return (parts, total) -> {};
    }
}
