package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.change.ChooseScsiMappings;
import lpm.model.VirtualIoServer;
import lpm.option.Demand;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.ClientVolume;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * A LUN that two source Virtual I/O Servers serve is a disk of both servers that are to serve it. Silent on a LUN that no
 * destination server sees ({@code vscsi-backing-visible}), on one that a source server does not serve ({@code
 * vscsi-source-mapped}), and where the mapping names a server that nobody captured ({@code vios-state-running}).
 */
public final class VscsiBackingVisibleBothVios implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vscsi-backing-visible-both-vios", "vscsi")
            .statement(
                    "With two Virtual I/O Servers on the source, a LUN is a disk of both chosen destination Virtual I/O Servers")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("IBM i LPM in a multi-chassis PureFlex environment, listings 3 and 4")
            .addCaptures(
                    SystemCapture.PARTITIONS, SystemCapture.SCSI_ADAPTERS, ServerCapture.DISKS, ServerCapture.MAPPINGS)
            .remedy("Map the LUN to both destination servers, and have them look for it (cfgdev)")
            .consequence("dst_vtd: one of the servers has no disk of the LUN")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    /** A partition that may lose the redundancy of its servers and of its paths may do without a second disk. */
    @Override
    public Severity severity(MigrationRequest request) {
        boolean required = request.options().redundantVios() == Demand.REQUIRED
                || request.options().multipath() == Demand.REQUIRED;
        return required ? Severity.ERROR : Severity.WARNING;
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Stream<Finding> volumes =
                move.isDualVios() ? move.volumes().stream().flatMap(volume -> judge(move, volume)) : Stream.of();
        return Stream.concat(SourceAdapters.gaps(RULE, move), volumes).collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> judge(Move move, ClientVolume volume) {
        boolean isVisible = move.destinationServers().stream()
                .anyMatch(server -> Volumes.sees(server, volume).isKnownAnd(yes -> yes));
        if (!volume.isServedTwice() || !isVisible || Volumes.isMappedToTheUncaptured(move)) {
            return Stream.of();
        }
        ImmutableList<VirtualIoServer> hosts = move.mappedServers();
        Subject subject = Volumes.subject(volume);
        if (hosts.size() < 2 && move.allDestinationServers().isComplete()) {
            return Stream.of(alone(move, volume, subject, hosts));
        }
        if (hosts.size() < 2) {
            return Stream.of(RULE.undetermined(
                    subject,
                    "%s may have a second Virtual I/O Server that nobody has captured"
                            .formatted(move.destinationLabel()),
                    Captures.ofDestination(move).partitions()));
        }
        return hosts.stream().map(host -> judge(move, volume, host));
    }

    private static Finding judge(Move move, ClientVolume volume, VirtualIoServer host) {
        Subject subject = Subject.of(host);
        return Volumes.sees(host, volume)
                .map(sees -> sees ? RULE.holds(subject) : violated(move, volume, host))
                .value()
                .orElseGet(() -> RULE.undetermined(
                        subject,
                        "whether %s sees %s is unknown".formatted(host.name(), volume.label()),
                        Volumes.identity(volume, host)));
    }

    private static Finding alone(
            Move move, ClientVolume volume, Subject subject, ImmutableList<VirtualIoServer> hosts) {
        String advice = move.destinationServers().size() > hosts.size()
                ? "map one of its adapters to another Virtual I/O Server there"
                : "install a second Virtual I/O Server there, or choose another system";
        return RULE.violated(
                        subject,
                        "%s is served by two Virtual I/O Servers, but %s of %s would serve it alone; %s"
                                .formatted(
                                        volume.label(),
                                        hosts.stream()
                                                .map(VirtualIoServer::name)
                                                .collect(Collectors.joining()),
                                        move.destinationLabel(),
                                        advice))
                .withFacts(new FactRef(Judgement.destination(move), "virtual_io_servers"))
                .withRemedies(
                        move.destinationServers().size() > hosts.size()
                                ? new Remedy[] {
                                    Remedy.of(
                                            "Leave out virtual_scsi_mappings, so that the adapters of each server are mapped to one of its own on %s"
                                                    .formatted(move.destinationLabel()),
                                            Cost.ON_LINE,
                                            new ChooseScsiMappings(ImmutableList.of()))
                                }
                                : new Remedy[0]);
    }

    private static Finding violated(Move move, ClientVolume volume, VirtualIoServer host) {
        return RULE.violated(
                        Subject.of(host),
                        "%s is visible on another Virtual I/O Server of %s, but is no disk of %s, which is to serve it too; map the LUN to it if it is not, then run cfgdev"
                                .formatted(volume.label(), move.destinationLabel(), host.name()))
                .withFacts(Volumes.disks(ImmutableList.of(host)))
                .withRemedies(MakeVisible.remedy(move, volume, ImmutableList.of(host)));
    }
}
