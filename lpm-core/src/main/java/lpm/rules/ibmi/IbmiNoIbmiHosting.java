package lpm.rules.ibmi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.model.OperatingEnvironment;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * The IBM i partition serves no disks to other partitions, by network server descriptions and virtual SCSI server adapters:
 * those would lose them. No remedy: where they get their disks then only their owner knows.
 */
public final class IbmiNoIbmiHosting implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("ibmi-no-ibmi-hosting", "ibmi")
            .statement("The IBM i partition serves no virtual disks to other partitions")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.IBM_I))
            .source("widely known")
            .confirmed(false)
            .addCaptures(SystemCapture.SCSI_ADAPTERS)
            .noRemedy("where the clients get their disks then only their owner knows")
            .consequence("I20: those that stay behind lose their disks")
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
        Judgement judgement = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "serves_disks",
                Captures.ofSource(move).scsiAdapters());
        return ImmutableList.of(judgement.judge(
                move.partition().servesDisks(),
                serves -> !serves,
                serves -> judgement.violated(
                        "%s serves virtual disks to other partitions, which cannot follow it; give those their disks from a Virtual I/O Server, and remove its virtual SCSI server adapters"
                                .formatted(move.partition().label()))));
    }
}
