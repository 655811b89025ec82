package lpm.report.html;

/** Something that happened: when, who did it, and what it was. */
public record EventView(String time, String actor, String text) {}
