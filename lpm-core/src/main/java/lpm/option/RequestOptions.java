package lpm.option;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.model.id.PartitionId;
import org.immutables.value.Value;

/**
 * The options of {@code migrlpar} (MAN7, MAN8, MAN9). What is not given has the strictest meaning that leaves the partition as
 * it was, as the console's default does.
 */
@Value.Immutable
public interface RequestOptions extends WithRequestOptions {

    /** Nothing given. */
    static RequestOptions none() {
        return builder().build();
    }

    /** {@code --redundantvios}: whether adapters that two servers host on the source must be hosted by two on the destination. */
    @Value.Default
    default Demand redundantVios() {
        return Demand.REQUIRED;
    }

    /** {@code --mpio}: whether the layout of the client's paths must be kept. */
    @Value.Default
    default Demand multipath() {
        return Demand.REQUIRED;
    }

    /** {@code --vlanbridge}: whether every VLAN must be bridged on the destination. */
    @Value.Default
    default Demand vlanBridge() {
        return Demand.REQUIRED;
    }

    /** {@code --vsi}: whether virtual station interface attributes (802.1Qbg) must be kept. */
    @Value.Default
    default Demand virtualStationInterface() {
        return Demand.REQUIRED;
    }

    /** {@code --npivval}. */
    @Value.Default
    default NpivValidation npivValidation() {
        return NpivValidation.PORT;
    }

    /** {@code --redundantmsps}: whether two pairs of movers are used (RMSP8). */
    @Value.Default
    default Demand redundantMovers() {
        return Demand.NOT_NEEDED;
    }

    /** {@code --uuid}: whether the partition must keep its UUID. */
    @Value.Default
    default Demand sameUuid() {
        return Demand.REQUIRED;
    }

    /** {@code --protectstorage}; its meaning is not publicly known. */
    Optional<Demand> protectStorage();

    /** {@code --requirerr}: whether the partition must stay able to be restarted remotely. */
    @Value.Default
    default Demand remoteRestart() {
        return Demand.REQUIRED;
    }

    /** {@code --affinity}: whether the affinity score on the destination must not be lower. */
    @Value.Default
    default boolean affinity() {
        return false;
    }

    /** {@code --vniccfg}: whether every vNIC must find its backing devices. */
    @Value.Default
    default Demand vnicConfiguration() {
        return Demand.REQUIRED;
    }

    /** {@code --redundantvnicbkdev}: whether a vNIC must keep as many backing devices. */
    @Value.Default
    default Demand redundantVnicBacking() {
        return Demand.REQUIRED;
    }

    /** {@code --migsriov}: whether logical ports of SR-IOV must be moved as migratable ones. */
    @Value.Default
    default Demand migratableLogicalPorts() {
        return Demand.REQUIRED;
    }

    /**
     * {@code --usecurrdata}: an inactive migration takes the memory and processors of the current configuration, whatever the
     * {@link lpm.model.InactiveProfilePolicy} of the system says that the partition leaves. What the option does is not confirmed.
     */
    @Value.Default
    default boolean currentData() {
        return false;
    }

    /** {@code -w}: minutes that the operating system may take to agree, for each question; 0 for no bound. */
    Optional<Integer> waitMinutes();

    /** {@code -n}: the name of the profile on the destination. */
    Optional<String> profileName();

    ImmutableList<ScsiMapping> scsiMappings();

    ImmutableList<FibreChannelMapping> fibreChannelMappings();

    ImmutableList<VnicMapping> vnicMappings();

    ImmutableList<VlanMapping> vlanMappings();

    /** The movers to use; redundant pairs are in {@link #redundantMoverPairs}. */
    @Value.Default
    default MoverPair movers() {
        return MoverPair.ANY;
    }

    ImmutableList<MoverPair> redundantMoverPairs();

    /** {@code dest_lpar_id}. */
    Optional<PartitionId> destinationId();

    Optional<ProcessorPool> processorPool();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RequestOptions}. */
    final class Builder extends ImmutableRequestOptions.Builder {
        Builder() {}
    }
}
