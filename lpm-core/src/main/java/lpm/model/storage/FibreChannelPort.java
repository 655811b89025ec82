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

    Fact<LocationCode> location();

    /** Whether the switch it is connected to supports virtual ports. */
    Fact<Boolean> fabric();

    /** What a person calls the fabric it is connected to, such as {@code A}; no command prints it. */
    Fact<String> fabricName();

    /** How many virtual ports it can carry. */
    Fact<Integer> totalPorts();

    /** How many more virtual ports it can carry. */
    Fact<Integer> availablePorts();

    /** How many target port names it can hold. */
    Fact<Integer> totalPortNames();

    /** How many more target port names it can hold. */
    Fact<Integer> availablePortNames();

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
        Builder() {
            location(Fact.unknown());
            fabric(Fact.unknown());
            fabricName(Fact.unknown());
            totalPorts(Fact.unknown());
            availablePorts(Fact.unknown());
            totalPortNames(Fact.unknown());
            availablePortNames(Fact.unknown());
        }
    }
}
