package lpm.rest;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** The kinds of objects that are read. */
final class PayloadReaders {

    private static final ImmutableList<PayloadReader> ALL = ImmutableList.of(
            new ManagedSystemReader(),
            new LogicalPartitionReader(),
            new VirtualIoServerReader(),
            new VirtualSwitchReader(),
            new NetworkBridgeReader(),
            new VolumeGroupReader(),
            new ClientNetworkAdapterReader(),
            new VirtualNetworkReader(),
            new ErrorResponseReader());

    private PayloadReaders() {}

    static Optional<PayloadReader> of(String kind) {
        return ALL.stream().filter(reader -> reader.kind().equals(kind)).findFirst();
    }
}
