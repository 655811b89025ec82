package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.ReplaceTrunkAdapter;
import lpm.model.LogicalPartition;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/** No virtual Ethernet adapter of the partition is a trunk adapter, which would bridge a network that stays behind. */
public final class LparNoTrunkAdapter implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-no-trunk-adapter", "partition")
            .statement("No virtual Ethernet adapter of the partition is a trunk adapter")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("widely known; not confirmed")
            .confirmed(false)
            .addCaptures(SystemCapture.ETHERNET_ADAPTERS)
            .remedy("Replace the trunk adapter by a virtual Ethernet adapter that is none")
            .consequence("I20: those that stay behind lose their network")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PARTITION;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        LogicalPartition partition = move.partition();
        Judgement adapters = Judgement.of(
                RULE,
                Subject.of(partition),
                "ethernet_adapters",
                Captures.ofSource(move).ethernetAdapters());
        ImmutableList<Finding> findings = Stream.concat(
                        adapters.unlessKnown(partition.ethernetAdapters().whole()),
                        partition.ethernetAdapters().stream().map(adapter -> judge(move, adapter)))
                .collect(ImmutableList.toImmutableList());
        return findings.isEmpty() ? ImmutableList.of(adapters.holds()) : findings;
    }

    private static Finding judge(Move move, VirtualEthernetAdapter adapter) {
        LogicalPartition partition = move.partition();
        Judgement trunk = Judgement.of(
                RULE,
                Subject.on(partition.key(), Subject.Kind.VIRTUAL_ETHERNET_ADAPTER, "slot " + adapter.slot()),
                "trunk",
                Captures.ofSource(move).ethernetAdapters());
        return trunk.judge(adapter.trunk(), bridges -> !bridges, bridges -> violated(trunk, partition, adapter));
    }

    private static Finding violated(Judgement trunk, LogicalPartition partition, VirtualEthernetAdapter adapter) {
        Subject captured = Subject.on(
                partition.key(),
                Subject.Kind.VIRTUAL_ETHERNET_ADAPTER,
                adapter.slot().toString());
        return trunk.violated(
                        "the virtual Ethernet adapter of %s in slot %s is a trunk adapter; replace it by one that is not"
                                .formatted(partition.label(), adapter.slot()),
                        Remedy.of(
                                "Replace the trunk adapter of %s in slot %s by one that is not"
                                        .formatted(partition.label(), adapter.slot()),
                                Cost.ON_LINE,
                                new ReplaceTrunkAdapter(partition.key(), adapter)))
                .withFacts(new FactRef(captured, "trunk"));
    }
}
