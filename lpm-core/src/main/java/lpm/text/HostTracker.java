package lpm.text;

import java.util.Optional;
import java.util.Set;
import lpm.text.command.CommandLine;

/** Which server prints what follows, as far as a session tells. */
final class HostTracker {

    private static final Set<String> LEAVES = Set.of("ssh", "telnet", "rlogin", "mkvterm", "vtmenu");
    private static final Set<String> OPENS_SHELL = Set.of("oem_setup_env", "su", "ksh", "bash", "sh");
    private static final Set<String> ENDS_SHELL = Set.of("exit", "logout");

    private final Optional<String> option;
    private Optional<String> stated = Optional.empty();
    private Optional<String> promptOfStated = Optional.empty();
    private boolean left;
    private int shells;

    /**
     * A session that has just begun.
     *
     * @param option the host to take where the session does not say
     */
    HostTracker(Optional<String> option) {
        this.option = option;
    }

    /** The output of {@code hostname}: it holds until the session goes elsewhere. */
    void state(String host, Prompt prompt) {
        stated = Optional.of(host);
        promptOfStated = prompt.host();
        left = false;
    }

    /** A command that may have taken the session to another host; nobody knows which until something says so. */
    void passed(CommandLine command) {
        if (OPENS_SHELL.contains(command.name())) {
            shells++;
        } else if (ENDS_SHELL.contains(command.name()) && shells > 0) {
            shells--;
        } else if (LEAVES.contains(command.name()) || ENDS_SHELL.contains(command.name())) {
            stated = Optional.empty();
            left = true;
        }
    }

    /** Whether the session has gone to a host that nothing has named since. */
    boolean isLeft() {
        return left;
    }

    Optional<String> host(Prompt prompt) {
        return told(prompt).or(() -> left ? Optional.empty() : option);
    }

    /** What the session itself says: the host that may be given instead is a server, and never a console. */
    Optional<String> told(Prompt prompt) {
        return stated.isPresent() && prompt.host().equals(promptOfStated) ? stated : prompt.host();
    }
}
