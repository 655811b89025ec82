package lpm.model.storage;

import static com.google.common.base.Preconditions.checkArgument;

import lpm.fact.Fact;
import lpm.model.id.LocationCode;
import lpm.model.id.Names;
import org.immutables.value.Value;

/** A physical Fibre Channel port of a Virtual I/O Server that virtual ports can log in through (NPIV), as {@code lsnports} lists it. */
@Value.Immutable
public interface FibreChannelPort extends WithFibreChannelPort {

    /** The device name, such as {@code fcs0}. */
    String name();

    @Value.Default
    default Fact<LocationCode> location() {
        return Fact.unknown();
    }

    /** Whether the switch it is connected to supports virtual ports. */
    @Value.Default
    default Fact<Boolean> fabric() {
        return Fact.unknown();
    }

    /** What a person calls the fabric it is connected to, such as {@code A}; no command prints it. */
    @Value.Default
    default Fact<String> fabricName() {
        return Fact.unknown();
    }

    /** How many virtual ports it can carry. */
    @Value.Default
    default Fact<Integer> totalPorts() {
        return Fact.unknown();
    }

    /** How many more virtual ports it can carry. */
    @Value.Default
    default Fact<Integer> availablePorts() {
        return Fact.unknown();
    }

    /** How many target port names it can hold. */
    @Value.Default
    default Fact<Integer> totalPortNames() {
        return Fact.unknown();
    }

    /** How many more target port names it can hold. */
    @Value.Default
    default Fact<Integer> availablePortNames() {
        return Fact.unknown();
    }

    @Value.Check
    default void check() {
        Names.check("Fibre Channel port", name());
        checkWithin(availablePorts(), totalPorts(), "ports");
        checkWithin(availablePortNames(), totalPortNames(), "port names");
    }

    private void checkWithin(Fact<Integer> available, Fact<Integer> total, String what) {
        checkArgument(
                !available.with(total, (some, all) -> some > all).isKnownAnd(more -> more),
                "%s: %s %s are available, but it has only %s",
                name(),
                available,
                what,
                total);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FibreChannelPort}. */
    final class Builder extends ImmutableFibreChannelPort.Builder {
        Builder() {}
    }
}
