package lpm.cli;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where the process begins. The general help is asked most often by those who wait for it: it is printed as it was rendered for
 * the build, before anything else of the command line is loaded.
 */
public final class Main {

    private Main() {}

    /** Runs the command line and ends the process. */
    public static void main(String[] args) throws IOException {
        boolean asksForHelp = args.length == 1 && (args[0].equals("--help") || args[0].equals("-h"));
        try (InputStream help = asksForHelp ? Main.class.getResourceAsStream("help.txt") : null) {
            if (help != null) {
                System.out.write(help.readAllBytes());
                if (System.out.checkError() && StandardOutput.isFull()) {
                    System.err.println("lpm: " + StandardOutput.full().getMessage());
                    System.exit(ExitCode.BAD_INPUT.code());
                }
                return;
            }
        }
        LpmCommand.main(args);
    }
}
