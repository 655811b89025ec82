package lpm.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/** One line of the terminal, written over again and again; it fits the narrowest usual terminal. */
record TerminalLine(PrintWriter terminal) implements ProgressBarConsumer {

    /** How often a bar on it is drawn anew. */
    static final int REDRAWN_EVERY_MILLISECONDS = 250;

    private static final int WIDTH = 79;

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public void accept(String rendered) {
        terminal.print("\r" + rendered);
        terminal.flush();
    }

    @Override
    public void clear() {
        accept(" ".repeat(WIDTH) + "\r");
    }

    @Override
    public void close() {
        // standard error stays open
    }
}
