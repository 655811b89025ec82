package lpm.rules;

/** What a management console is asked about itself. */
public enum ConsoleCapture implements FactCapture {
    HMC_RELEASE(Captures.CONSOLE_RELEASE),
    FSM_RELEASE(Captures.FLEX_SYSTEM_MANAGER_RELEASE);

    private final String command;

    ConsoleCapture(String command) {
        this.command = command;
    }

    @Override
    public String form() {
        return command;
    }
}
