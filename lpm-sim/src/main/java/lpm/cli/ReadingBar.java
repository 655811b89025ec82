package lpm.cli;

import java.io.PrintWriter;
import java.util.Optional;
import lpm.ReadingProgress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error that shows how far the reading of inputs has come, and is taken away when all is read. */
final class ReadingBar implements ReadingProgress, AutoCloseable {

    private static final long MEGABYTE = 1 << 20;

    private final TerminalLine line;
    private Optional<Phase> phase = Optional.empty();
    private Optional<ProgressBar> bar = Optional.empty();

    ReadingBar(PrintWriter terminal) {
        this.line = new TerminalLine(terminal);
    }

    @Override
    public void done(Phase now, long bytes, long total) {
        if (!phase.equals(Optional.of(now))) {
            close();
            phase = Optional.of(now);
            bar = Optional.of(begin(now, total));
        }
        bar.ifPresent(shown -> shown.stepTo(bytes));
    }

    private ProgressBar begin(Phase now, long total) {
        return new ProgressBarBuilder()
                .setTaskName(
                        switch (now) {
                            case NAMES -> "Looking for names";
                            case FACTS -> "Reading";
                        })
                .setInitialMax(total)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(TerminalLine.REDRAWN_EVERY_MILLISECONDS)
                .setConsumer(line)
                .build();
    }

    /** Takes the bar away itself: one that ends before it was first drawn is drawn at its end, and then left by its library. */
    @Override
    public void close() {
        bar.ifPresent(shown -> {
            shown.close();
            line.clear();
        });
        bar = Optional.empty();
    }
}
