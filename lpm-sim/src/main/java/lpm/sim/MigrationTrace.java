package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.sim.hardware.AbortedBy;
import org.immutables.value.Value;

/** All that happened during a migration, and what came of it. */
@Value.Immutable
public interface MigrationTrace extends WithMigrationTrace {

    MigrationOutcome outcome();

    /** Where a recovery leads; present if one is needed, or if the partition went down. */
    Optional<Direction> direction();

    Health health();

    RunsAt runsAt();

    /** The phases that were entered, in order. */
    ImmutableList<MigrationPhase> phases();

    /** How long the partition was suspended, in milliseconds. */
    long suspendedMs();

    /** Bytes of memory that were sent in all. */
    long bytesSent();

    /** The passes over the memory of the running partition. */
    ImmutableList<Pass> passes();

    ImmutableList<MigrationEvent> events();

    /** The same as pictures, from before the first step to the end; equal traces have equal events, whatever their frames. */
    @Value.Auxiliary
    @Value.Redacted
    ImmutableList<MigrationFrame> frames();

    SimulatedEstate before();

    SimulatedEstate after();

    /** Each with the step after which it was broken first. */
    ImmutableList<BrokenInvariant> brokenInvariants();

    /** How often an invariant was looked at, or its answer was known. */
    int invariantsChecked();

    /** The step that decided the outcome and why, empty if nothing went wrong. */
    Optional<String> decidingCause();

    /** Who has cancelled the migration, if a stream of memory was open by then. */
    Optional<AbortedBy> abortedBy();

    /** How the migration stands, for a recovery to go on from. */
    @Value.Auxiliary
    @Value.Redacted
    Course course();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MigrationTrace}. */
    final class Builder extends ImmutableMigrationTrace.Builder {
        Builder() {}
    }
}
