package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Collectors;
import lpm.change.ChooseScsiMappings;
import lpm.fact.Fact;
import lpm.model.id.VirtualSlot;
import lpm.option.ScsiMapping;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * Each mapping that the request asks for is of a virtual SCSI adapter that the partition has. That none is mapped twice is a
 * matter of syntax, see {@link lpm.option.OptionParser}.
 */
public final class VscsiSlotExists implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vscsi-slot-exists", "vscsi")
            .statement("Each virtual SCSI mapping of the request names a virtual SCSI adapter of the partition")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("PVC (a slot is mapped once); that it must exist is widely known")
            .confirmed(false)
            .addCaptures(SystemCapture.SCSI_ADAPTERS)
            .remedy("Leave the slot out of virtual_scsi_mappings")
            .noConsequence("what is mapped by hand and does not exist is left out")
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
        ImmutableList<ScsiMapping> wishes = move.request().options().scsiMappings();
        return wishes.isEmpty()
                ? ImmutableList.of(RULE.notApplicable(Subject.of(move.partition())))
                : wishes.stream().map(wish -> judge(move, wish)).collect(ImmutableList.toImmutableList());
    }

    /** What the servers say of their clients' slots counts too: it is how an adapter is found that the console did not list. */
    private static Fact<Boolean> exists(Move move, VirtualSlot slot) {
        boolean served = move.mapping().adapters().stream()
                .anyMatch(adapter -> adapter.clientSlot().isKnownAnd(slot::equals));
        return served
                ? Fact.known(true)
                : move.partition()
                        .scsiAdapters()
                        .contains(adapter -> adapter.slot().equals(slot));
    }

    private static Finding judge(Move move, ScsiMapping wish) {
        Subject adapter = Subject.on(
                move.partition().key(), Subject.Kind.VIRTUAL_SCSI_CLIENT_ADAPTER, "slot " + wish.clientSlot());
        return exists(move, wish.clientSlot())
                .map(exists -> exists ? RULE.holds(adapter) : violated(move, wish, adapter))
                .value()
                .orElseGet(() -> RULE.undetermined(
                        adapter,
                        "whether %s has a virtual SCSI adapter in slot %s, as the request says, is unknown"
                                .formatted(move.partition().label(), wish.clientSlot()),
                        Captures.ofSource(move).scsiAdapters()));
    }

    private static Finding violated(Move move, ScsiMapping wish, Subject adapter) {
        String slots = move.partition().scsiAdapters().stream()
                .map(client -> client.slot().toString())
                .collect(Collectors.joining(", "));
        return RULE.violated(
                        adapter,
                        "the request maps slot %s, where %s has no virtual SCSI adapter; %s"
                                .formatted(
                                        wish.clientSlot(),
                                        move.partition().label(),
                                        slots.isEmpty() ? "it has none at all" : "it has them in slots " + slots),
                        new FactRef(Subject.of(move.partition()), "scsi_adapters"))
                .withRemedies(Remedy.of(
                        "Leave slot %s out of virtual_scsi_mappings".formatted(wish.clientSlot()),
                        Cost.ON_LINE,
                        new ChooseScsiMappings(move.request().options().scsiMappings().stream()
                                .filter(mapping ->
                                        exists(move, mapping.clientSlot()).isKnownAnd(yes -> yes))
                                .map(ScsiMapping::inConsoleSyntax)
                                .collect(ImmutableList.toImmutableList()))));
    }
}
