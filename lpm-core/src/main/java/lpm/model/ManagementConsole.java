package lpm.model;

import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.Names;
import lpm.model.id.Release;
import org.immutables.value.Value;

/** The orchestrator of migrations: a Hardware Management Console (HMC) or a Flex System Manager (FSM). */
@Value.Immutable
public interface ManagementConsole extends WithManagementConsole {

    String name();

    Fact<ConsoleKind> kind();

    /** The release, as {@code lshmc -V} or {@code smcli lsconfig} prints it. */
    Fact<Release> release();

    /** Consoles this one can talk to; no command prints it. */
    Listing<String> reachableConsoles();

    @Value.Check
    default void check() {
        Names.check("management console", name());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ManagementConsole}. */
    final class Builder extends ImmutableManagementConsole.Builder {
        Builder() {
            kind(Fact.unknown());
            release(Fact.unknown());
            reachableConsoles(Listing.unknown());
        }
    }
}
