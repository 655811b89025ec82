package lpm.sim.state;

import com.google.common.collect.ImmutableList;
import lpm.model.id.ViosKey;
import org.immutables.value.Value;

/** One virtual SCSI server adapter that serves the partition, and the server that is to serve it afterwards. */
@Value.Immutable
public interface AdapterPlan extends HostedAdapterPlan, WithAdapterPlan {

    ViosKey source();

    String sourceAdapter();

    ImmutableList<DiskPlan> disks();

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AdapterPlan}. */
    final class Builder extends ImmutableAdapterPlan.Builder {
        Builder() {}
    }
}
