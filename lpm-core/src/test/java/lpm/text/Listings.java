package lpm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lpm.model.VirtualIoServer;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;

/** Reads transcripts of one server, {@code vio7}. */
public final class Listings {

    private Listings() {}

    /** The session at the prompt of vio7 that prints the command and its output, then the next prompt. */
    public static String session(String command, String output) {
        return "$ hostname\nvio7\n$ " + command + "\n" + output + (output.isEmpty() ? "" : "\n") + "$\n";
    }

    public static Capture read(String transcript) {
        return TranscriptReader.read(new SourceText("vio7.txt", transcript));
    }

    public static VirtualIoServer server(Capture capture) {
        assertThat(capture.estate().virtualIoServers().size()).as("servers").isEqualTo(1);
        return capture.estate().virtualIoServers().stream().findFirst().orElseThrow();
    }

    /** What one command says of vio7. */
    public static VirtualIoServer server(String command, String output) {
        return server(read(session(command, output)));
    }

    public static PhysicalVolume disk(String command, String output) {
        assertThat(server(command, output).physicalVolumes().items()).hasSize(1);
        return server(command, output).physicalVolumes().items().get(0);
    }

    public static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String command, String output) {
        return assertRefused(session(command, output));
    }

    public static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String transcript) {
        return Assertions.assertThatThrownBy(() -> read(transcript)).isExactlyInstanceOf(InputException.class);
    }

    /** The only warning of a transcript, without its place. */
    public static Optional<String> warning(Capture capture) {
        assertThat(capture.warnings()).hasSizeLessThan(2);
        return capture.warnings().stream().map(warning -> warning.message()).findFirst();
    }
}
