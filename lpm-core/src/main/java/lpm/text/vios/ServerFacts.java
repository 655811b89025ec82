package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.origin.Capture;
import lpm.origin.Origins;
import lpm.origin.Subject;
import lpm.origin.Warning;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/** Facts of the server whose output does not tell its system: with their places, and the server they are of. */
final class ServerFacts {

    private final CommandOutput output;
    private final ViosKey key;
    private final Origins.Builder origins = Origins.builder();
    private final ImmutableList.Builder<Warning> warnings = ImmutableList.builder();

    ServerFacts(CommandOutput output) {
        this.output = output;
        this.key = output.server();
        origins.put(Subject.of(key), output.origin());
        output.system().ifPresent(named -> origins.put(Subject.of(key), "system", output.origin()));
    }

    /** Notes that a list of the server was read. */
    void list(String attribute) {
        origins.put(Subject.of(key), attribute, output.origin());
    }

    /** Notes where an attribute of the server was read. */
    void note(String attribute, Line line) {
        origins.put(Subject.of(key), attribute, output.origin(line.number()));
    }

    /** Notes where a device was read. */
    Subject note(Subject.Kind kind, String device, Line line) {
        Subject subject = Subject.on(key, kind, device);
        origins.put(subject, output.origin(line.number()));
        return subject;
    }

    /** Notes where an attribute of a device was read. */
    void note(Subject subject, String attribute, Line line) {
        origins.put(subject, attribute, output.origin(line.number()));
    }

    void warn(Line line, String message) {
        warnings.add(new Warning(output.origin(line.number()), message));
    }

    /** The server with its name. */
    VirtualIoServer.Builder builder() {
        return VirtualIoServer.builder().name(output.host()).system(Fact.ofOptional(output.system()));
    }

    /** All that was read; what the server's constructor refuses is an error about the command. */
    Capture capture(VirtualIoServer.Builder server) {
        VirtualIoServer built = output.value(new Line(output.promptLine(), ""), server::build);
        return new Capture(Estate.empty().with(built), origins.build(), warnings.build());
    }
}
