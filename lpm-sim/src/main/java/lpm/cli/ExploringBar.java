package lpm.cli;

import java.io.PrintWriter;
import lpm.sim.explore.ExplorationProgress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error that shows how far an exploration has come, and is taken away when it is done. */
final class ExploringBar implements ExplorationProgress, AutoCloseable {

    private final TerminalLine line;
    private final ProgressBar bar;

    ExploringBar(PrintWriter terminal) {
        this.line = new TerminalLine(terminal);
        this.bar = new ProgressBarBuilder()
                .setTaskName("Exploring")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(TerminalLine.REDRAWN_EVERY_MILLISECONDS)
                .setConsumer(line)
                .build();
    }

    @Override
    public void done(int parts, int total) {
        bar.maxHint(total);
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
        line.clear();
    }
}
