package lpm.report.html;

/** How a step stands: what the time line shows of it, with a sign beside the colour. */
enum StepMark {
    PENDING("not taken"),
    TAKEN("taken"),
    FAILED("could not be taken"),
    UNDONE("taken back");

    private final String words;

    StepMark(String words) {
        this.words = words;
    }

    /** As it is read out. */
    String words() {
        return words;
    }
}
