package lpm.rules.ibmi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.model.OperatingEnvironment;
import lpm.model.id.PartitionId;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Outcome;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * The disks of IBM i are served by Virtual I/O Servers: none of its virtual SCSI adapters is connected to another partition.
 * What the servers have behind them other rules ask. No remedy: the data must be moved to other disks.
 */
public final class IbmiStorageExternal implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("ibmi-storage-external", "ibmi")
            .statement("Virtual I/O Servers serve all virtual SCSI adapters of the IBM i partition")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.IBM_I))
            .source("IBMI")
            .addCaptures(SystemCapture.PARTITIONS, SystemCapture.SCSI_ADAPTERS)
            .noRemedy("the data must be moved to disks of a Virtual I/O Server, which only its owner can")
            .consequence("I16: the partition that serves the disks stays behind with them")
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
        Judgement listed = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "scsi_adapters",
                Captures.ofSource(move).scsiAdapters());
        ImmutableList<Finding> served = move.partition().scsiAdapters().stream()
                .map(adapter -> judge(move, listed, adapter))
                .collect(ImmutableList.toImmutableList());
        boolean open = !move.partition().scsiAdapters().isComplete();
        boolean violated = served.stream().anyMatch(finding -> finding.outcome() == Outcome.VIOLATED);
        if (open && !violated) {
            return ImmutableList.of(listed.undetermined());
        }
        return served.isEmpty() ? ImmutableList.of(listed.holds()) : served;
    }

    private static Finding judge(Move move, Judgement listed, VirtualScsiClientAdapter adapter) {
        Subject subject = Subject.on(
                move.partition().key(),
                Subject.Kind.VIRTUAL_SCSI_CLIENT_ADAPTER,
                adapter.slot().toString());
        if (!adapter.server().isKnown()) {
            return RULE.undetermined(
                    subject,
                    "which partition serves the virtual SCSI adapter in slot %s of %s is unknown"
                            .formatted(adapter.slot(), move.partition().label()),
                    listed.missing(),
                    listed.fact());
        }
        PartitionId server = adapter.server().value().orElseThrow();
        if (move.sourceServers().stream().anyMatch(vios -> vios.id().isKnownAnd(server::equals))) {
            return RULE.holds(subject);
        }
        if (!move.source().partitions().shows(server::equals)) {
            return RULE.undetermined(
                    subject,
                    "whether partition %s, which serves the virtual SCSI adapter in slot %s of %s, is a Virtual I/O Server is unknown"
                            .formatted(server, adapter.slot(), move.partition().label()),
                    Captures.ofSource(move).partitions(),
                    listed.fact());
        }
        return RULE.violated(
                subject,
                "the virtual SCSI adapter in slot %s of %s is served by partition %s, which is no Virtual I/O Server; move its data to disks of one"
                        .formatted(adapter.slot(), move.partition().label(), server),
                listed.fact());
    }
}
