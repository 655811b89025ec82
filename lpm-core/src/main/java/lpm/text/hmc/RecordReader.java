package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.model.id.MachineTypeModelSerial;
import lpm.origin.Capture;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.ErrorText;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.PipeFilter;
import lpm.text.command.Unread;

/** Reads a command of a management console that prints records of one managed system. */
abstract class RecordReader implements CommandReader {

    static final String NAMELESS = "not read: nobody knows what these values are; add --header, or names behind -F";

    abstract boolean reads(ConsoleCommand command);

    /** Attributes without which a record says nothing. */
    abstract ImmutableSet<String> needs(ConsoleCommand command);

    abstract void read(ConsoleListing listing, ConsoleFacts facts);

    @Override
    public final Place place() {
        return Place.MANAGEMENT_CONSOLE;
    }

    @Override
    public final boolean reads(CommandLine command) {
        return PipeFilter.keepsLines(command)
                && ConsoleCommand.of(command).filter(this::reads).isPresent();
    }

    @Override
    public final Capture read(CommandOutput output, KnownNames names) {
        ConsoleCommand command = ConsoleCommand.of(output.command()).orElseThrow();
        if (command.namesNothing()) {
            return Unread.because(output.origin(), NAMELESS);
        }
        boolean none = ErrorText.saysThereIsNone(output);
        RecordParser parser = new RecordParser(output, command);
        Optional<Line> sentence = none ? Optional.empty() : parser.sentence();
        if (sentence.isPresent()) {
            return failed(output, sentence.get());
        }
        ImmutableList<ConsoleRecord> records = none ? ImmutableList.of() : parser.parse();
        Optional<String> lacking = records.stream()
                .filter(row -> command.printsValues() || command.hasHeader())
                .limit(1)
                .flatMap(row -> needs(command).stream().filter(attribute -> !row.has(attribute)))
                .findFirst();
        if (lacking.isPresent()) {
            return Unread.because(
                    output.origin(), "not read: nothing can be said without " + lacking.get() + "; add it behind -F");
        }
        ConsoleFacts facts = new ConsoleFacts(output);
        return systemOf(command, names)
                .map(system -> {
                    read(
                            ConsoleListing.of(
                                    output, command, system, names.systems(), records, none || !records.isEmpty()),
                            facts);
                    return parser.use().complete(facts.capture(), command, records);
                })
                .orElseGet(() -> Unread.because(output.origin(), unknownSystem(command)));
    }

    static Capture failed(CommandOutput output, Line sentence) {
        return Unread.because(output.origin(sentence.number()), "not read: the command failed: " + sentence.quoted());
    }

    private static Optional<MachineTypeModelSerial> systemOf(ConsoleCommand command, KnownNames names) {
        return command.system().isPresent()
                ? command.system().flatMap(names.systems()::find)
                : names.systems().only();
    }

    private static String unknownSystem(ConsoleCommand command) {
        String which = command.system()
                .map(name -> "which managed system " + Line.quoted(name) + " is")
                .orElse("which managed system this is of");
        return "not read: " + which
                + " is not known; add lssyscfg -r sys -F name,type_model,serial_num of the console, or name the system"
                + " by -m tttt-mmm*sssssss";
    }
}
