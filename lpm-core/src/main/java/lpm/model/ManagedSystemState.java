package lpm.model;

import lpm.model.id.Names;

/** The state of a managed system as the console prints it; consoles may print states not listed here. */
public record ManagedSystemState(String printed) {

    /** The hypervisor runs and the console reaches it. */
    public static final ManagedSystemState OPERATING = new ManagedSystemState("Operating");

    /** The system is off. */
    public static final ManagedSystemState POWER_OFF = new ManagedSystemState("Power Off");

    /** The console does not reach the service processor. */
    public static final ManagedSystemState NO_CONNECTION = new ManagedSystemState("No Connection");

    public ManagedSystemState {
        Names.check("managed system state", printed);
    }

    @Override
    public String toString() {
        return printed;
    }
}
