package lpm.text;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.UnreadLines;
import lpm.origin.Warning;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.ErrorText;
import lpm.text.command.Line;
import lpm.text.command.Sentences;

/** Lines of a transcript that belong to no output that is read: each is warned of. */
final class Unclaimed {

    private final Transcript transcript;
    private final ImmutableList.Builder<Warning> warnings = ImmutableList.builder();

    Unclaimed(Transcript transcript) {
        this.transcript = transcript;
    }

    /** Says why some lines are not read. */
    void add(Origin origin, String message, int first, int end) {
        warnings.add(new Warning(origin, message).about(new UnreadLines(transcript.lines(), first, end)));
    }

    ImmutableList<Capture> captures() {
        return ImmutableList.of(new Capture(Estate.empty(), Origins.none(), warnings.build()));
    }

    /** Text before the first prompt that no command is known to print. */
    void preamble(Line line) {
        Transcript.checkLineBreaks(transcript.file(), line);
        Origin origin = Origin.of(transcript.file(), line.number());
        if (!transcript.sections().isEmpty()) {
            add(
                    origin,
                    "not read: text before the first prompt, from " + line.quoted() + " on",
                    line.number(),
                    transcript.preamble() + 1);
        } else if (ErrorText.isError(line.text())) {
            failed(line, transcript.preamble() + 1);
        } else if (Sentences.are(transcript.preambleLines())) {
            add(
                    origin,
                    "not read: a sentence and no data, as of a command that failed: " + line.quoted(),
                    line.number(),
                    transcript.preamble() + 1);
        } else {
            throw new InputException(
                    origin,
                    "found %s, expected a prompt with a command, such as '$ lspv -size'; paste prompts and output as the terminal shows them, or say what printed it, as in --as 'lsmap -all' --from vios1"
                            .formatted(line.quoted()));
        }
    }

    /** A message of a command that failed, and what follows it. */
    private void failed(Line line, int end) {
        add(
                Origin.of(transcript.file(), line.number()),
                "not read: the command failed: " + line.quoted(),
                line.number(),
                end);
    }

    /** An error where the session has gone to a host that nothing names. */
    InputException noHost(int line, CommandLine command) {
        return new InputException(
                Origin.of(transcript.file(), line),
                unknownServer(command) + "; put '$ hostname' with its output before it");
    }

    /** An output that may be of any server is not read, for it must not be taken for another server's. */
    void ofUnknownServer(CommandOutput output) {
        add(
                output.origin(),
                "not read: %s; name it with --from, or put '$ hostname' with its output before it"
                        .formatted(unknownServer(output.command())),
                output.first(),
                output.end());
    }

    /** Says what the server is called that nothing names. */
    void nameless(CommandOutput output, Optional<PartitionKey> server) {
        String name = Line.quoted(output.host());
        warnings.add(new Warning(
                Origin.of(transcript.file(), output.promptLine()),
                server.map(partition ->
                                "no name of the Virtual I/O Server is told; by its location codes it is %s, called %s unless another input names it; name it with --from"
                                        .formatted(partition, name))
                        .orElseGet(() ->
                                "neither a name nor a location code tells the Virtual I/O Server; it is called %s, as the only one there is; name it with --from"
                                        .formatted(name))));
    }

    private static String unknownServer(CommandLine command) {
        return "it is not known which Virtual I/O Server printed this "
                + Line.quoted(String.join(" ", command.words()));
    }
}
