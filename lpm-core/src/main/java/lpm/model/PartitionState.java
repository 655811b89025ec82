package lpm.model;

import lpm.model.id.Names;

/** The state of a partition as the console prints it; consoles may print states not listed here. */
public record PartitionState(String printed) {

    /** The operating system runs. */
    public static final PartitionState RUNNING = new PartitionState("Running");

    /** The partition is off. */
    public static final PartitionState NOT_ACTIVATED = new PartitionState("Not Activated");

    public PartitionState {
        Names.check("partition state", printed);
    }

    @Override
    public String toString() {
        return printed;
    }
}
