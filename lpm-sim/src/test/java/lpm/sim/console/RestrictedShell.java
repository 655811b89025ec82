package lpm.sim.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

/** A restricted bash whose only commands are stubs that print what they are told to. */
final class RestrictedShell {

    static final Path BASH = Path.of("/bin/bash");

    private final Path directory;

    /** What each command prints, by its name and arguments. */
    private final Map<String, String> outputs = new LinkedHashMap<>();

    RestrictedShell(Path directory) {
        this.directory = directory;
    }

    RestrictedShell answering(String command, String output) {
        outputs.put(command, output);
        return this;
    }

    /** What the script prints, errors included. */
    String run(String script, String host) throws IOException, InterruptedException {
        for (String name :
                outputs.keySet().stream().map(RestrictedShell::name).distinct().toList()) {
            stub(name);
        }
        ProcessBuilder shell = new ProcessBuilder(BASH.toString(), "--restricted", "-c", script);
        shell.environment().clear();
        shell.environment().putAll(Map.of("PATH", directory.toString(), "HOSTNAME", host, "LC_ALL", "C"));
        Process process = shell.redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }

    /** Each stub prints a file of its own for the arguments it knows. */
    private void stub(String name) throws IOException {
        StringBuilder stub = new StringBuilder("#!/bin/sh\ncase \"$*\" in\n");
        int number = 0;
        for (Map.Entry<String, String> entry : outputs.entrySet()) {
            if (name(entry.getKey()).equals(name)) {
                Path output = Files.writeString(directory.resolve(name + "-" + number++ + ".out"), entry.getValue());
                String arguments = entry.getKey()
                        .substring(Math.min(name.length() + 1, entry.getKey().length()));
                stub.append("'%s') exec /bin/cat '%s' ;;\n".formatted(arguments.replace("'", "'\\''"), output));
            }
        }
        stub.append("*) echo \"unexpected: $0 $*\" ;;\nesac\n");
        Path file = Files.writeString(directory.resolve(name), stub);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String name(String command) {
        int blank = command.indexOf(' ');
        return blank < 0 ? command : command.substring(0, blank);
    }
}
