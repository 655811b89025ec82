package lpm.model.network;

import static com.google.common.base.Preconditions.checkArgument;

import lpm.fact.Fact;
import lpm.model.id.Names;
import lpm.model.id.PartitionId;
import lpm.model.id.PortCapacity;
import org.immutables.value.Value;

/** A logical port of an SR-IOV adapter that stands behind a virtual NIC, by way of a Virtual I/O Server. */
@Value.Immutable
public interface VirtualNicBackingDevice extends WithVirtualNicBackingDevice {

    /** The number the console has for the SR-IOV adapter. */
    int sriovAdapter();

    /** The number of the physical port on the adapter. */
    int physicalPort();

    /** The logical port, as the console prints it: {@code 27004005}. */
    Fact<String> logicalPort();

    /** The Virtual I/O Server that hosts it. */
    Fact<PartitionId> server();

    /** What the console calls that server. */
    Fact<String> serverName();

    /** The share of the physical port that is guaranteed now. */
    Fact<PortCapacity> capacity();

    /** The share of the physical port that is never exceeded. */
    Fact<PortCapacity> maximumCapacity();

    /** 1 to 100; a lower number is tried first. */
    Fact<Integer> failoverPriority();

    /** Whether it carries the frames now. */
    Fact<Boolean> active();

    /** As the console prints it: {@code Operational}. */
    Fact<String> status();

    @Value.Check
    default void check() {
        logicalPort().value().ifPresent(port -> Names.check("logical port of " + label(), port));
        serverName().value().ifPresent(server -> Names.check("Virtual I/O Server of " + label(), server));
        status().value().ifPresent(status -> Names.check("status of " + label(), status));
        checkArgument(
                sriovAdapter() >= 0 && physicalPort() >= 0,
                "SR-IOV adapter and physical port have numbers from 0, but %s are %s and %s",
                label(),
                sriovAdapter(),
                physicalPort());
    }

    /** What tells it from the others of its virtual NIC, none of which may share a physical port: {@code adapter 1 port 0}. */
    default String label() {
        return "adapter " + sriovAdapter() + " port " + physicalPort();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualNicBackingDevice}. */
    final class Builder extends ImmutableVirtualNicBackingDevice.Builder {
        Builder() {
            logicalPort(Fact.unknown());
            server(Fact.unknown());
            serverName(Fact.unknown());
            capacity(Fact.unknown());
            maximumCapacity(Fact.unknown());
            failoverPriority(Fact.unknown());
            active(Fact.unknown());
            status(Fact.unknown());
        }
    }
}
