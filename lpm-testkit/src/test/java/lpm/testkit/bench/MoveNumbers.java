package lpm.testkit.bench;

import lpm.sim.state.MigrationParameters;

/** The memory of one move of {@link MoveFloor}, counted in pages, and the numbers behind it. */
final class MoveNumbers {

    final long commandMilliseconds;
    final long suspendOverheadMilliseconds;
    final long handOverMilliseconds;
    private final long quiesceMilliseconds;
    private final long linkBytesPerSecond;
    private final long dirtyBytesPerSecond;
    private final long pageBytes;
    private final long thresholdBytes;
    private final int maximumPasses;
    private final int touchedPercent;
    private final long hotPages;

    long stale;
    long missing;
    int passes;
    boolean passesDone;
    private long sent;
    private long frozenAt;
    private long suspended;

    MoveNumbers(MigrationParameters parameters, long megabytes) {
        commandMilliseconds = parameters.commandMilliseconds();
        suspendOverheadMilliseconds = parameters.suspendOverheadMilliseconds();
        handOverMilliseconds = parameters.handOverMilliseconds();
        quiesceMilliseconds = parameters.quiesceMilliseconds();
        linkBytesPerSecond = parameters.linkBitsPerSecond() / 8;
        dirtyBytesPerSecond = parameters.dirtyBytesPerSecond();
        pageBytes = parameters.pageBytes();
        thresholdBytes = parameters.thresholdBytes();
        maximumPasses = parameters.maximumPasses();
        touchedPercent = parameters.touchedPercent();
        stale = (megabytes << 20) / pageBytes;
        hotPages = stale * parameters.hotPercent() / 100;
    }

    long bytesSent() {
        return sent * pageBytes;
    }

    long suspendedMilliseconds() {
        return suspended;
    }

    boolean isWorthAPass() {
        return stale * pageBytes > thresholdBytes && passes < maximumPasses;
    }

    /** Sends all that is stale, and tells how long it takes. */
    long pass() {
        long milliseconds = millisecondsFor(stale);
        sent += stale;
        stale = 0;
        passes++;
        write(milliseconds);
        return milliseconds;
    }

    long quiesce() {
        write(quiesceMilliseconds);
        return quiesceMilliseconds;
    }

    void freeze(long time) {
        missing = stale;
        frozenAt = time;
    }

    void resume(long time) {
        suspended = time - frozenAt;
    }

    long touched() {
        return (missing * touchedPercent + 99) / 100;
    }

    /** Missing pages arrive; tells how long it takes. */
    long arrive(long pages) {
        missing -= pages;
        stale -= pages;
        sent += pages;
        return millisecondsFor(pages);
    }

    private void write(long milliseconds) {
        long fresh = milliseconds * dirtyBytesPerSecond / 1_000 / pageBytes;
        stale = Math.max(stale, Math.min(hotPages, stale + fresh));
    }

    private long millisecondsFor(long pages) {
        return (pages * pageBytes * 1_000 + linkBytesPerSecond - 1) / linkBytesPerSecond;
    }
}
