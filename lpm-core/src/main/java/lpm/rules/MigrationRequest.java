package lpm.rules;

import java.util.Optional;
import lpm.model.id.PartitionKey;
import org.immutables.value.Value;

/** A move that somebody wants. */
@Value.Immutable
public interface MigrationRequest extends WithMigrationRequest {

    PartitionKey partition();

    Destination destination();

    @Value.Default
    default MigrationMode mode() {
        return MigrationMode.ACTIVE;
    }

    /** The mapping to use instead of one that the validator chooses. */
    Optional<MigrationMapping> mapping();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MigrationRequest}. */
    final class Builder extends ImmutableMigrationRequest.Builder {
        Builder() {}
    }
}
