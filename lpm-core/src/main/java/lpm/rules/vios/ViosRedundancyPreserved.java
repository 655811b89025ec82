package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Collectors;
import lpm.change.ChooseScsiMappings;
import lpm.model.VirtualIoServer;
import lpm.option.Demand;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.Move;
import lpm.rules.PathLayout;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * A partition that two Virtual I/O Servers serve is served by two on the destination. {@code --redundantvios 2} makes it a
 * warning, and 0 nothing to ask. What becomes of single paths is for {@code vios-mpio-preserved}; silent where no adapter is
 * mapped at all.
 */
public final class ViosRedundancyPreserved implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vios-redundancy-preserved", "vios")
            .statement("A partition that several Virtual I/O Servers serve is served by several on the destination")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("VIOS8; MAN9")
            .addCaptures(SystemCapture.PARTITIONS, ServerCapture.MAPPINGS)
            .remedy("Map the adapters of each source server to a server of its own, or leave virtual_scsi_mappings out")
            .consequence("dst_vtd: one server cannot have a disk behind two devices")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Severity severity(MigrationRequest request) {
        return Severity.of(request.options().redundantVios());
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Subject partition = Subject.of(move.partition());
        if (move.request().options().redundantVios() == Demand.NOT_NEEDED) {
            return ImmutableList.of(RULE.notApplicable(partition));
        }
        if (!move.isDualVios()) {
            ImmutableList<Finding> gaps = Hosting.gaps(RULE, move).collect(ImmutableList.toImmutableList());
            return gaps.isEmpty() ? ImmutableList.of(RULE.notApplicable(partition)) : gaps;
        }
        if (PathLayout.losesRedundancy(move)) {
            return ImmutableList.of(judge(move, partition));
        }
        return PathLayout.of(move).hosts().isEmpty() ? ImmutableList.of() : ImmutableList.of(RULE.holds(partition));
    }

    /** A second server that nobody has captured would be chosen, unless the request names the servers. */
    private static Finding judge(Move move, Subject partition) {
        return PathLayout.isAsked(move) || move.allDestinationServers().isComplete()
                ? violated(move, partition)
                : RULE.undetermined(
                        partition,
                        "%s may have a second Virtual I/O Server that nobody has captured"
                                .formatted(move.destinationLabel()),
                        Captures.ofDestination(move).partitions());
    }

    private static Finding violated(Move move, Subject partition) {
        String servers =
                move.servingServers().stream().map(VirtualIoServer::name).collect(Collectors.joining(" and "));
        String host = PathLayout.of(move).hosts().iterator().next().name();
        boolean hasAnother = move.destinationServers().size() > 1;
        return RULE.violated(
                        partition,
                        "%s serve %s, but %s alone would serve it on %s; %s"
                                .formatted(
                                        servers,
                                        move.partition().label(),
                                        host,
                                        move.destinationLabel(),
                                        hasAnother
                                                ? "map the adapters of each to a server of its own"
                                                : "install a second Virtual I/O Server there, or do without (--redundantvios 2)"),
                        new FactRef(Judgement.destination(move), "virtual_io_servers"))
                .withRemedies(hasAnother ? new Remedy[] {chosen(move)} : ServerInstallation.second(move));
    }

    /** Without wishes, each source server gets a successor of its own. */
    private static Remedy chosen(Move move) {
        return Remedy.of(
                "Leave out virtual_scsi_mappings, so that the adapters of each server are mapped to one of its own on %s"
                        .formatted(move.destinationLabel()),
                Cost.ON_LINE,
                new ChooseScsiMappings(ImmutableList.of()));
    }
}
