package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.RemoveSerialAdapter;
import lpm.model.LogicalPartition;
import lpm.model.id.VirtualSlot;
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

/** The partition has no virtual serial adapters beyond those of slots 0 and 1, which every partition has. Not confirmed. */
public final class LparNoDedicatedSerial implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-no-dedicated-serial", "partition")
            .statement("The partition has no virtual serial adapter beyond those in slots 0 and 1")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("VAL7 table 3, not confirmed")
            .confirmed(false)
            .addCaptures(SystemCapture.VIRTUAL_SLOTS)
            .remedy("Remove the virtual serial adapter from the partition")
            .consequence("dst_shell: the partner of the adapter stays behind")
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
        Judgement serial = Judgement.of(
                RULE,
                Subject.of(partition),
                "serial_slots",
                Captures.ofSource(move).virtualSlots());
        ImmutableList<Finding> findings = Stream.concat(
                        partition.serialSlots().stream()
                                .filter(slot -> slot.number() >= VirtualSlot.FIRST_USABLE)
                                .map(slot -> violated(serial, partition, slot)),
                        serial.unlessKnown(partition.serialSlots().whole()))
                .collect(ImmutableList.toImmutableList());
        return findings.isEmpty() ? ImmutableList.of(serial.holds()) : findings;
    }

    private static Finding violated(Judgement serial, LogicalPartition partition, VirtualSlot slot) {
        return serial.violated(
                "%s has a virtual serial adapter in slot %s; remove it".formatted(partition.label(), slot),
                Remedy.of(
                        "Remove the virtual serial adapter of %s in slot %s".formatted(partition.label(), slot),
                        Cost.ON_LINE,
                        new RemoveSerialAdapter(partition.key(), slot)));
    }
}
