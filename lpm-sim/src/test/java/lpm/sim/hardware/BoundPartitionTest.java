package lpm.sim.hardware;

import static lpm.sim.hardware.Definitions.NOTHING;
import static lpm.sim.hardware.Definitions.SHELL;
import static lpm.sim.hardware.Definitions.SYSTEM;
import static lpm.sim.hardware.Definitions.incapable;
import static lpm.sim.hardware.Definitions.memory;
import static lpm.sim.hardware.Definitions.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.MobilityCapability;
import lpm.model.PagingDevice;
import lpm.model.PhysicalIoSlot;
import lpm.model.id.LocationCode;
import lpm.model.id.VirtualSlot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a partition cannot leave behind, and what it shares that the destination has to have. */
class BoundPartitionTest {

    static Stream<Arguments> definitions() {
        return Stream.concat(sharedMemory(), bound());
    }

    private static Stream<Arguments> sharedMemory() {
        String nopool = SYSTEM + " has no shared memory pool to take the memory of " + SHELL + " from";
        String nospace = SYSTEM + " has no free paging space device for the shared memory of " + SHELL;
        UnaryOperator<LogicalPartition> shared = memory(m -> m.withShared(Fact.known(true)));
        UnaryOperator<LogicalPartition> paged =
                memory(m -> m.withShared(Fact.known(true)).withMaximumMegabytes(Fact.known(8_192L)));
        UnaryOperator<LogicalPartition> unshared =
                memory(m -> m.withShared(Fact.known(false)).withMaximumMegabytes(Fact.known(8_192L)));
        UnaryOperator<LogicalPartition> once = memory(m -> m.withShared(Fact.known(true))
                .withMaximumMegabytes(Fact.known(8_192L))
                .withRedundantPaging(Fact.known(false)));
        UnaryOperator<LogicalPartition> twice = memory(m -> m.withShared(Fact.known(true))
                .withMaximumMegabytes(Fact.known(8_192L))
                .withRedundantPaging(Fact.known(true)));
        return Stream.of(
                row(nopool, incapable(MobilityCapability.MEMORY_SHARING), shared),
                row(
                        NOTHING,
                        incapable(MobilityCapability.MEMORY_SHARING),
                        memory(m -> m.withShared(Fact.known(false)))),
                row(nopool, s -> s.withPagingServers(Listing.complete(ImmutableList.of())), shared),
                row(NOTHING, s -> s.withPagingServers(Listing.complete(ImmutableList.of("vios1"))), shared),
                row(NOTHING, s -> s, shared),
                row(NOTHING, Definitions::capable, shared),
                row(NOTHING, paging(8_191, false, true), unshared),
                row(NOTHING, paging(8_192, false, true), once),
                row(nospace, paging(8_191, true, true), paged),
                row(NOTHING, paging(8_192, false, true), paged),
                row(NOTHING, paging(8_191, false, true), memory(m -> m.withMaximumMegabytes(Fact.known(8_192L)))),
                row(nospace, paging(8_192, true, false), paged),
                row(nospace, paging(8_192, false, true), twice),
                row(NOTHING, paging(8_192, true, true), twice),
                row(NOTHING, paging(8_192, false, true), twice, MoveKind.SUSPENDED),
                row(nospace, paging(8_191, false, true), twice, MoveKind.SUSPENDED),
                row(NOTHING, paging(8_191, false, false), twice, MoveKind.INACTIVE));
    }

    private static UnaryOperator<ManagedSystem> paging(long megabytes, boolean redundant, boolean free) {
        return system -> system.withPagingDevices(
                Listing.complete(ImmutableList.of(new PagingDevice("vios1/hdisk7", megabytes, redundant, free))));
    }

    private static Stream<Arguments> bound() {
        return Stream.of(
                held(p -> p.withHostEthernetPorts(Fact.known(1)), "its Host Ethernet Adapter ports", MoveKind.ACTIVE),
                held(p -> p.withHostEthernetPorts(Fact.known(1)), "its Host Ethernet Adapter ports", MoveKind.INACTIVE),
                held(p -> p.withHugePages(Fact.known(1)), "its huge pages", MoveKind.ACTIVE),
                held(
                        p -> p.withBsrArrays(Fact.known(1)),
                        "its barrier-synchronization register arrays",
                        MoveKind.ACTIVE),
                held(
                        p -> p.withFixedLogicalPorts(Fact.known(1)),
                        "its logical ports of SR-IOV adapters",
                        MoveKind.ACTIVE),
                held(
                        p -> p.withFixedLogicalPorts(Fact.known(1)),
                        "its logical ports of SR-IOV adapters",
                        MoveKind.INACTIVE),
                held(serial(2), "the partner of its virtual serial adapter in slot 2", MoveKind.ACTIVE),
                held(serial(2), "the partner of its virtual serial adapter in slot 2", MoveKind.INACTIVE),
                row(NOTHING, s -> s, serial(1)),
                row(NOTHING, s -> s, p -> p.withHugePages(Fact.known(0)).withHostEthernetPorts(Fact.known(0))),
                row(
                        "physical I/O slot U78AF.001.WZS0224-P1-C36 of " + SHELL + " stays in its frame: " + SYSTEM
                                + " has no such slot to give",
                        s -> s,
                        p -> p.withPhysicalIoSlots(Listing.complete(ImmutableList.of(
                                new PhysicalIoSlot(new LocationCode("U78AF.001.WZS0224-P1-C36"), true))))));
    }

    private static UnaryOperator<LogicalPartition> serial(int slot) {
        return p -> p.withSerialSlots(Listing.complete(ImmutableList.of(new VirtualSlot(0), new VirtualSlot(slot))));
    }

    private static Arguments held(UnaryOperator<LogicalPartition> shell, String part, MoveKind kind) {
        String when = kind == MoveKind.ACTIVE ? " while it runs" : "";
        return row(
                SHELL + " cannot leave " + part + " behind" + when + ", and " + SYSTEM + " has none to give",
                s -> s,
                shell,
                kind);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("definitions")
    void aPartitionIsDefinedWhereItFindsWhatItSharesAndLeavesNothing(
            String reason, UnaryOperator<ManagedSystem> system, UnaryOperator<LogicalPartition> shell, MoveKind kind) {
        assertThat(Definitions.refusal(system, shell, kind)).isEqualTo(reason);
    }
}
