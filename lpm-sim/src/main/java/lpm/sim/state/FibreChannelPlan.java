package lpm.sim.state;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.storage.VirtualFibreChannelMapping;
import org.immutables.value.Value;

/** One virtual Fibre Channel adapter of the partition, and the server that is to serve it afterwards. */
@Value.Immutable
public interface FibreChannelPlan extends HostedAdapterPlan, WithFibreChannelPlan {

    /** Empty if the server at its other end was not captured. */
    Optional<ViosKey> source();

    /** The vfchost as it was at the source, empty if it was not captured. */
    Optional<VirtualFibreChannelMapping> sourceAdapter();

    /** The vfchost of the source, as long as it is there. */
    default Optional<VirtualFibreChannelMapping> hostIn(Estate estate) {
        return source().flatMap(estate.virtualIoServers()::get)
                .flatMap(server -> sourceAdapter().flatMap(host -> server.fibreChannelMapping(host.name())));
    }

    /** What a person calls the fabric that it is on at the source. */
    @Value.Default
    default Fact<String> fabric() {
        return Fact.unknown();
    }

    /** The physical port that is to carry it, empty if the server is left to find one. */
    Optional<String> port();

    /** The adapter as an operator speaks of it. */
    default String label() {
        return clientSlot()
                .map(slot -> "the virtual Fibre Channel adapter in slot " + slot)
                .value()
                .orElseGet(() -> "the client of "
                        + sourceAdapter().map(VirtualFibreChannelMapping::name).orElse("an unknown adapter"));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FibreChannelPlan}. */
    final class Builder extends ImmutableFibreChannelPlan.Builder {
        Builder() {}
    }
}
