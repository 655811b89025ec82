package lpm.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import lpm.model.id.Names;
import org.immutables.value.Value;

/** A Flex System Enterprise Chassis: 14 half-wide bays. */
@Value.Immutable
public interface Chassis extends WithChassis {

    String name();

    ImmutableList<ComputeNode> nodes();

    @Value.Check
    default void check() {
        Names.check("chassis", name());
        Map<Bay, String> taken = new HashMap<>();
        for (ComputeNode node : nodes()) {
            for (Bay bay : node.bays()) {
                String other = taken.put(bay, node.name());
                checkArgument(other == null, "%s: bay %s is taken by both %s and %s", name(), bay, other, node.name());
            }
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Chassis}. */
    final class Builder extends ImmutableChassis.Builder {
        Builder() {}
    }
}
