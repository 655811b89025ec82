package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;
import lpm.rules.SystemCapture;

/**
 * On the source, every disk that the partition has is a LUN, known by one virtual target device on each Virtual I/O Server that
 * serves the partition, and the same LUNs through each of them. Media are for {@code lpar-no-media} to report.
 */
public final class VscsiSourceMapped implements Rule {

    static final RuleDescription RULE = RuleDescription.of("vscsi-source-mapped", "vscsi")
            .statement(
                    "Each LUN of the partition is a disk behind one virtual target device on every source Virtual I/O Server that serves it")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("IBM i LPM in a multi-chassis PureFlex environment, listings 1 and 2")
            .addCaptures(
                    SystemCapture.PARTITIONS, SystemCapture.SCSI_ADAPTERS, ServerCapture.DISKS, ServerCapture.MAPPINGS)
            .remedy("Map the LUN on each source server that serves the partition (mkvdev)")
            .consequence("I16: the LUN is left with fewer paths than the partition has servers")
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
        ImmutableList<Finding> problems = Stream.of(
                        SourceAdapters.gaps(RULE, move), devices(move), SourceParity.findings(move))
                .flatMap(findings -> findings)
                .collect(ImmutableList.toImmutableList());
        return problems.isEmpty() && !move.volumes().isEmpty()
                ? move.volumes().stream()
                        .map(volume -> RULE.holds(Volumes.subject(volume)))
                        .collect(ImmutableList.toImmutableList())
                : problems;
    }

    private static Stream<Finding> devices(Move move) {
        return move.sourceServers().stream()
                .flatMap(server -> server.adaptersServing(move.partition().id()).stream()
                        .flatMap(adapter -> adapter.targetDevices().stream()
                                .filter(device -> !server.isMedia(device))
                                .flatMap(device -> SourceDevice.findings(server, adapter, device))));
    }
}
