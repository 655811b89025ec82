package lpm.rules.ibmi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.ApplyTechnologyRefresh;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;
import lpm.model.id.Release;
import lpm.origin.Subject;
import lpm.rules.AskedFact;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * IBM i that moves while it runs is 7.1 with Technology Refresh 4, or later. Of a release before 7.1 no Technology Refresh is
 * asked, nor of one after it.
 */
public final class IbmiLevel implements Rule {

    private static final Release NEEDED = new Release("7.1");
    /** Everything before it is 7.1, however many numbers a capture prints behind that. */
    private static final Release NEXT = new Release("7.2");

    private static final int REFRESH = 4;

    private static final RuleDescription RULE = RuleDescription.of("ibmi-level", "ibmi")
            .statement("IBM i is 7.1 with Technology Refresh 4 (SF99707 level 4) or later")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.IBM_I))
            .facts(FactSource.ASKED)
            .source("IBM i LPM in a multi-chassis PureFlex environment; IBMI")
            .addCaptures(SystemCapture.PARTITIONS, new AskedFact("technology_refresh"))
            .remedy("Bring the partition to IBM i 7.1 Technology Refresh 4 (group SF99707 level 4) or later")
            .noConsequence("a level is a promise of support")
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
        Judgement level = Judgement.of(
                RULE,
                Subject.of(partition),
                "os_release",
                Captures.ofSource(move).partitions());
        Judgement refresh = Judgement.of(
                RULE,
                Subject.of(partition),
                "technology_refresh",
                Missing.asked(partition.key(), "technology_refresh", "the Technology Refresh of " + partition.label()));
        Finding finding = partition
                .osRelease()
                .map(release -> release.isAtLeast(NEEDED) && !release.isAtLeast(NEXT)
                        ? refresh.judge(
                                partition.technologyRefresh(),
                                installed -> installed >= REFRESH,
                                installed -> violated(
                                        refresh, partition, release + " Technology Refresh " + installed, "install"))
                        : level.judge(
                                partition.osRelease(),
                                found -> found.isAtLeast(NEEDED),
                                found -> violated(level, partition, found.toString(), "upgrade to")))
                .value()
                .orElseGet(level::undetermined);
        return ImmutableList.of(finding);
    }

    private static Finding violated(Judgement judgement, LogicalPartition partition, String found, String how) {
        String needed = NEEDED + " Technology Refresh " + REFRESH;
        return judgement.violated(
                "%s runs IBM i %s, but only %s and later move while they run; %s it"
                        .formatted(partition.label(), found, needed, how),
                Remedy.of(
                        "Bring %s to IBM i %s (group SF99707 level %s)".formatted(partition.label(), needed, REFRESH),
                        Cost.PARTITION_RESTART,
                        new ApplyTechnologyRefresh(partition.key(), NEEDED, REFRESH)));
    }
}
