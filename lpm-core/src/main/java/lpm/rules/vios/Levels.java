package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import lpm.change.UpdateServer;
import lpm.model.id.Release;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;

/** Whether the servers that serve the partition, and those that are to, are at a level. */
final class Levels {

    private Levels() {}

    /** @param weakness what a server at an earlier level cannot do */
    static ImmutableList<Finding> judge(RuleDescription rule, Move move, Release least, String weakness) {
        return Stream.concat(move.servingServers().stream(), move.mappedServers().stream())
                .map(server -> {
                    Judgement judgement = Judgement.of(rule, Subject.of(server), "ioslevel", Captures.ioslevel(server));
                    return judgement.judge(
                            server.ioslevel(),
                            level -> level.isAtLeast(least),
                            level -> judgement.violated(
                                    "%s is at level %s, which %s; update it to %s or later"
                                            .formatted(server.name(), level, weakness, least),
                                    Remedy.of(
                                            "Update %s to %s".formatted(server.name(), least),
                                            Cost.VIOS_RESTART,
                                            new UpdateServer(server.key(), least))));
                })
                .collect(ImmutableList.toImmutableList());
    }
}
