package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.PartitionSetting;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionProfile;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * Huge pages cannot be sent while they are written. A partition that does not run keeps those that its profile asks for, but may
 * start without them: a warning. What it runs with is asked of a running partition, its profile of one that does not run.
 */
public final class LparNoHugepages implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-no-hugepages", "partition")
            .statement("The partition has no huge pages")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.AIX_LINUX))
            .source("SRV8; SRV10")
            .addCaptures(SystemCapture.PROFILES, SystemCapture.PARTITION_MEMORY)
            .remedy("Set the huge pages in the profile to 0, and activate it")
            .consequence("dst_shell: the huge pages stay in their frame, and the destination has none to give")
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
    public Severity severity(MigrationRequest request) {
        return request.mode() == MigrationMode.INACTIVE ? Severity.WARNING : Severity.ERROR;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        boolean running = move.request().mode() == MigrationMode.ACTIVE;
        LogicalPartition partition = move.partition();
        return Setting.of(
                        RULE,
                        move,
                        running ? "huge_pages" : "profile.desired_huge_pages",
                        running
                                ? Captures.ofSource(move).partitionMemory()
                                : Captures.ofSource(move).profiles())
                .mustBeNone(
                        running
                                ? partition.hugePages()
                                : partition.profile().flatMap(PartitionProfile::desiredHugePages),
                        running
                                ? "%s has huge pages, and cannot move while it runs; set them to 0, or move it inactive"
                                : "the profile of %s asks for huge pages, and it may start without them on the destination; set them to 0",
                        "Set the huge pages in the profile of %s to 0, and activate it",
                        Cost.PARTITION_RESTART,
                        PartitionSetting.NO_HUGE_PAGES);
    }
}
