package lpm.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.model.ConsoleKind;
import lpm.rules.Captures;
import lpm.rules.ServerCapture;
import lpm.rules.SystemCapture;

/**
 * A script of read-only console commands whose output is a transcript of what rules ask of some managed systems. What only a few moves
 * ask, clusters and default adapters of bridges, is left to {@link MissingScript}.
 * Names of Virtual I/O Servers and disks are not known beforehand: the script asks the console for them. It uses no external
 * command but the listing ones, for the console's shell is a restricted bash that offers few others.
 *
 * @param systems as {@code -m} takes them: a name or tttt-mmm*sssssss
 * @param partition name or id of the partition whose profiles are wanted; those of all partitions if empty
 */
public record CollectScript(ImmutableList<String> systems, Optional<String> partition, ConsoleKind console) {

    /** Checks that each name can stand in a script and in the transcript it prints. */
    public CollectScript {
        systems.forEach(ScriptLines::checkName);
        partition.ifPresent(ScriptLines::checkName);
    }

    /** The whole script. */
    public String text() {
        ScriptLines script = ScriptLines.begin(
                systems.stream().collect(Collectors.joining(", ", "Captures what lpm must know of ", ".")));
        if (filter().isPresent()) {
            script.line("partition=" + ScriptLines.word(partition.orElseThrow()));
        }
        script.blank()
                .comment("the release of the console")
                .run(release())
                .blank()
                .line(systems.stream()
                        .map(ScriptLines::word)
                        .collect(Collectors.joining(" ", "for system in ", "; do")));
        for (SystemCapture capture : SystemCapture.values()) {
            script.comment("  ", capture.purpose()).run("  ", ofSystem(capture));
        }
        servers(script);
        return script.line("done").end();
    }

    private String release() {
        return console == ConsoleKind.FSM ? Captures.FLEX_SYSTEM_MANAGER_RELEASE : Captures.CONSOLE_RELEASE;
    }

    private String ofSystem(SystemCapture capture) {
        String command = capture.command() + " -m \"$system\"";
        return capture == SystemCapture.PROFILES
                ? command
                        + filter().map(attribute -> " --filter \"" + attribute + "=$partition\"")
                                .orElse("")
                : command;
    }

    /** The attribute by which the console finds the partition; none for a name that would be two names in a filter. */
    private Optional<String> filter() {
        return partition
                .filter(name -> name.indexOf(',') < 0)
                .map(name -> name.chars().allMatch(Character::isDigit) ? "lpar_ids" : "lpar_names");
    }

    private void servers(ScriptLines script) {
        script.comment("  ", "its Virtual I/O Servers, found by their ids, for a name may hold blanks")
                .line("  for server in $(lssyscfg -r lpar -m \"$system\" -F lpar_id:lpar_env); do")
                .line("    case $server in *:vioserver) ;; *) continue ;; esac")
                .line("    name=$(lssyscfg -r lpar -m \"$system\" --filter \"lpar_ids=${server%%:*}\" -F name)");
        if (filter().isPresent()) {
            script.comment("    ", "its profile, which says what it requires")
                    .run(
                            "    ",
                            SystemCapture.PROFILES.command() + " -m \"$system\" --filter \"lpar_ids=${server%%:*}\"");
        }
        for (ServerCapture capture : ServerCapture.values()) {
            script.comment("    ", capture.purpose()).run("    ", onServer(capture.command()));
        }
        script.comment(
                        "    ",
                        "the reserve policy and largest transfer of each disk: lines of lspv with an identifier, or none, in second place")
                .line("    " + onServer(ServerCapture.DISK_NAMES) + " | while read -r disk identifier rest; do")
                .line("      case $identifier in none | ????????????????) ;; *) continue ;; esac")
                .run("      ", onServer(ServerCapture.reservePolicy("$disk")), " < /dev/null")
                .run("      ", onServer(ServerCapture.maximumTransfer("$disk")), " < /dev/null")
                .line("    done")
                .line("  done");
    }

    private static String onServer(String command) {
        return "viosvrcmd -m \"$system\" -p \"$name\" -c \"" + command + "\"";
    }
}
