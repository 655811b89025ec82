package lpm.text;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandReader;
import lpm.text.vios.HostnameReader;

/** Commands that tell a line that was typed from a line that was printed. */
final class KnownCommands {

    private static final ImmutableSet<String> READ = ImmutableSet.of(
            "hostname",
            "lspv",
            "lsmap",
            "lsdev",
            "lsattr",
            "lsrep",
            "lsvopt",
            "lsnports",
            "entstat",
            "ioslevel",
            "ioscli",
            "lssyscfg",
            "lshwres",
            "lslparmigr",
            "lshmc",
            "viosvrcmd",
            "cluster",
            "smcli");

    private static final ImmutableSet<String> OTHERS = ImmutableSet.of(
            "ssh",
            "telnet",
            "rlogin",
            "mkvterm",
            "vtmenu",
            "oem_setup_env",
            "su",
            "ksh",
            "bash",
            "sh",
            "exit",
            "logout",
            "lsvg",
            "lslv",
            "lssp",
            "lspath",
            "lsnetsvc",
            "lstcpip",
            "lslparutil",
            "oslevel",
            "uname",
            "date",
            "clear");

    private KnownCommands() {}

    /** Whether a text begins with the name of a command, as after a prompt. */
    static boolean begins(String text) {
        String name = firstWord(text);
        return READ.contains(name) || OTHERS.contains(name);
    }

    /** Whether a line is a command whose output is read, typed where no prompt is shown. */
    static boolean isRead(String text) {
        if (!READ.contains(firstWord(text))) {
            return false;
        }
        CommandLine command = CommandLine.parse(text.strip());
        return HostnameReader.reads(command) || reader(command).isPresent();
    }

    /** What reads the output of a command. */
    static Optional<CommandReader> reader(CommandLine command) {
        return command.simple()
                ? CommandReaders.ALL.stream().filter(r -> r.reads(command)).findFirst()
                : Optional.empty();
    }

    private static String firstWord(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int end = from;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        boolean ends = end == text.length() || text.charAt(end) == ' ' || text.charAt(end) == '|';
        return ends ? text.substring(from, end) : "";
    }
}
