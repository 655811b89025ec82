package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.id.Release;
import lpm.origin.Capture;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.PipeFilter;
import lpm.text.command.Unread;

/** {@code ioslevel}: the level of the server, alone on its line. */
public final class IoslevelReader implements CommandReader {

    @Override
    public boolean reads(CommandLine command) {
        return command.is("ioslevel") && PipeFilter.keepsLines(command);
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        ImmutableList<Line> lines = output.lines().collect(ImmutableList.toImmutableList());
        if (lines.isEmpty()) {
            return Unread.because(output.origin(), "nothing was printed; the level is not known");
        }
        Line line = lines.get(lines.size() - 1);
        if (lines.size() > 1 || line.words().size() != 1) {
            throw output.wrong(line, "the level alone, such as 2.2.1.4, then a prompt");
        }
        Release level = output.value(line, () -> new Release(line.text().strip()));
        ServerFacts facts = new ServerFacts(output);
        facts.note("ioslevel", line);
        return facts.capture(facts.builder().ioslevel(Fact.known(level)));
    }
}
