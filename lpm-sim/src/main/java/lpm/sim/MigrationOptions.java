package lpm.sim;

import lpm.sim.state.MigrationParameters;
import org.immutables.value.Value;

/** How a migration is simulated. */
@Value.Immutable
public interface MigrationOptions extends WithMigrationOptions {

    /** What goes wrong; nothing unless it is given. */
    @Value.Default
    default Disturbances faults() {
        return Disturbances.NONE;
    }

    /** The numbers behind simulated time. */
    @Value.Default
    default MigrationParameters parameters() {
        return MigrationParameters.builder().build();
    }

    /** Whether a second pair of mover service partitions stands by where both systems have one. */
    @Value.Default
    default boolean redundantMovers() {
        return false;
    }

    /** No fault, one pair of movers, and our own choice of numbers. */
    static MigrationOptions defaults() {
        return builder().build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MigrationOptions}. */
    final class Builder extends ImmutableMigrationOptions.Builder {
        Builder() {}
    }
}
