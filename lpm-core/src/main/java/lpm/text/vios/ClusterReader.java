package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.origin.Capture;
import lpm.origin.KeptAside;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.PipeFilter;
import lpm.text.command.Unread;

/**
 * {@code cluster -list}: the cluster that a server is a node of, behind {@code CLUSTER_NAME:} and {@code CLUSTER_ID:}. No verified sample
 * was found, nor one of a server that is in none, so that nothing is concluded where no name is printed.
 */
public final class ClusterReader implements CommandReader {

    private static final String NAME = "CLUSTER_NAME:";
    private static final String ID = "CLUSTER_ID:";

    @Override
    public boolean reads(CommandLine command) {
        return command.is("cluster", "-list") && PipeFilter.keepsLines(command);
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        Optional<Line> name = line(output, NAME, "the name");
        if (name.isEmpty()) {
            return Unread.because(output.origin(), "nothing of use: no " + NAME + " was printed");
        }
        Optional<Line> id = line(output, ID, "the id");
        ServerFacts facts = new ServerFacts(output);
        VirtualIoServer.Builder server = facts.builder();
        name.ifPresent(line -> {
            facts.note("cluster", line);
            server.cluster(Fact.known(Optional.of(behind(NAME, line))));
        });
        id.ifPresent(line -> {
            facts.note("cluster_id", line);
            server.clusterId(Fact.known(behind(ID, line)));
        });
        return facts.capture(server)
                .withKeptAside(output.lines()
                        .filter(other -> !isAt(name, other) && !isAt(id, other))
                        .map(other -> keptAside(output, other))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The only line of a label. */
    private static Optional<Line> line(CommandOutput output, String label, String what) {
        ImmutableList<Line> lines = output.lines()
                .filter(line -> line.text().strip().startsWith(label))
                .collect(ImmutableList.toImmutableList());
        lines.stream()
                .filter(line -> lines.size() > 1 || behind(label, line).isEmpty())
                .reduce((first, last) -> last)
                .ifPresent(line -> {
                    throw output.wrong(line, what + " of one cluster behind " + label);
                });
        return lines.stream().findFirst();
    }

    private static String behind(String label, Line line) {
        return line.text().strip().substring(label.length()).strip();
    }

    private static boolean isAt(Optional<Line> line, Line other) {
        return line.filter(known -> known.number() == other.number()).isPresent();
    }

    /** A line such as {@code CLUSTER_STATE: OK}. */
    private static KeptAside keptAside(CommandOutput output, Line line) {
        String text = line.text().strip();
        int colon = text.indexOf(':');
        return KeptAside.once(
                "cluster -list",
                colon < 0 ? text : text.substring(0, colon).strip(),
                colon < 0 ? "" : text.substring(colon + 1).strip(),
                output.origin(line.number()));
    }
}
