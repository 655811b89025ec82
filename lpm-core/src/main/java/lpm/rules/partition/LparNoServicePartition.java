package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.change.ReleaseServicePartition;
import lpm.model.LogicalPartition;
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

/** The partition does not service the frame that it leaves. Not confirmed. */
public final class LparNoServicePartition implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-no-service-partition", "partition")
            .statement("The partition is not the service partition of its system")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("widely known; not confirmed")
            .confirmed(false)
            .addCaptures(SystemCapture.SYSTEM)
            .remedy("Let the system have another service partition, or none")
            .consequence("I23: the system is left without a service partition")
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
        Judgement service = Judgement.of(
                RULE,
                Subject.of(partition.system()),
                "service_partition",
                Captures.ofSource(move).system());
        return ImmutableList.of(service.judge(
                move.source().servicePartition(),
                id -> !id.equals(Optional.of(partition.id())),
                id -> service.violated(
                        "%s is the service partition of %s; let another one be it, or none"
                                .formatted(partition.label(), move.source().label()),
                        Remedy.of(
                                "Let %s have no service partition"
                                        .formatted(move.source().label()),
                                Cost.ON_LINE,
                                new ReleaseServicePartition(partition.system())))));
    }
}
