package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.Lpm;
import lpm.document.EstateDocument;
import lpm.model.Estate;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Printable;
import lpm.origin.Warning;

/**
 * What reading any bytes at all may come to: a whole model whose warnings say where, or the one declared error. Whatever else is
 * thrown, an error of the virtual machine too, is let through.
 */
final class ReaderOracle {

    private ReaderOracle() {}

    /** What was read; empty where the input was refused as it should be. */
    static Optional<Lpm> read(ReaderCapture capture) {
        try {
            Lpm lpm = Lpm.of(capture.read());
            lpm.warnings().forEach(ReaderOracle::checkPlace);
            return Optional.of(lpm);
        } catch (InputException e) {
            String message = String.valueOf(e.getMessage());
            assertThat(message).contains(capture.file()).isEqualTo(Printable.of(message));
            return Optional.empty();
        }
    }

    private static void checkPlace(Warning warning) {
        Origin origin = warning.origin();
        assertThat(origin.file()).isNotEmpty();
        assertThat(origin.line()).as(warning.toString()).isPositive();
        assertThat(warning.message()).isNotBlank();
    }

    /** Half a model could not be written, read again and found to be the same. */
    static void checkWhole(Estate estate) {
        Capture again = EstateDocument.read("again.yaml", EstateDocument.write(estate));

        assertThat(Lpm.of(ImmutableList.of(again)).estate()).isEqualTo(estate);
    }
}
