package lpm.text;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * A folder that hmcScanner has written: each file holds what one command printed, and its name says which. A file of a managed
 * system begins with the name of the system, one of a Virtual I/O Server with the names of both.
 *
 * @param systems the names of the managed systems, the longest first
 */
public record ScannerFolder(ImmutableSet<String> systems) {

    private static final String SERVERS = "_vioslist.txt";

    private static final ImmutableMap<String, String> OF_CONSOLE =
            ImmutableMap.of("system_data.txt", "lssyscfg -r sys", "lshmc-vv.txt", "lshmc -V");

    private static final ImmutableMap<String, String> OF_SYSTEM = ImmutableMap.<String, String>builder()
            .put("system_proc.txt", "lshwres -r proc --level sys")
            .put("system_mem.txt", "lshwres -r mem --level sys")
            .put("system_slot.txt", "lshwres -r io --rsubtype slot")
            .put("lpar_proc.txt", "lshwres -r proc --level lpar")
            .put("mem_proc.txt", "lshwres -r mem --level lpar")
            .put("lpar_config.txt", "lssyscfg -r lpar")
            .put("profiles.txt", "lssyscfg -r prof")
            .put("vswitch.txt", "lshwres -r virtualio --rsubtype vswitch")
            .put("veth.txt", "lshwres -r virtualio --rsubtype eth --level lpar")
            .put("vscsi.txt", "lshwres -r virtualio --rsubtype scsi --level lpar")
            .put("vfc.txt", "lshwres -r virtualio --rsubtype fc --level lpar")
            .buildOrThrow();

    private static final ImmutableMap<String, String> OF_SERVER = ImmutableMap.of(
            "_ioslevel.txt", "ioslevel",
            "_npiv_data.txt", "lsmap -all -npiv -fmt :",
            "_vscsidisk.txt", "lsmap -all -fmt :",
            "_lspv_size.txt", "lspv -size -fmt :",
            "_lspv_free.txt", "lspv -free -fmt :");

    /** The folder with these files, if hmcScanner wrote it: then it has a list of the servers of each system. */
    public static Optional<ScannerFolder> of(Collection<String> files) {
        ImmutableSet<String> systems = files.stream()
                .filter(name -> name.endsWith(SERVERS))
                .map(name -> name.substring(0, name.length() - SERVERS.length()))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(ImmutableSet.toImmutableSet());
        return systems.isEmpty() ? Optional.empty() : Optional.of(new ScannerFolder(systems));
    }

    /** The command whose output the file is, as typed on the console; empty for a file that is of no use to a migration. */
    public Optional<String> command(String file) {
        return Optional.ofNullable(OF_CONSOLE.get(file))
                .or(() -> systems.stream()
                        .filter(system -> file.startsWith(system + "_"))
                        .findFirst()
                        .flatMap(system -> ofSystem(system, file.substring(system.length() + 1))));
    }

    private static Optional<String> ofSystem(String system, String rest) {
        return Optional.ofNullable(OF_SYSTEM.get(rest))
                .map(command -> command + " -m " + quoted(system))
                .or(() -> OF_SERVER.entrySet().stream()
                        .filter(entry -> rest.endsWith(entry.getKey()))
                        .findFirst()
                        .map(entry -> passed(system, rest, entry)));
    }

    private static String passed(String system, String rest, Map.Entry<String, String> entry) {
        String server = rest.substring(0, rest.length() - entry.getKey().length());
        return "viosvrcmd -m %s -p %s -c \"%s\"".formatted(quoted(system), quoted(server), entry.getValue());
    }

    private static String quoted(String name) {
        return "'" + name.replace("'", "") + "'";
    }
}
