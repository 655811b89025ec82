package lpm.cli;

import java.io.PrintWriter;

/** Prints results: whole or not at all. */
final class Result {

    private Result() {}

    /** Prints the text. A closed pipe is the reader's choice and silent; a full disk is an error. */
    static void print(PrintWriter out, String text) {
        out.print(text);
        if (!text.endsWith("\n")) {
            out.println();
        }
        out.flush();
        if (out.checkError() && StandardOutput.isFull()) {
            throw StandardOutput.full();
        }
    }
}
