package lpm.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lpm.RequestChooser;
import lpm.model.id.PartitionKey;
import lpm.origin.InputException;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import picocli.CommandLine.Option;

/** Other moves that begin at the same time. */
final class ConcurrentOptions {

    @Option(
            names = "--concurrent",
            paramLabel = "PARTITION:SYSTEM",
            description =
                    "Another active move that begins at the same time on the same hardware. Faults strike the move of -p,"
                            + " and this one as far as it uses the part that is hit. Repeatable.")
    private List<String> moves = new ArrayList<>();

    /** The other moves, each with what the rules say of it alone. */
    ImmutableList<JudgedMove> judge(JudgedMove move) {
        Set<PartitionKey> moved = new HashSet<>();
        moved.add(move.request().partition());
        return moves.stream()
                .map(text -> move.another(request(move, text, moved)))
                .collect(ImmutableList.toImmutableList());
    }

    private static MigrationRequest request(JudgedMove move, String text, Set<PartitionKey> moved) {
        int colon = text.lastIndexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw new InputException(
                    "--concurrent takes PARTITION:SYSTEM, such as ibmi2:7895-42X*1054A5B, but '%s' was found"
                            .formatted(text));
        }
        MigrationRequest request = new RequestChooser(move.estate())
                .choose(
                        Optional.of(text.substring(0, colon)),
                        Optional.empty(),
                        Optional.of(text.substring(colon + 1)),
                        Optional.of(MigrationMode.ACTIVE))
                .request();
        if (!moved.add(request.partition())) {
            throw new InputException("--concurrent %s: %s is to move already"
                    .formatted(
                            text, move.estate().partition(request.partition()).label()));
        }
        return request;
    }
}
