package lpm.testkit.arbitraries;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import lpm.testkit.fixtures.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Moves that every rule allows: built to be valid, never filtered. */
public final class ValidMoves {

    private ValidMoves() {}

    /**
     * IBM i, AIX or Linux partitions with one or two Virtual I/O Servers on each side and 1 to 4 LUNs, to a system where up to
     * three partitions live already.
     */
    public static Arbitrary<Scenario> any() {
        return shapes().map(MoveBuilder::build);
    }

    /** Those of which commands tell all: none with virtual Fibre Channel, of whose zones a person must be asked. */
    public static Arbitrary<Scenario> told() {
        return shapes().map(shape -> MoveBuilder.build(shape.withNpiv(false)));
    }

    /** The measures of a valid move. */
    public static Arbitrary<MoveShape> shapes() {
        Arbitrary<List<MoveShape.Lun>> luns = Combinators.combine(
                        Arbitraries.longs().between(1, 4_000_000),
                        Arbitraries.longs().between(1_024, 2_000_000))
                .as(MoveShape.Lun::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements(MoveShape.Lun::number);
        Arbitrary<MoveShape> alone = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        luns,
                        Arbitraries.integers()
                                .between(1, 4094)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .uniqueElements(),
                        Arbitraries.integers().between(1, 64),
                        Arbitraries.integers().between(5, 400),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.integers().between(2, 40))
                .as((dual, ibmI, disks, vlans, blocks, units, firstDisk, slot) -> new MoveShape(
                        dual,
                        ibmI,
                        ImmutableList.copyOf(disks),
                        ImmutableList.copyOf(vlans),
                        blocks,
                        units,
                        firstDisk,
                        slot,
                        0,
                        false));
        return Combinators.combine(alone, Arbitraries.integers().between(0, 3), Arbitraries.of(false, false, true))
                .as((shape, tenants, npiv) -> shape.withTenants(tenants).withNpiv(npiv));
    }

    static IntStream servers(MoveShape shape) {
        return IntStream.rangeClosed(1, shape.dual() ? 2 : 1);
    }
}
