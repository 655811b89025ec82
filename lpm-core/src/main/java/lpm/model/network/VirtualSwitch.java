package lpm.model.network;

import lpm.fact.Fact;
import lpm.model.id.Names;
import org.immutables.value.Value;

/** A virtual Ethernet switch of a managed system. */
@Value.Immutable
public interface VirtualSwitch extends WithVirtualSwitch {

    String name();

    Fact<VirtualSwitchMode> mode();

    @Value.Check
    default void check() {
        Names.check("virtual switch", name());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualSwitch}. */
    final class Builder extends ImmutableVirtualSwitch.Builder {
        Builder() {
            mode(Fact.unknown());
        }
    }
}
