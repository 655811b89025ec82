package lpm.text;

/** What the look of a command's bare output tells about the command. */
sealed interface Shape {

    /** A command that prints such lines. */
    String command();

    /**
     * Only one command prints such lines.
     *
     * @param typed the command as it would be typed
     * @param onServer whether a Virtual I/O Server prints it, rather than a console
     */
    record Told(String typed, boolean onServer) implements Shape {
        @Override
        public String command() {
            return typed;
        }
    }

    /**
     * Several commands print such lines.
     *
     * @param why what the lines do not say
     * @param example a command that may have printed them
     */
    record Ambiguous(String why, String example) implements Shape {
        @Override
        public String command() {
            return example;
        }
    }
}
