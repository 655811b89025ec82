package lpm.testkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lpm.cli.LpmCommand;

/** Runs the command line inside the test. */
record Console(int exitCode, String out, String err) {

    /** The example that stands in the project, whatever directory the tests run in. */
    static final Path EXAMPLE = Files.isDirectory(Path.of("lpm-sim/examples/pureflex"))
            ? Path.of("lpm-sim/examples/pureflex")
            : Path.of("../lpm-sim/examples/pureflex");

    static Console run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = LpmCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Console(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
