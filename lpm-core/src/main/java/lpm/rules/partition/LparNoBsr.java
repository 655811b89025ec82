package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.PartitionSetting;
import lpm.model.OperatingEnvironment;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/** No array of the barrier-synchronization register, which is a part of the processors of the frame, belongs to the running partition. */
public final class LparNoBsr implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-no-bsr", "partition")
            .statement("The running partition has no arrays of the barrier-synchronization register")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.AIX_LINUX))
            .source("BSR8")
            .addCaptures(SystemCapture.PROFILES)
            .remedy("Set the BSR arrays in the profile to 0, and activate it")
            .consequence("dst_shell: the arrays stay in their frame, and the destination has none to give")
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
        return Setting.of(RULE, move, "bsr_arrays", Captures.ofSource(move).profiles())
                .mustBeNone(
                        move.partition().bsrArrays(),
                        "%s has arrays of the barrier-synchronization register (BSR), and cannot move while it runs; set them to 0, or move it inactive",
                        "Set the BSR arrays in the profile of %s to 0, and activate it",
                        Cost.PARTITION_RESTART,
                        PartitionSetting.NO_BSR_ARRAYS);
    }
}
