package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.RemovePhysicalIoSlot;
import lpm.model.LogicalPartition;
import lpm.model.PhysicalIoSlot;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import lpm.rules.SystemCapture;

/** A running partition owns no physical adapter; one that is off has none that its profile requires. */
public final class LparNoPhysicalIo implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-no-physical-io", "partition")
            .statement(
                    "The partition owns no physical adapter slot; for an inactive migration, none that its profile requires")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("IBM i LPM in a multi-chassis PureFlex environment; MIGREQ; DOCEST")
            .addAliases(new RuleId("ibmi-all-virtual"))
            .addCaptures(SystemCapture.PHYSICAL_SLOTS)
            .remedy("Remove the physical slot from the partition; for an inactive migration, from its profile too")
            .consequence("dst_shell: the slot stays in its frame, and the destination has none to give")
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
        boolean inactive = move.request().mode() == MigrationMode.INACTIVE;
        LogicalPartition partition = move.partition();
        Judgement whole = Judgement.of(
                RULE,
                Subject.of(partition),
                "physical_io_slots",
                Captures.ofSource(move).physicalSlots());
        ImmutableList<Finding> violations = partition.physicalIoSlots().stream()
                .filter(slot -> slot.required() || !inactive)
                .map(slot -> violated(partition, slot, whole.missing()))
                .collect(ImmutableList.toImmutableList());
        if (!partition.physicalIoSlots().isComplete()) {
            return ImmutableList.<Finding>builder()
                    .addAll(violations)
                    .add(whole.undetermined())
                    .build();
        }
        return violations.isEmpty() ? ImmutableList.of(whole.holds()) : violations;
    }

    private static Finding violated(LogicalPartition partition, PhysicalIoSlot slot, Missing missing) {
        String location = slot.location().value();
        Judgement judgement = Judgement.of(
                RULE, Subject.on(partition.key(), Subject.Kind.PHYSICAL_IO_SLOT, location), "location", missing);
        RemovePhysicalIoSlot removal = new RemovePhysicalIoSlot(partition.key(), slot.location());
        return slot.required()
                ? judgement.violated(
                        "%s owns the physical slot %s, which its profile requires; take it out of the profile and restart the partition, or remove it while the partition is off"
                                .formatted(partition.label(), location),
                        Remedy.of(
                                "Take %s out of the profile, and from %s while it is off"
                                        .formatted(location, partition.label()),
                                Cost.PARTITION_RESTART,
                                removal))
                : judgement.violated(
                        "%s owns the physical slot %s; remove it from the partition"
                                .formatted(partition.label(), location),
                        Remedy.of("Remove %s from %s".formatted(location, partition.label()), Cost.ON_LINE, removal));
    }
}
