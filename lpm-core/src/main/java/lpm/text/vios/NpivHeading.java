package lpm.text.vios;

import lpm.text.command.Line;

/** The heading that {@code lsmap -npiv} and {@code lsmap -vnic} print above each adapter. */
final class NpivHeading {

    static final String TEXT = "Name Physloc ClntID ClntName ClntOS";

    private NpivHeading() {}

    static boolean is(Line line) {
        return String.join(" ", line.words()).equals(TEXT);
    }

    /** The rule below it, whose dashes web pages make long ones. */
    static boolean isRule(Line line) {
        return line.text().chars().allMatch(c -> c == '-' || c == ' ' || c == '\u2013' || c == '\u2014');
    }
}
