package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.RestartServerRmc;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
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
 * The console reaches every Virtual I/O Server that serves the partition, or is to: it has adapters and devices made there.
 * Captured: {@code lssyscfg -r lpar} prints {@code rmc_state} of servers too. Silent on a server that is known not to run
 * ({@code vios-state-running}).
 */
public final class ViosRmcActive implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vios-rmc-active", "vios")
            .statement(
                    "The RMC connection between the management console and each Virtual I/O Server of the partition is active")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("VAL7 table 1; AIXREPO")
            .hmcCode("HSCLA246")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Restart RMC on the Virtual I/O Server, and open TCP and UDP port 657 between it and the console")
            .consequence("dst_vtd: the console cannot have the server make adapters")
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
        return Stream.concat(
                        move.servingServers().stream()
                                .flatMap(server ->
                                        judge(server, Captures.ofSource(move).partitions())),
                        move.mappedServers().stream()
                                .flatMap(server -> judge(
                                        server, Captures.ofDestination(move).partitions())))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> judge(VirtualIoServer server, Missing missing) {
        if (server.state().isKnownAnd(state -> !state.equals(PartitionState.RUNNING))) {
            return Stream.of();
        }
        Judgement judgement = Judgement.of(RULE, Subject.of(server), "rmc_active", missing);
        return Stream.of(judgement.judge(
                server.rmcActive(),
                active -> active,
                inactive -> judgement.violated(
                        "the management console has no RMC connection to %s, and cannot have its adapters changed; restart RMC on it, and see whether TCP and UDP port 657 are open between the two"
                                .formatted(server.name()),
                        Remedy.of(
                                "Restart RMC on %s".formatted(server.name()),
                                Cost.ON_LINE,
                                new RestartServerRmc(server.key())))));
    }
}
