package lpm.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lpm.origin.InputException;

/** Shows one state after the other to somebody who says when. */
final class StepByStep {

    private static final String HINT = "lpm: Enter goes on to the next step, q quits";

    private StepByStep() {}

    /** Shows all states; false if somebody has quit before the last. */
    static boolean show(List<String> states, InputStream in, PrintWriter err) {
        BufferedReader answers = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        err.println(HINT);
        boolean ended = false;
        for (int n = 0; n < states.size(); n++) {
            err.print(states.get(n));
            err.flush();
            if (!ended && n < states.size() - 1) {
                Optional<String> answer = answer(answers, err);
                if (answer.equals(Optional.of("q"))) {
                    return false;
                }
                ended = answer.isEmpty();
            }
        }
        return true;
    }

    /** Nothing but Enter, or q; empty at the end of input. */
    private static Optional<String> answer(BufferedReader answers, PrintWriter err) {
        try {
            while (true) {
                String line = answers.readLine();
                if (line == null) {
                    return Optional.empty();
                }
                String answer = line.strip();
                if (answer.isEmpty() || answer.equals("q")) {
                    return Optional.of(answer);
                }
                err.println(HINT);
                err.flush();
            }
        } catch (IOException e) {
            throw new InputException("standard input cannot be read: " + e.getMessage());
        }
    }
}
