package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Locale;
import java.util.stream.Stream;
import lpm.change.SetMacAddress;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.id.MacAddress;
import lpm.model.id.PartitionKey;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * No adapter of a logical partition of the destination has an address of the one that moves. Trunk adapters of Virtual I/O Servers
 * are not compared: they forward frames of others, and where only their servers list them their addresses are not known.
 */
public final class LparMacUnique implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-mac-unique", "partition")
            .statement(
                    "No partition of the destination has a virtual Ethernet adapter with a MAC address of the partition")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("VAL7 table 4")
            .confirmed(false)
            .addCaptures(SystemCapture.PARTITIONS, SystemCapture.ETHERNET_ADAPTERS)
            .remedy("Give one of the two adapters another MAC address")
            .consequence("I15: frames go to the other adapter")
            .build();

    private static final Among<Departure, Arrival, LogicalPartition> UNIQUE =
            Among.one(departure -> Fact.known(departure.partition()), LparMacUnique::isUnique);

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(UNIQUE);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement listed = Judgement.ofDestination(
                RULE, move, "partitions", Captures.ofDestination(move).partitions());
        return UNIQUE.holds(Departure.of(move), Arrival.of(move))
                .map(unique -> unique
                        ? ImmutableList.of(listed.holds())
                        : move.partition().ethernetAdapters().stream()
                                .flatMap(adapter -> clashes(move, adapter))
                                .collect(ImmutableList.toImmutableList()))
                .or(Residents.of(move).map(residents -> gaps(move, residents)))
                .value()
                .orElseGet(() -> ImmutableList.of(listed.undetermined()));
    }

    private static Fact<Boolean> isUnique(Arrival arrival, LogicalPartition partition) {
        if (partition.ethernetAdapters().stream()
                .anyMatch(adapter -> Residents.captured(arrival, partition)
                        .anyMatch(other ->
                                other.ethernetAdapters().stream().anyMatch(theirs -> same(theirs, adapter))))) {
            return Fact.known(false);
        }
        boolean without = partition.ethernetAdapters().isComplete()
                && partition.ethernetAdapters().items().isEmpty();
        return Residents.of(arrival, partition)
                .flatMap(residents ->
                        without ? Fact.known(true) : residents.noneHas(partition, LparMacUnique::addresses));
    }

    private static boolean same(VirtualEthernetAdapter one, VirtualEthernetAdapter other) {
        return one.macAddress().equalTo(other.macAddress()).isKnownAnd(same -> same);
    }

    private static Stream<Finding> clashes(Move move, VirtualEthernetAdapter adapter) {
        return Residents.captured(move)
                .flatMap(other -> other.ethernetAdapters().stream()
                        .filter(theirs -> same(theirs, adapter))
                        .map(theirs -> violated(move, adapter, other)));
    }

    private static Finding violated(Move move, VirtualEthernetAdapter adapter, LogicalPartition other) {
        LogicalPartition partition = move.partition();
        MacAddress address = adapter.macAddress().value().orElseThrow();
        MacAddress free = free(move, address);
        return adapters(other.key())
                .violated(
                        "%s of %s has MAC address %s, as %s has in slot %s; give one of them another"
                                .formatted(
                                        other.label(),
                                        move.destinationLabel(),
                                        address,
                                        partition.label(),
                                        adapter.slot()),
                        Remedy.of(
                                "Give %s MAC address %s in slot %s".formatted(partition.label(), free, adapter.slot()),
                                Cost.PARTITION_RESTART,
                                new SetMacAddress(partition.key(), adapter.slot(), free)));
    }

    private static ImmutableList<Finding> gaps(Move move, Residents residents) {
        return Stream.concat(Stream.of(move.partition().key()), residents.keys().stream())
                .flatMap(key -> adapters(key)
                        .unlessKnown(Fact.ofOptional(residents.get(key)).flatMap(LparMacUnique::addresses)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Known if all adapters with their addresses are. */
    private static Fact<ImmutableList<VirtualEthernetAdapter>> addresses(LogicalPartition partition) {
        return partition
                .ethernetAdapters()
                .whole()
                .flatMap(adapters -> adapters.stream()
                                .allMatch(adapter -> adapter.macAddress().isKnown())
                        ? Fact.known(adapters)
                        : Fact.unknown());
    }

    private static Judgement adapters(PartitionKey partition) {
        return Judgement.of(
                RULE,
                Subject.of(partition),
                "ethernet_adapters",
                Captures.of(partition.system()).ethernetAdapters());
    }

    /** The next address that no partition of either system is known to have. */
    private static MacAddress free(Move move, MacAddress taken) {
        long first = Long.parseLong(taken.value(), 16);
        return Stream.iterate(first + 1, next -> next + 1)
                .map(next -> new MacAddress(String.format(Locale.ROOT, "%012X", next & 0xFFFF_FFFF_FFFFL)))
                .filter(candidate -> Stream.concat(
                                Residents.captured(move),
                                move.estate().partitionsOf(move.partition().system()).stream())
                        .flatMap(partition -> partition.ethernetAdapters().stream())
                        .noneMatch(adapter -> adapter.macAddress().isKnownAnd(candidate::equals)))
                .findFirst()
                .orElseThrow();
    }
}
