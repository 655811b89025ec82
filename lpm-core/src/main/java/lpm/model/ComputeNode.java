package lpm.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import lpm.fact.Fact;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.Names;
import org.immutables.value.Value;

/** A compute node of a chassis: which bays it takes, and which managed system it is. */
@Value.Immutable
public interface ComputeNode extends WithComputeNode {

    String name();

    /** Half-wide nodes take one bay, full-wide ones such as the p460 two adjacent ones, odd then even. */
    ImmutableSortedSet<Bay> bays();

    Fact<MachineTypeModelSerial> system();

    @Value.Check
    default void check() {
        Names.check("compute node", name());
        checkArgument(
                bays().size() == 1 || bays().size() == 2,
                "%s: a compute node takes one bay or two, but has %s",
                name(),
                bays());
        if (bays().size() == 2) {
            int first = bays().first().number();
            checkArgument(
                    first % 2 == 1 && bays().last().number() == first + 1,
                    "%s: a full-wide node takes an odd bay and the next one, but has %s",
                    name(),
                    bays());
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ComputeNode}. */
    final class Builder extends ImmutableComputeNode.Builder {
        Builder() {
            system(Fact.unknown());
        }
    }
}
