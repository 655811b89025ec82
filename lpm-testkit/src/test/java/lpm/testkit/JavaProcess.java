package lpm.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the command line as users do, in a process of its own: for what a stream inside the test cannot show. */
final class JavaProcess {

    private JavaProcess() {}

    /** Runs it to its end with standard output going to a file or device. */
    static Console run(File out, Map<String, String> environment, List<String> javaOptions, String... args)
            throws IOException, InterruptedException {
        Path err = Files.createTempFile("lpm", ".err");
        try {
            ProcessBuilder builder =
                    builder(javaOptions, args).redirectOutput(out).redirectError(err.toFile());
            builder.environment().putAll(environment);
            int code = builder.start().waitFor();
            return new Console(
                    code,
                    Files.isRegularFile(out.toPath()) ? Files.readString(out.toPath()) : "",
                    Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    /** Runs it to its end with nobody reading what it prints. */
    static Console unread(String... args) throws IOException, InterruptedException {
        Process process = builder(List.of(), args).start();
        process.getInputStream().close();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Console(process.waitFor(), "", err);
    }

    private static ProcessBuilder builder(List<String> javaOptions, String... args) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(javaOptions);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "lpm.cli.Main"));
        words.addAll(List.of(args));
        return new ProcessBuilder(words);
    }
}
