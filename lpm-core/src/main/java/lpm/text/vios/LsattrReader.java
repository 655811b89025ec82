package lpm.text.vios;

import java.util.Optional;
import lpm.origin.Capture;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.PipeFilter;
import lpm.text.command.Unread;

/** {@code lsattr -El hdiskN} and {@code lsattr -El vioslpm0}, alone or with {@code -a attribute}. */
public final class LsattrReader implements CommandReader {

    @Override
    public boolean reads(CommandLine command) {
        return device(command).isPresent() && PipeFilter.keepsLines(command);
    }

    /** The device the command asks about, if it has the form that is read. */
    static Optional<String> device(CommandLine command) {
        boolean form = command.words().size() >= 3
                && command.name().equals("lsattr")
                && (command.words().get(1).equals("-El")
                        || command.words().get(1).equals("-HEl")
                        || command.words().get(1).equals("-EHl"));
        if (!form) {
            return Optional.empty();
        }
        for (int i = 3; i < command.words().size(); i += 2) {
            if (!command.words().get(i).equals("-a") || i + 1 == command.words().size()) {
                return Optional.empty();
            }
        }
        return Optional.of(command.words().get(2));
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        String device = device(output.command()).orElseThrow();
        if (MoverAttributes.is(device)) {
            return MoverAttributes.capture(output, AttributeRow.parse(output));
        }
        return DiskAttributes.isDisk(device, names.disks())
                ? DiskAttributes.capture(output, device, AttributeRow.parse(output))
                : Unread.because(output.origin(), "not read: " + Line.quoted(device) + " is not known to be a disk");
    }
}
