package lpm.model;

import com.google.common.collect.ImmutableList;
import lpm.model.id.Names;

/** The state of a managed system as the console prints it; consoles may print states not listed here. */
public record ManagedSystemState(String printed) {

    private static final ImmutableList<String> KNOWN = ImmutableList.of(
            "Operating",
            "Power Off",
            "Initializing",
            "Standby",
            "Power Off In Progress",
            "No Connection",
            "Recovery",
            "Error",
            "Incomplete",
            "Failed Authentication",
            "Pending Authentication - Password Updates Required",
            "Not Available");

    /** The hypervisor runs and the console reaches it. */
    public static final ManagedSystemState OPERATING = new ManagedSystemState("Operating");

    /** The system is off. */
    public static final ManagedSystemState POWER_OFF = new ManagedSystemState("Power Off");

    /** The console does not reach the service processor. */
    public static final ManagedSystemState NO_CONNECTION = new ManagedSystemState("No Connection");

    public ManagedSystemState {
        printed = Spelling.usual(Names.check("managed system state", printed), KNOWN);
    }

    @Override
    public String toString() {
        return printed;
    }
}
