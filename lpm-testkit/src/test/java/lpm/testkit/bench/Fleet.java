package lpm.testkit.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The workload W-VAL: partitions and servers with what twelve rules ask about, the same for the same numbers and seed. The order of
 * the draws is part of it.
 */
public record Fleet(ImmutableList<Partition> partitions, ImmutableList<Server> servers) {

    private static final int ZONES = 8;
    private static final int ZONES_OF_A_SERVER = 6;
    private static final int VLANS = 64;

    /** What a partition runs. */
    public enum OperatingSystem {
        AIX,
        LINUX,
        IBM_I
    }

    /** A partition, memory in MB and processors in twentieths. */
    public record Partition(
            Server server,
            OperatingSystem os,
            boolean running,
            boolean restrictedIo,
            boolean physicalIo,
            int compatibilityMode,
            int logicalMemoryBlock,
            int memory,
            int processors,
            ImmutableSet<String> vlans,
            ImmutableSet<String> luns) {}

    /** A managed system with its Virtual I/O Servers. */
    public record Server(
            String id,
            boolean lpmCapable,
            boolean ibmICapable,
            ImmutableSet<Integer> compatibilityModes,
            int logicalMemoryBlock,
            int freeMemory,
            int freeProcessors,
            ImmutableSet<String> vlans,
            ImmutableSet<String> luns,
            int movers,
            int activeMigrations,
            int maximumMigrations) {}

    /** The fleet of which the figures are told: its sum of masks is 496650064. */
    public static Fleet large() {
        return of(10_000, 50, 42);
    }

    /** Of so many partitions that every zone has the six LUNs that one of them may have: a hundred are enough. */
    public static Fleet of(int partitions, int servers, long seed) {
        return new Draw(new SplitMix64(seed), 4 * partitions).fleet(partitions, servers);
    }

    /** The fleet as it is drawn. */
    private record Draw(
            SplitMix64 random, ImmutableList<String> luns, ImmutableIntArray zones, ImmutableList<String> vlans) {

        Draw(SplitMix64 random, int luns) {
            this(
                    random,
                    IntStream.range(0, luns)
                            .mapToObj(lun -> "6005076%025x".formatted(lun * 2654435761L & 0xffffffffffL))
                            .collect(ImmutableList.toImmutableList()),
                    ImmutableIntArray.copyOf(IntStream.range(0, luns).map(lun -> random.below(ZONES))),
                    IntStream.range(0, VLANS)
                            .mapToObj(vlan -> "VLAN" + (100 + vlan))
                            .collect(ImmutableList.toImmutableList()));
        }

        Fleet fleet(int partitions, int servers) {
            ImmutableList<Server> all = IntStream.range(0, servers)
                    .mapToObj(index -> server("S" + index))
                    .collect(ImmutableList.toImmutableList());
            return new Fleet(
                    IntStream.range(0, partitions)
                            .mapToObj(index -> partition(all))
                            .collect(ImmutableList.toImmutableList()),
                    all);
        }

        private Server server(String id) {
            BitSet seen = new BitSet();
            while (seen.cardinality() < ZONES_OF_A_SERVER) {
                seen.set(random.below(ZONES));
            }
            ImmutableSet<String> visible = IntStream.range(0, luns.size())
                    .filter(lun -> seen.get(zones.get(lun)) && !random.percent(1))
                    .mapToObj(luns::get)
                    .collect(ImmutableSet.toImmutableSet());
            ImmutableSet<String> bridged =
                    vlans.stream().filter(vlan -> random.percent(90)).collect(ImmutableSet.toImmutableSet());
            int newest = 3 + random.below(4);
            return new Server(
                    id,
                    random.percent(98),
                    random.percent(80),
                    IntStream.rangeClosed(0, newest).boxed().collect(ImmutableSet.toImmutableSet()),
                    logicalMemoryBlock(),
                    (1 << 16) + random.below(1 << 20),
                    100 + random.below(2000),
                    bridged,
                    visible,
                    random.percent(97) ? 2 : 0,
                    random.below(9),
                    8);
        }

        private Partition partition(ImmutableList<Server> servers) {
            OperatingSystem os = OperatingSystem.values()[random.below(OperatingSystem.values().length)];
            ImmutableSet<String> used = IntStream.range(0, 1 + random.below(3))
                    .mapToObj(vlan -> vlans.get(random.below(VLANS)))
                    .collect(ImmutableSet.toImmutableSet());
            ImmutableSet<String> own = lunsOfOneZone();
            return new Partition(
                    servers.get(random.below(servers.size())),
                    os,
                    random.percent(95),
                    os == OperatingSystem.IBM_I && random.percent(90),
                    random.percent(3),
                    random.below(6),
                    logicalMemoryBlock(),
                    4096 * (1 + random.below(32)),
                    5 * (1 + random.below(80)),
                    used,
                    own);
        }

        private ImmutableSet<String> lunsOfOneZone() {
            int zone = random.below(ZONES);
            int count = 2 + random.below(5);
            TreeSet<Integer> drawn = new TreeSet<>();
            while (drawn.size() < count) {
                int lun = random.below(luns.size());
                if (zones.get(lun) == zone) {
                    drawn.add(lun);
                }
            }
            return drawn.stream().map(luns::get).collect(ImmutableSet.toImmutableSet());
        }

        private int logicalMemoryBlock() {
            return random.percent(90) ? 256 : 128;
        }
    }
}
