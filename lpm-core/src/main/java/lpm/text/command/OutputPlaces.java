package lpm.text.command;

import lpm.origin.Origin;

/** Places in one output: facts of one line share one, and what all lines have in common is made once. */
public final class OutputPlaces {

    private final Origin prompt;
    private Origin last;

    public OutputPlaces(CommandOutput output) {
        this.prompt = output.origin();
        this.last = prompt;
    }

    /** Where the command was typed. */
    public Origin prompt() {
        return prompt;
    }

    /** The place of a line. */
    public Origin of(Line line) {
        if (last.line() != line.number()) {
            last = new Origin(prompt.file(), line.number(), prompt.command());
        }
        return last;
    }
}
