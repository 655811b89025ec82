package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.StartVirtualIoServer;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/** Every Virtual I/O Server that serves the partition's disks, or is to serve them, runs. */
public final class ViosStateRunning implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vios-state-running", "vios")
            .statement("Every Virtual I/O Server that serves the partition, or is chosen to, is Running")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .confirmed(false)
            .source("widely known behaviour; PYPV (state names)")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Start the Virtual I/O Server")
            .consequence("dst_vtd: the server does not answer")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return Stream.of(
                        move.servingServers().stream()
                                .map(server -> judge(
                                        server,
                                        Captures.ofSource(move).partitions(),
                                        "serves %s".formatted(move.partition().label()))),
                        move.mappedServers().stream()
                                .map(server -> judge(
                                        server,
                                        Captures.ofDestination(move).partitions(),
                                        "is chosen to serve %s"
                                                .formatted(move.partition().label()))),
                        uncaptured(move))
                .flatMap(findings -> findings)
                .collect(ImmutableList.toImmutableList());
    }

    /** Servers that only the mapping of the request names. */
    private static Stream<Finding> uncaptured(Move move) {
        return move.mapping().adapters().stream()
                .map(MigrationMapping.Adapter::destination)
                .distinct()
                .filter(key -> move.destinationServers().stream()
                        .noneMatch(server -> server.key().equals(key)))
                .map(key -> RULE.undetermined(
                        Subject.of(key),
                        "%s is chosen to serve %s, but nobody has captured a Virtual I/O Server of that name on %s"
                                .formatted(key.name(), move.partition().label(), move.destinationLabel()),
                        Captures.ofDestination(move).partitions()));
    }

    private static Finding judge(VirtualIoServer server, Missing missing, String role) {
        Judgement judgement = Judgement.of(RULE, Subject.of(server), "state", missing);
        return judgement.judge(
                server.state(), PartitionState.RUNNING::equals, state -> violated(judgement, server, role, state));
    }

    /** A server that is off is started; any other state is for a person to look into. */
    private static Finding violated(Judgement judgement, VirtualIoServer server, String role, PartitionState state) {
        String situation = "%s %s, but is %s".formatted(server.name(), role, state);
        StartVirtualIoServer start = new StartVirtualIoServer(server.key());
        return state.equals(PartitionState.NOT_ACTIVATED)
                ? judgement.violated(
                        situation + "; start it", Remedy.of("Start %s".formatted(server.name()), Cost.ON_LINE, start))
                : judgement.violated(
                        situation + "; bring it to " + PartitionState.RUNNING,
                        new Remedy(
                                "Bring %s to %s".formatted(server.name(), PartitionState.RUNNING),
                                Cost.ON_LINE,
                                ImmutableList.of(start),
                                ImmutableList.of()));
    }
}
