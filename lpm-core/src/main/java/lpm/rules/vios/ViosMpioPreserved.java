package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.change.ChooseScsiMappings;
import lpm.model.id.ViosKey;
import lpm.option.Demand;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.ClientVolume;
import lpm.rules.Cost;
import lpm.rules.Finding;
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
 * The paths of a LUN stay apart: those through one source Virtual I/O Server go through one on the destination, and those through
 * two through two. {@code --mpio 2} makes it a warning. Silent where one server is left of several and {@code
 * vios-redundancy-preserved} says so. A LUN that only one server serves has no layout to keep.
 */
public final class ViosMpioPreserved implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vios-mpio-preserved", "vios")
            .statement("The paths of a LUN go through one destination Virtual I/O Server for each one of the source")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("CN1; PROC6")
            .hmcCode("HSCLA340")
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
        return Severity.of(request.options().multipath());
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        boolean another =
                PathLayout.losesRedundancy(move) && move.request().options().redundantVios() != Demand.NOT_NEEDED;
        Stream<Finding> volumes = another
                ? Stream.of()
                : move.volumes().stream()
                        .filter(ClientVolume::isServedTwice)
                        .filter(volume -> !PathLayout.of(move, volume).hosts().isEmpty())
                        .map(volume -> judge(move, volume));
        return Stream.concat(Hosting.gaps(RULE, move), volumes).collect(ImmutableList.toImmutableList());
    }

    private static Finding judge(Move move, ClientVolume volume) {
        Subject subject = Subject.on(
                volume.paths().get(0).server().key(),
                Subject.Kind.PHYSICAL_VOLUME,
                volume.disk().name());
        PathLayout layout = PathLayout.of(move, volume);
        if (layout.isOneToOne()) {
            return RULE.holds(subject);
        }
        if (!PathLayout.isAsked(move) && !move.allDestinationServers().isComplete()) {
            return RULE.undetermined(
                    subject,
                    "whether the paths of %s would stay apart is unknown: %s may have another Virtual I/O Server that nobody has captured"
                            .formatted(volume.label(), move.destinationLabel()),
                    Captures.ofDestination(move).partitions());
        }
        String paths = layout.destinations().asMap().entrySet().stream()
                .map(entry -> "that through %s to %s"
                        .formatted(
                                entry.getKey().name(),
                                entry.getValue().stream().map(ViosKey::name).collect(Collectors.joining(" and "))))
                .collect(Collectors.joining(", "));
        Finding violated = RULE.violated(
                subject,
                "the paths of %s would not stay apart: %s; map the adapters of each server to one of its own on %s, or do without (--mpio 2)"
                        .formatted(volume.label(), paths, move.destinationLabel()),
                FactRef.of(subject));
        return move.destinationServers().size() < move.servingServers().size()
                ? violated
                : violated.withRemedies(Remedy.of(
                        "Leave out virtual_scsi_mappings, so that the adapters of each server are mapped to one of its own on %s"
                                .formatted(move.destinationLabel()),
                        Cost.ON_LINE,
                        new ChooseScsiMappings(ImmutableList.of())));
    }
}
