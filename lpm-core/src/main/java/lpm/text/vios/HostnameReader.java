package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import java.util.function.Supplier;
import lpm.model.id.ViosKey;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/** {@code hostname}: the name of the server that prints what follows. */
public final class HostnameReader {

    private HostnameReader() {}

    public static boolean reads(CommandLine command) {
        return command.simple() && command.pipes().isEmpty() && command.is("hostname");
    }

    public static String read(CommandOutput output) {
        ImmutableList<Line> lines = output.lines().limit(2).collect(ImmutableList.toImmutableList());
        if (lines.isEmpty()) {
            throw output.wrong(new Line(output.promptLine(), ""), "the name of the host on the next line");
        }
        Line line = lines.get(lines.size() - 1);
        if (lines.size() > 1 || line.words().size() != 1) {
            throw output.wrong(line, "the name of the host alone, then a prompt");
        }
        Supplier<ViosKey> key = () -> ViosKey.ofUnknownSystem(line.text().strip());
        return output.value(line, key).name();
    }
}
