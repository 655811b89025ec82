package lpm.cli;

/** What {@code --format} takes where an answer is for people or for programs. */
enum OutputFormat {
    TEXT,
    JSON
}
