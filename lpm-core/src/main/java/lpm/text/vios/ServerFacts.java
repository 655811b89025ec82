package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.origin.Capture;
import lpm.origin.Origins;
import lpm.origin.Subject;
import lpm.origin.Warning;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;
import lpm.text.command.OutputPlaces;

/** Facts of the server whose output does not tell its system: with their places, and the server they are of. */
final class ServerFacts {

    private final CommandOutput output;
    private final Subject subject;
    private final OutputPlaces places;
    private final Origins.Builder origins = Origins.builder();
    private final ImmutableList.Builder<Warning> warnings = ImmutableList.builder();

    ServerFacts(CommandOutput output) {
        this.output = output;
        this.subject = Subject.of(output.server());
        this.places = new OutputPlaces(output);
        origins.put(subject, places.prompt());
        output.system().ifPresent(named -> origins.put(subject, "system", places.prompt()));
    }

    /** Notes that a list of the server was read. */
    void list(String attribute) {
        origins.put(subject, attribute, places.prompt());
    }

    /** Notes where an attribute of the server was read. */
    void note(String attribute, Line line) {
        origins.put(subject, attribute, places.of(line));
    }

    /** Notes where a device was read. */
    Subject note(Subject.Kind kind, String device, Line line) {
        Subject noted = subject.part(kind, device);
        origins.put(noted, places.of(line));
        return noted;
    }

    /** Notes where an attribute of a device was read. */
    void note(Subject noted, String attribute, Line line) {
        origins.put(noted, attribute, places.of(line));
    }

    void warn(Line line, String message) {
        warnings.add(new Warning(places.of(line), message));
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
