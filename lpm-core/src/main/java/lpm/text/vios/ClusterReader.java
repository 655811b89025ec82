package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
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
 * {@code cluster -list}: the cluster that a server is a node of, behind {@code CLUSTER_NAME:}. No verified sample was found, nor
 * one of a server that is in none, so that nothing is concluded where no name is printed.
 */
public final class ClusterReader implements CommandReader {

    private static final String NAME = "CLUSTER_NAME:";

    @Override
    public boolean reads(CommandLine command) {
        return command.is("cluster", "-list") && PipeFilter.keepsLines(command);
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        ImmutableList<Line> lines = output.lines()
                .filter(line -> line.text().strip().startsWith(NAME))
                .collect(ImmutableList.toImmutableList());
        if (lines.isEmpty()) {
            return Unread.because(output.origin(), "nothing of use: no " + NAME + " was printed");
        }
        Line line = lines.get(lines.size() - 1);
        String name = line.text().strip().substring(NAME.length()).strip();
        if (lines.size() > 1 || name.isEmpty()) {
            throw output.wrong(line, "the name of one cluster behind " + NAME);
        }
        ServerFacts facts = new ServerFacts(output);
        facts.note("cluster", line);
        return facts.capture(facts.builder().cluster(Fact.known(Optional.of(name))))
                .withKeptAside(output.lines()
                        .filter(other -> other.number() != line.number())
                        .map(other -> keptAside(output, other))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** A line such as {@code CLUSTER_ID: 8f0e4d2c91b3}. */
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
