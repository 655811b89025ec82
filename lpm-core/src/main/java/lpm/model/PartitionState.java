package lpm.model;

import com.google.common.collect.ImmutableList;
import lpm.model.id.Names;

/** The state of a partition as the console prints it; consoles may print states not listed here. */
public record PartitionState(String printed) {

    private static final ImmutableList<String> KNOWN = ImmutableList.of(
            "Running",
            "Not Activated",
            "Starting",
            "Shutting Down",
            "Error",
            "Open Firmware",
            "Suspended",
            "Suspending",
            "Resuming",
            "Migrating - Running",
            "Migrating - Not Activated",
            "Not Available",
            "Hardware Discovery");

    /** The operating system runs. */
    public static final PartitionState RUNNING = new PartitionState("Running");

    /** The partition is off. */
    public static final PartitionState NOT_ACTIVATED = new PartitionState("Not Activated");

    /** What it had in memory is saved to storage, and it can be resumed. */
    public static final PartitionState SUSPENDED = new PartitionState("Suspended");

    public PartitionState {
        printed = Spelling.usual(Names.check("partition state", printed), KNOWN);
    }

    @Override
    public String toString() {
        return printed;
    }
}
