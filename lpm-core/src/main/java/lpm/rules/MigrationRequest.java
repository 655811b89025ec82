package lpm.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.change.Change;
import lpm.change.ChooseDestination;
import lpm.change.ChooseFibreChannelMappings;
import lpm.change.ChooseOptions;
import lpm.change.ChooseScsiMappings;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.option.RequestOptions;
import lpm.option.ScsiMapping;
import org.immutables.value.Value;

/** A move that somebody wants. */
@Value.Immutable
public interface MigrationRequest extends WithMigrationRequest {

    /** The partition that is to move, on its source system. */
    PartitionKey partition();

    /** Where it is to go. */
    Destination destination();

    /** Active unless something else is asked for. */
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

    /** The two systems of the move, the source first. */
    default ImmutableSet<Optional<MachineTypeModelSerial>> systems() {
        return ImmutableSet.of(Optional.of(partition().system()), destination().system());
    }

    /** The request once a change has come about: what is asked may be another destination, mapping or option. */
    default MigrationRequest after(Change change) {
        if (change instanceof ChooseFibreChannelMappings) {
            return withOptions(options().withFibreChannelMappings()).withMapping(Optional.empty());
        }
        if (change instanceof ChooseDestination choice) {
            return withDestination(Destination.of(choice.system())).withMapping(Optional.empty());
        }
        if (change instanceof ChooseOptions choice) {
            return withOptions(choice.options());
        }
        return change instanceof ChooseScsiMappings choice
                ? withOptions(options()
                                .withScsiMappings(choice.mappings().stream()
                                        .map(ScsiMapping::parse)
                                        .collect(ImmutableList.toImmutableList())))
                        .withMapping(Optional.empty())
                : this;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MigrationRequest}. */
    final class Builder extends ImmutableMigrationRequest.Builder {
        Builder() {}
    }
}
