package lpm.rules;

import java.util.Optional;
import lpm.change.Change;
import lpm.change.ChooseDestination;
import lpm.change.ChooseOptions;
import lpm.model.id.PartitionKey;
import lpm.option.RequestOptions;
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

    /** What else the console is told. */
    @Value.Default
    default RequestOptions options() {
        return RequestOptions.none();
    }

    /** The mapping to use instead of one that the validator chooses. */
    Optional<MigrationMapping> mapping();

    /** The request once a change has come about: another destination or options if that is what it changes, else the same. */
    default MigrationRequest after(Change change) {
        if (change instanceof ChooseDestination choice) {
            return withDestination(Destination.of(choice.system())).withMapping(Optional.empty());
        }
        return change instanceof ChooseOptions choice ? withOptions(choice.options()) : this;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MigrationRequest}. */
    final class Builder extends ImmutableMigrationRequest.Builder {
        Builder() {}
    }
}
