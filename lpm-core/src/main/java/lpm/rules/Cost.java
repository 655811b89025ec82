package lpm.rules;

/** What a remedy costs the running partition, cheapest first. */
public enum Cost {
    ON_LINE("on-line"),
    /** Each Virtual I/O Server in turn, while the partition keeps running on the other. */
    PATH_BY_PATH("path by path"),
    VIOS_RESTART("VIOS restart"),
    PARTITION_RESTART("partition restart"),
    FRAME_RESTART("frame restart");

    private final String printed;

    Cost(String printed) {
        this.printed = printed;
    }

    @Override
    public String toString() {
        return printed;
    }
}
