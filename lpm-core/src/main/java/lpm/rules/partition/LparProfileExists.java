package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.PartitionSetting;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * A partition that does not run has been started once: its last activated profile is what moves. That it must is true of a Hardware
 * Management Console; an Integrated Virtualization Manager, which no estate is managed by here, keeps no profiles.
 */
public final class LparProfileExists implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-profile-exists", "partition")
            .statement("The partition was activated at least once, so that it has a last activated profile")
            .modes(ImmutableSortedSet.of(MigrationMode.INACTIVE))
            .source("KICK6")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Activate the partition once, and shut it down")
            .consequence("dst_shell: there is no last activated profile to define the partition by")
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
        return Setting.of(RULE, move, "ever_activated", Captures.ofSource(move).partitions())
                .mustBeOff(
                        move.partition().everActivated().map(activated -> !activated),
                        "%s was never activated, and has no last activated profile to move; activate it once",
                        "Activate %s once, and shut it down",
                        Cost.PARTITION_RESTART,
                        PartitionSetting.ACTIVATED_ONCE);
    }
}
