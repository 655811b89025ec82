package lpm.report.html;

/** A pass over memory, in words: what was sent, how long it took, what was left then. */
public record PassView(int number, String sent, String took, String left) {}
