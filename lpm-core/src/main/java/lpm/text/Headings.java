package lpm.text;

import java.util.Optional;
import lpm.text.command.CommandLine;
import lpm.text.command.Line;
import lpm.text.vios.LsmapReader;
import lpm.text.vios.LspvReader;
import lpm.text.vios.LspvSizeReader;

/** Tells from the heading of a listing which command printed it, where no prompt says. */
final class Headings {

    private Headings() {}

    static Optional<CommandLine> command(Line line) {
        if (LspvReader.isHeading(line)) {
            return Optional.of(CommandLine.parse("lspv"));
        }
        if (LspvSizeReader.isHeading(line)) {
            return Optional.of(CommandLine.parse("lspv -size"));
        }
        return LsmapReader.isHeading(line) ? Optional.of(CommandLine.parse("lsmap -all")) : Optional.empty();
    }
}
