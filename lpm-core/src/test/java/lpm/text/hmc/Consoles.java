package lpm.text.hmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import lpm.text.TranscriptReader;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;

/** Reads sessions of the console hmc4, which manages one system with two servers, vioa and viob, and two partitions. */
final class Consoles {

    static final String M = " -m 8286-42A*21A0B7C";
    static final MachineTypeModelSerial SYSTEM = MachineTypeModelSerial.parse("8286-42A*21A0B7C");
    static final PartitionKey PAY = new PartitionKey(SYSTEM, new PartitionId(12));
    static final PartitionKey WEB = new PartitionKey(SYSTEM, new PartitionId(13));
    static final ViosKey VIOA = ViosKey.of(SYSTEM, "vioa");
    static final ViosKey VIOB = ViosKey.of(SYSTEM, "viob");

    private static final String PROMPT = "hscroot@hmc4:~> ";
    private static final String PARTITIONS = """
            vioa,1,vioserver,vio_now,vio
            viob,2,vioserver,vio_now,vio
            pay,12,os400,month end,normal
            web,13,aixlinux,,normal
            """;

    private Consoles() {}

    /** A command with its output, and the next prompt. */
    static String session(String command, String output) {
        return PROMPT + command + "\n" + output.stripTrailing() + "\n" + PROMPT.strip() + "\n";
    }

    static Capture read(String transcript) {
        return TranscriptReader.read(new SourceText("hmc4.txt", transcript));
    }

    static Capture read(String command, String output) {
        return read(session(command, output));
    }

    /** A session in which the partitions were listed before. */
    static Capture readKnowing(String command, String output) {
        return read(
                session("lssyscfg -r lpar" + M + " -F name,lpar_id,lpar_env,curr_profile,default_profile", PARTITIONS)
                        + session(command, output));
    }

    static ManagedSystem system(Capture capture) {
        return capture.estate().managedSystem(SYSTEM);
    }

    static LogicalPartition partition(Capture capture, PartitionKey key) {
        return capture.estate().partition(key);
    }

    static VirtualIoServer server(Capture capture, ViosKey key) {
        return capture.estate().virtualIoServer(key);
    }

    static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String command, String output) {
        return Assertions.assertThatThrownBy(() -> readKnowing(command, output))
                .isExactlyInstanceOf(InputException.class);
    }

    /** The only warning, with its place. */
    static Optional<String> warning(Capture capture) {
        assertThat(capture.warnings()).hasSizeLessThan(2);
        return capture.warnings().stream()
                .map(warning -> warning.origin() + ": " + warning.message())
                .findFirst();
    }
}
