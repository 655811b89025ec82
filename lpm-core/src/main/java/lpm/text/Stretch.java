package lpm.text;

/** A stretch of a transcript that has no prompt of its own. */
sealed interface Stretch {

    /** The number of its first line that is printed. */
    int first();

    /** The number after that of its last line. */
    int end();

    /**
     * What one command printed.
     *
     * @param line the number of the line on which the command was typed; of the first printed one, where none shows it
     * @param typed the command as it would be typed
     * @param guessed whether the command was told from the look of the lines
     * @param complete whether it is known to be all of the output
     */
    record Output(int line, int first, int end, String typed, boolean guessed, boolean complete) implements Stretch {}

    /** Lines that are not read, and why. */
    record Unread(int first, int end, String why) implements Stretch {}
}
