package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What the command line makes of inputs that were damaged, or made to do damage; each test has the number of its kind. */
abstract class HostileInputs {

    static final String SYSTEM = "8286-42A*21A0B7C";
    static final String LSPV = "hdisk3 00f7a1b2c3d4e501 None\n";
    static final String LSMAP = """
            SVSA            Physloc                                      Client Partition ID
            --------------- -------------------------------------------- ------------------
            vhost1          U8286.42A.21A0B7C-V2-C19                     0x0000000c

            VTD                   pay_root
            Status                Available
            LUN                   0x8100000000000000
            Backing device        hdisk3
            Physloc               U78C9.001.WZS00B4-P1-C11-T1-W500507680140AE21-L0
            Mirrored              false
            """;

    @TempDir
    Path directory;

    private int files;

    final Console show(String name, byte[] bytes, String... options) throws IOException {
        Path file = Files.write(directory.resolve(++files + name), bytes);
        String[] words = new String[options.length + 2];
        words[0] = "show";
        words[1] = file.toString();
        System.arraycopy(options, 0, words, 2, options.length);
        return Console.run(words);
    }

    final Console document(String text) throws IOException {
        return show("estate.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    final Console transcript(String text, String... options) throws IOException {
        return show("vio7.txt", text.getBytes(StandardCharsets.UTF_8), options);
    }

    static String session(String command, String output) {
        return "$ hostname\nvio7\n$ " + command + "\n" + output + "$\n";
    }

    static void assertRefused(Console console, String... words) {
        assertThat(console.exitCode()).as(console.out() + console.err()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines()).hasSize(1);
        assertThat(console.err()).startsWith("lpm: ").contains(words);
    }

    static void assertRead(Console console, String... words) {
        assertThat(console.exitCode()).as(console.err()).isZero();
        assertThat(words).allSatisfy(word -> assertThat(console.out()).contains(word));
    }
}
