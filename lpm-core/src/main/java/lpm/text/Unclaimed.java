package lpm.text;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.UnreadLines;
import lpm.origin.Warning;
import lpm.text.command.CommandLine;
import lpm.text.command.ErrorText;
import lpm.text.command.Line;

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
            add(origin, "not read: the command failed: " + line.quoted(), line.number(), transcript.preamble() + 1);
        } else {
            throw new InputException(
                    origin,
                    "found %s, expected a prompt with a command, such as '$ lspv -size'; paste prompts and output as the terminal shows them, or say what printed it, as in --as 'lsmap -all' --from vios1"
                            .formatted(line.quoted()));
        }
    }

    /** An error where a command says nothing before the server is known. */
    InputException noHost(int line, CommandLine command, boolean bare) {
        return new InputException(
                Origin.of(transcript.file(), line),
                "it is not known which Virtual I/O Server printed this %s; %s"
                        .formatted(
                                Line.quoted(String.join(" ", command.words())),
                                bare
                                        ? "name it with --from, or put '$ hostname' with its output before it"
                                        : "put '$ hostname' with its output before it"));
    }
}
